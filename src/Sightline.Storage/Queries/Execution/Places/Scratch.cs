using System.Collections.Concurrent;
using Sightline.Storage.Encodings;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>
/// Buffers of one worker: sets over rows and arrays of a row group's length, used again from group to group and from
/// query to query. Whoever rents gives back; what is not given back after an exception is left to the collector.
/// </summary>
sealed class Scratch
{
    /// <summary>Larger arrays, of row groups with one huge trace, are not kept.</summary>
    const int KeptRowsMax = RowGroups.RowsMax * 2;

    /// <summary>Of arrays that may have an element for each text of a memtable, and of which few are in use at once.</summary>
    const int KeptTextsMax = RowGroups.RowsMax * 8;

    /// <summary>
    /// Buffers kept of each kind, as many as the columns that an answer adds up: with arrays of 256 KiB a worker keeps
    /// 6 MiB. New ones would be large objects, which the collector looks for in everything.
    /// </summary>
    const int KeptMax = 24;

    static readonly ConcurrentBag<Scratch> Kept = [];

    readonly Stack<RowSet> _sets = new();
    readonly Stack<long[]> _longs = new();
    readonly Stack<int[]> _ints = new();
    readonly Stack<ulong[]> _hashes = new();

    /// <summary>Buffers for a worker; given back with <see cref="Release"/>.</summary>
    public static Scratch Take() => Kept.TryTake(out var scratch) ? scratch : new Scratch();

    public void Release()
    {
        if (Kept.Count < Environment.ProcessorCount)
            Kept.Add(this);
    }

    /// <summary>An empty set over so many rows.</summary>
    public RowSet Set(int rows)
    {
        if (!_sets.TryPop(out var set))
            return new RowSet(rows);
        set.Reset(rows);
        return set;
    }

    /// <summary>A set with the same rows as another.</summary>
    public RowSet Copy(RowSet rows)
    {
        var copy = Set(rows.Rows);
        rows.Words.CopyTo(copy.Words);
        return copy;
    }

    public void Return(RowSet set)
    {
        if (_sets.Count < KeptMax * 2 && set.Rows <= KeptRowsMax)
            _sets.Push(set);
    }

    /// <summary>At least so many numbers, not cleared.</summary>
    public long[] Longs(int length) => _longs.TryPop(out var array) && array.Length >= length
        ? array
        : GC.AllocateUninitializedArray<long>(Math.Max(length, RowGroups.RowsMax));

    public void Return(long[] array)
    {
        if (_longs.Count < KeptMax && array.Length <= KeptRowsMax)
            _longs.Push(array);
    }

    /// <summary>At least so many hashes, not cleared.</summary>
    public ulong[] Hashes(int length) => _hashes.TryPop(out var array) && array.Length >= length
        ? array
        : GC.AllocateUninitializedArray<ulong>(Math.Max(length, RowGroups.RowsMax));

    public void Return(ulong[] array)
    {
        if (_hashes.Count < 2 && array.Length <= KeptTextsMax)
            _hashes.Push(array);
    }

    /// <summary>At least so many numbers, not cleared.</summary>
    public int[] Ints(int length) => _ints.TryPop(out var array) && array.Length >= length
        ? array
        : GC.AllocateUninitializedArray<int>(Math.Max(length, RowGroups.RowsMax));

    public void Return(int[] array)
    {
        if (_ints.Count < KeptMax && array.Length <= KeptTextsMax)
            _ints.Push(array);
    }
}
