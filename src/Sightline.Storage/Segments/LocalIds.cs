namespace Sightline.Storage.Segments;

/// <summary>Numbers the entries of a table's dictionary that one row group uses, in order of first use.</summary>
sealed class LocalIds
{
    readonly Dictionary<int, int> _local = [];

    /// <summary>Numbers in the table's dictionary, by number in the row group.</summary>
    public List<int> Ids { get; } = [];

    public int Of(int id)
    {
        if (!_local.TryGetValue(id, out var local))
        {
            _local.Add(id, local = Ids.Count);
            Ids.Add(id);
        }
        return local;
    }

    public void Clear()
    {
        _local.Clear();
        Ids.Clear();
    }
}

/// <summary>Times of a row group, Unix nanoseconds.</summary>
struct GroupTimes()
{
    public long MinStart = long.MaxValue;
    public long MaxStart = long.MinValue;
    public long MinIntake = long.MaxValue;
    public long MaxIntake = long.MinValue;

    public void Add(long start, long intake)
    {
        MinStart = Math.Min(MinStart, start);
        MaxStart = Math.Max(MaxStart, start);
        MinIntake = Math.Min(MinIntake, intake);
        MaxIntake = Math.Max(MaxIntake, intake);
    }
}
