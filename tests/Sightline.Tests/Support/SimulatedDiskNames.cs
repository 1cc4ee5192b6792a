namespace Sightline.Tests.Support;

/// <summary>The names of a <see cref="SimulatedDisk"/>: as readers see them, and what changes are not yet durable.</summary>
sealed class SimulatedDiskNames
{
    readonly List<Change> _pending = [];
    readonly SortedDictionary<string, SimulatedDiskContent> _durable = new(StringComparer.Ordinal);

    public SortedDictionary<string, SimulatedDiskContent> Seen { get; } = new(StringComparer.Ordinal);

    public static string FolderOf(string path) => path.Contains('/') ? path[..path.LastIndexOf('/')] : "";

    public void AddDurable(string path, SimulatedDiskContent content) => Seen[path] = _durable[path] = content;

    public void Create(string path, SimulatedDiskContent content) => Make(new Change(null, path, content));

    public void Delete(string path) => Make(new Change(path, null, null));

    public void Rename(string from, string to) => Make(new Change(from, to, Seen[from]));

    public void SyncFolder(string folder)
    {
        foreach (var change in _pending.Where(change => change.Touches(folder)))
            change.Apply(_durable);
        _pending.RemoveAll(change => change.Touches(folder));
    }

    /// <summary>Names that a loss of power may leave: every change kept or lost for itself.</summary>
    public IReadOnlyDictionary<string, SimulatedDiskContent> Crash(Random random)
    {
        foreach (var change in _pending.Where(_ => random.Next(2) == 0))
            change.Apply(_durable);
        return _durable;
    }

    void Make(Change change)
    {
        change.Apply(Seen);
        _pending.Add(change);
    }

    sealed record Change(string? From, string? To, SimulatedDiskContent? Content)
    {
        public bool Touches(string folder) =>
            From is not null && FolderOf(From) == folder || To is not null && FolderOf(To) == folder;

        public void Apply(SortedDictionary<string, SimulatedDiskContent> names)
        {
            if (From is not null)
                names.Remove(From);
            if (To is not null)
                names[To] = Content!;
        }
    }
}
