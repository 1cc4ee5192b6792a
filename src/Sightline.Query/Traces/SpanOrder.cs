using Sightline.Model.Ids;
using Sightline.Model.Spans;

namespace Sightline.Query.Traces;

/// <summary>Decides which spans of a large trace come first. Works on columns of the trace, in its order.</summary>
static class SpanOrder
{
    /// <summary>Marks the failed spans and all their ancestors; parents may be missing or go round in circles.</summary>
    public static bool[] ErrorsAndAncestors(
        ReadOnlySpan<SpanId> ids, ReadOnlySpan<SpanId> parents, ReadOnlySpan<SpanStatus> statuses)
    {
        var places = new Dictionary<SpanId, int>(ids.Length);
        for (var i = 0; i < ids.Length; i++)
            places[ids[i]] = i;
        var first = new bool[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            if (statuses[i] != SpanStatus.Error)
                continue;
            // A span that is marked has marked ancestors, so each is climbed to once, and a circle ends.
            var place = i;
            while (!first[place])
            {
                first[place] = true;
                if (!places.TryGetValue(parents[place], out var parent))
                    break;
                place = parent;
            }
        }
        return first;
    }

    /// <summary>
    /// Up to <paramref name="count"/> places after a position, where the marked come before the others and each group
    /// keeps its order.
    /// </summary>
    /// <param name="first">The marks, by place.</param>
    /// <param name="marked">Whether the position is among the marked.</param>
    /// <param name="place">The first place of the position's group that may be given.</param>
    /// <param name="count">Most places to give.</param>
    public static List<int> Take(bool[] first, bool marked, int place, int count)
    {
        var places = new List<int>(Math.Min(count, first.Length));
        for (var group = marked; ; group = false, place = 0)
        {
            for (; place < first.Length && places.Count < count; place++)
            {
                if (first[place] == group)
                    places.Add(place);
            }
            if (!group || places.Count == count)
                return places;
        }
    }
}
