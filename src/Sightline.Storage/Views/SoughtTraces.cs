using Sightline.Model.Ids;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Views;

/// <summary>
/// Traces that are looked for one after another, and which row groups have rows of them. A row group is asked once for
/// all of them, so that its filter and its index are read once. One thread at a time.
/// </summary>
/// <param name="traces">In ascending order.</param>
sealed class SoughtTraces(TraceId[] traces)
{
    readonly ulong[] _hashes = Array.ConvertAll(traces, TraceBloom.HashOf);
    readonly Dictionary<RowGroup, ulong[]?> _found = [];

    /// <summary>The number of a trace, or less than 0 where it is not one of them.</summary>
    public int NumberOf(TraceId trace) => Array.BinarySearch(traces, trace);

    /// <summary>Of each row group the numbers of those that it has rows of, hidden or not, as bits; null for none.</summary>
    /// <exception cref="IOException">A row group cannot be read.</exception>
    public ulong[]?[] In(IReadOnlyList<LiveGroup> groups)
    {
        var found = new ulong[]?[groups.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var group = groups[i].Group;
            if (!_found.TryGetValue(group, out found[i]))
                _found.Add(group, found[i] = In(group));
        }
        return found;
    }

    ulong[]? In(RowGroup group)
    {
        byte[]? index = null;
        ulong[]? found = null;
        for (var i = 0; i < traces.Length; i++)
        {
            if (!TraceBloom.MayContain(group.Bloom, _hashes[i]) || SortedIds.Find(index ??= group.ReadTraceIndex(), traces[i]) < 0)
                continue;
            found ??= new ulong[(traces.Length + 63) / 64];
            found[i / 64] |= 1UL << (i % 64);
        }
        return found;
    }
}

/// <summary>Which of a table's row groups have rows of one trace, hidden or not.</summary>
readonly struct TraceHolders(IReadOnlyList<LiveGroup> groups, TraceId trace, ulong[]?[]? sought, int number)
{
    /// <exception cref="IOException">The row group cannot be read.</exception>
    public bool Has(int group) => sought is null
        ? groups[group].Group.Holds(trace)
        : sought[group] is { } bits && (bits[number / 64] >> (number % 64) & 1) != 0;
}
