using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Segments.Writing;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>The numbers of a field by group, for all quantiles of it: 8 bytes each, in pieces that each hold some groups' runs.</summary>
sealed class GroupedValues(QueryMemory memory)
{
    /// <summary>Rows that come one by one are put by until so many make a piece.</summary>
    const int PendingMax = 8_192;

    readonly List<Piece> _pieces = [];
    GrowList<int> _pendingGroups = new();
    GrowList<long> _pendingNumbers = new();
    long _bytes;
    // Of each group, where its next number goes in the piece in the making.
    int[] _next = [];

    /// <summary>Numbers, those of a group together: run i is of group Groups[i] and ends at Ends[i].</summary>
    readonly record struct Piece(long[] Numbers, int[] Groups, int[] Ends);

    /// <summary>What was counted in for it.</summary>
    public long Bytes => _bytes;

    /// <summary>Adds the numbers of rows; groups below 0 are left out, and so are rows without a number.</summary>
    public void Add(ReadOnlySpan<int> groups, ReadOnlySpan<long> numbers, int groupCount)
    {
        if (_next.Length < groupCount)
        {
            Count((groupCount * 2L - _next.Length) * sizeof(int));
            Array.Resize(ref _next, groupCount * 2);
        }
        // Step 1: how many of each group. Step 2: where each group begins. Step 3: everything to its place.
        var (present, met) = (0, new GrowList<int>());
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] < 0 || numbers[i] == NumberColumn.None)
                continue;
            if (_next[groups[i]]++ == 0)
                met.Add(groups[i]);
            present++;
        }
        if (present == 0)
            return;
        Count(present * 8L + met.Count * 8L);
        var piece = new Piece(GC.AllocateUninitializedArray<long>(present), met.Items.ToArray(), new int[met.Count]);
        var end = 0;
        for (var i = 0; i < met.Count; i++)
        {
            var begin = end;
            end += _next[met[i]];
            piece.Ends[i] = end;
            _next[met[i]] = begin;
        }
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] >= 0 && numbers[i] != NumberColumn.None)
                piece.Numbers[_next[groups[i]]++] = numbers[i];
        }
        foreach (var group in met.Items)
            _next[group] = 0;
        _pieces.Add(piece);
    }

    /// <summary>Adds the numbers of rows of one group, which is the first.</summary>
    public void AddFirst(ReadOnlySpan<long> numbers)
    {
        var present = numbers.Length - numbers.Count(NumberColumn.None);
        if (present == 0)
            return;
        Count(present * 8L + 8);
        var piece = new Piece(GC.AllocateUninitializedArray<long>(present), [0], [present]);
        var next = 0;
        foreach (var number in numbers)
        {
            if (number != NumberColumn.None)
                piece.Numbers[next++] = number;
        }
        _pieces.Add(piece);
    }

    /// <summary>Adds a number of one row.</summary>
    public void Add(int group, long number, int groupCount)
    {
        if (number == NumberColumn.None)
            return;
        _pendingGroups.Add(group);
        _pendingNumbers.Add(number);
        if (_pendingGroups.Count == PendingMax)
            Flush(groupCount);
    }

    public void Flush(int groupCount)
    {
        Add(_pendingGroups.Items, _pendingNumbers.Items, groupCount);
        _pendingGroups.Clear();
        _pendingNumbers.Clear();
    }

    /// <summary>Takes another one's numbers, whose groups have other numbers here.</summary>
    public void Merge(GroupedValues other, ReadOnlySpan<int> groups)
    {
        _bytes += other._bytes;
        foreach (var piece in other._pieces)
        {
            var mine = new int[piece.Groups.Length];
            for (var i = 0; i < mine.Length; i++)
                mine[i] = groups[piece.Groups[i]];
            _pieces.Add(piece with { Groups = mine });
        }
    }

    /// <summary>Lets go of all numbers.</summary>
    public void Clear()
    {
        Count(-_bytes);
        _pieces.Clear();
        _next = [];
    }

    /// <summary>The runs of each group.</summary>
    public ValueRuns Runs(int groupCount)
    {
        var runs = 0;
        foreach (var piece in _pieces)
            runs += piece.Groups.Length;
        Count(runs * 24L + groupCount * 4L);
        var ends = new int[groupCount + 1];
        foreach (var piece in _pieces)
        {
            foreach (var group in piece.Groups)
                ends[group + 1]++;
        }
        for (var group = 0; group < groupCount; group++)
            ends[group + 1] += ends[group];
        var next = (int[])ends.Clone();
        var all = new ArraySegment<long>[runs];
        foreach (var piece in _pieces)
        {
            var from = 0;
            for (var i = 0; i < piece.Groups.Length; i++)
            {
                all[next[piece.Groups[i]]++] = new ArraySegment<long>(piece.Numbers, from, piece.Ends[i] - from);
                from = piece.Ends[i];
            }
        }
        return new ValueRuns(all, ends);
    }

    void Count(long bytes)
    {
        memory.Add(bytes);
        _bytes += bytes;
    }
}

/// <summary>Numbers of groups, in runs.</summary>
readonly struct ValueRuns(ArraySegment<long>[] runs, int[] ends)
{
    public ReadOnlySpan<ArraySegment<long>> this[int group] => runs.AsSpan(ends[group], ends[group + 1] - ends[group]);
}
