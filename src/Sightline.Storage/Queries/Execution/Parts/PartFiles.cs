using System.Collections.Concurrent;
using Sightline.Storage.Disk;
using Sightline.Storage.Queries.Execution.Grouping;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>
/// Parts of answers in the folder <c>answers</c>, so that the first questions after a start find them too. They follow from
/// the segments: what is not whole, or cannot be written, is left out. Usable from several threads.
/// </summary>
sealed class PartFiles : IDisposable
{
    public const string Folder = "answers";

    const string Unfinished = ".tmp";

    /// <summary>Parts that wait to be written; those after them are not.</summary>
    const int WaitingMax = 64;

    readonly IDisk _disk;
    readonly long _bytesMax;
    readonly Lock _gate = new();
    readonly Dictionary<string, Kept> _files = new(StringComparer.Ordinal);
    readonly BlockingCollection<(PartKey Key, GroupPart Part)> _waiting = new(WaitingMax);
    readonly Thread _writer;
    long _bytes;
    long _uses;
    long _written;
    long _found;

    /// <summary>A file: its length and its row groups, 0 and null until it was looked at, and when it was last used.</summary>
    sealed record Kept(long Bytes, HashSet<PartPiece>? Pieces)
    {
        public long Used { get; set; }
    }

    public PartFiles(IDisk disk, long bytesMax)
    {
        (_disk, _bytesMax) = (disk, bytesMax);
        foreach (var name in disk.Files(Folder))
        {
            _files.Add(name, new Kept(0, null));
            if (name.EndsWith(Unfinished, StringComparison.Ordinal))
                Remove(name);
        }
        _writer = new Thread(WriteAll) { Name = "answer parts", IsBackground = true };
        _writer.Start();
    }

    /// <summary>Bytes of all files that were looked at: soon after the start, of all.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
                return _bytes;
        }
    }

    /// <summary>Parts written so far.</summary>
    public long Written => Interlocked.Read(ref _written);

    /// <summary>Parts found so far.</summary>
    public long Found => Interlocked.Read(ref _found);

    /// <summary>The part of a key; null where there is none.</summary>
    /// <param name="key">Of which question.</param>
    /// <param name="table">Makes a table of the question, without groups.</param>
    public GroupPart? Find(in PartKey key, Func<GroupTable> table)
    {
        var name = PartFile.NameOf(key);
        lock (_gate)
        {
            if (!_files.TryGetValue(name, out var kept))
                return null;
            kept.Used = ++_uses;
        }
        try
        {
            using var file = _disk.Open($"{Folder}/{name}");
            var part = PartFile.Read(file, key, table());
            Interlocked.Increment(ref _found);
            return part;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or OverflowException)
        {
            Remove(name);
            return null;
        }
    }

    /// <summary>Writes a part soon, in place of an earlier one of the same key.</summary>
    public void Put(in PartKey key, GroupPart part)
    {
        if (!_waiting.IsAddingCompleted)
            _waiting.TryAdd((key, part));
    }

    /// <summary>Deletes the parts that are no use any more, since one of their row groups is not there or has other rows.</summary>
    public void Sweep(HashSet<PartPiece> live)
    {
        string[] names;
        lock (_gate)
            names = [.. _files.Keys];
        foreach (var name in names)
        {
            if (PiecesOf(name) is { } pieces && !pieces.IsSubsetOf(live))
                Remove(name);
        }
    }

    public void Dispose()
    {
        _waiting.CompleteAdding();
        _writer.Join();
        _waiting.Dispose();
    }

    void WriteAll()
    {
        Scheduling.Yield();
        foreach (var (key, part) in _waiting.GetConsumingEnumerable())
            Write(key, part);
    }

    void Write(in PartKey key, GroupPart part)
    {
        var name = PartFile.NameOf(key);
        try
        {
            var bytes = PartFile.Write(key, part);
            if (bytes.Length > _bytesMax)
                return;
            var path = $"{Folder}/{name}";
            _disk.CreateFolder(Folder);
            if (_disk.Exists(path + Unfinished))
                _disk.Delete(path + Unfinished);
            // Not synced: what a crash leaves is seen by its checksum.
            using (var file = _disk.Create(path + Unfinished))
                file.Write(bytes, 0);
            _disk.Rename(path + Unfinished, path);
            Register(name, bytes.Length, part.Pieces, isNew: true);
            Interlocked.Increment(ref _written);
        }
        catch (IOException)
        {
            Remove(name);
        }
    }

    void Register(string name, long bytes, HashSet<PartPiece> pieces, bool isNew)
    {
        lock (_gate)
        {
            var before = _files.GetValueOrDefault(name);
            // What was removed meanwhile stays so.
            if (before is null && !isNew)
                return;
            _bytes += bytes - (before?.Bytes ?? 0);
            _files[name] = new Kept(bytes, pieces) { Used = isNew ? ++_uses : before!.Used };
        }
        while (Oldest() is { } oldest)
            Remove(oldest);
    }

    string? Oldest()
    {
        lock (_gate)
        {
            if (_bytes <= _bytesMax)
                return null;
            var (oldest, used) = ((string?)null, long.MaxValue);
            foreach (var (name, kept) in _files)
            {
                if (kept.Used < used)
                    (oldest, used) = (name, kept.Used);
            }
            return oldest;
        }
    }

    HashSet<PartPiece>? PiecesOf(string name)
    {
        lock (_gate)
        {
            if (!_files.TryGetValue(name, out var kept) || kept.Pieces is not null)
                return kept?.Pieces;
        }
        try
        {
            using var file = _disk.Open($"{Folder}/{name}");
            var pieces = PartFile.ReadPieces(file);
            Register(name, file.Length, pieces, isNew: false);
            return pieces;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            Remove(name);
            return null;
        }
    }

    void Remove(string name)
    {
        lock (_gate)
        {
            if (!_files.Remove(name, out var kept))
                return;
            _bytes -= kept.Bytes;
        }
        try
        {
            _disk.Delete($"{Folder}/{name}");
        }
        catch (IOException)
        {
            // It is found again at the next start.
        }
    }
}
