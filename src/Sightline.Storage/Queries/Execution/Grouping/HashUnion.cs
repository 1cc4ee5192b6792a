using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Puts values of several tables together, group by group, each value once.</summary>
/// <param name="memory">What the result is counted in.</param>
sealed class HashUnion(QueryMemory memory)
{
    /// <summary>Values that are so many times fewer than others are looked for one by one.</summary>
    const int FewShare = 16;

    // Of each group here, which group of which values.
    readonly List<List<(SortedHashes Values, int Group)>> _groups = [];
    int _countMax;

    /// <param name="values">Values of other groups.</param>
    /// <param name="groups">The number here of each of them; null where it is the same.</param>
    public void Add(SortedHashes values, int[]? groups)
    {
        _countMax += values.Count;
        for (var theirs = 0; theirs < values.Groups; theirs++)
        {
            var group = groups?[theirs] ?? theirs;
            while (_groups.Count <= group)
                _groups.Add([]);
            if (values.Of(theirs).Length > 0)
                _groups[group].Add((values, theirs));
        }
    }

    public SortedHashes Result()
    {
        var ends = new int[_groups.Count];
        memory.Add(2 * sizeof(ulong) * (long)_countMax);
        var hashes = new ulong[_countMax];
        var other = new ulong[_countMax];
        var end = 0;
        for (var group = 0; group < ends.Length; group++)
            ends[group] = end += Merge(_groups[group], hashes.AsSpan(end), other);
        memory.Add(-sizeof(ulong) * (2L * _countMax - end));
        Array.Resize(ref hashes, end);
        return new SortedHashes(hashes, ends);
    }

    /// <summary>How many values each group has, without putting together what need not be. Called once, and nothing after it.</summary>
    /// <param name="counts">By group; at least as many as there are groups.</param>
    public void Count(Span<long> counts)
    {
        var most = 0;
        foreach (var parts in _groups)
            most = Math.Max(most, CountOf(parts));
        memory.Add(2 * sizeof(ulong) * (long)most);
        var (hashes, other) = (new ulong[most], new ulong[most]);
        for (var group = 0; group < _groups.Count; group++)
            counts[group] = Count(_groups[group], hashes, other);
        memory.Add(-2 * sizeof(ulong) * (long)most);
    }

    static int Count(List<(SortedHashes Values, int Group)> parts, ulong[] hashes, ulong[] other)
    {
        if (parts.Count == 0)
            return 0;
        var largest = 0;
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Values.Of(parts[i].Group).Length > parts[largest].Values.Of(parts[largest].Group).Length)
                largest = i;
        }
        var most = parts[largest].Values.Of(parts[largest].Group);
        // What is few is looked for in what is many.
        if ((CountOf(parts) - most.Length) * (long)FewShare > most.Length)
            return Merge(parts, hashes, other);
        parts.RemoveAt(largest);
        var count = most.Length;
        foreach (var hash in hashes.AsSpan(0, Merge(parts, hashes, other)))
            count += most.BinarySearch(hash) < 0 ? 1 : 0;
        return count;
    }

    static int CountOf(List<(SortedHashes Values, int Group)> parts)
    {
        var count = 0;
        foreach (var (values, group) in parts)
            count += values.Of(group).Length;
        return count;
    }

    // Two and two neighbours at a time, from one buffer into the other, until one run is left; it ends up in the first buffer.
    static int Merge(List<(SortedHashes Values, int Group)> parts, Span<ulong> into, Span<ulong> other)
    {
        var runs = new List<int>(parts.Count);
        var isOdd = false;
        for (var left = parts.Count; left > 1; left = (left + 1) / 2)
            isOdd = !isOdd;
        var from = isOdd ? other : into;
        var to = isOdd ? into : other;
        var end = 0;
        foreach (var (values, group) in parts)
        {
            var run = values.Of(group);
            run.CopyTo(from[end..]);
            runs.Add(end += run.Length);
        }
        while (runs.Count > 1)
        {
            (end, var next, var start) = (0, 0, 0);
            for (var i = 0; i < runs.Count; i += 2)
            {
                var first = from[start..runs[i]];
                var second = i + 1 < runs.Count ? from[runs[i]..runs[i + 1]] : [];
                start = runs[Math.Min(i + 1, runs.Count - 1)];
                end += Merge(first, second, to[end..]);
                runs[next++] = end;
            }
            runs.RemoveRange(next, runs.Count - next);
            var swap = from;
            from = to;
            to = swap;
        }
        return end;
    }

    // Without a branch on which is smaller: it would be guessed wrong every other time.
    static int Merge(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, Span<ulong> into)
    {
        var (i, j, end) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            var (a, b) = (first[i], second[j]);
            into[end++] = a < b ? a : b;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        first[i..].CopyTo(into[end..]);
        end += first.Length - i;
        second[j..].CopyTo(into[end..]);
        return end + second.Length - j;
    }
}
