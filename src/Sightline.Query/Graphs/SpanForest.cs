using Sightline.Model.Ids;

namespace Sightline.Query.Graphs;

/// <summary>
/// The spans of one trace, parents before children and earlier before later. A span whose parent is missing is a top;
/// where parents form a circle, the earliest span of it is.
/// </summary>
sealed class SpanForest
{
    public const int None = -1;

    readonly Dictionary<SpanId, int> _byId;

    public SpanForest(IEnumerable<GraphSpan> spans)
    {
        var byTime = spans.OrderBy(span => span.Start).ThenBy(span => span.Id.Value).ToArray();
        var places = new Dictionary<SpanId, int>(byTime.Length);
        for (var i = 0; i < byTime.Length; i++)
            places[byTime[i].Id] = i;
        var parents = Array.ConvertAll(byTime, span => places.GetValueOrDefault(span.Parent, None));
        Spans = new GraphSpan[byTime.Length];
        Parents = new int[byTime.Length];
        Tops = new int[byTime.Length];
        _byId = new Dictionary<SpanId, int>(byTime.Length);
        Walk(byTime, parents);
    }

    public GraphSpan[] Spans { get; }

    /// <summary>Place of each span's parent, or <see cref="None"/>.</summary>
    public int[] Parents { get; }

    /// <summary>Place of the span at the top of each.</summary>
    public int[] Tops { get; }

    public int Count => Spans.Length;

    public int IndexOf(SpanId id) => _byId.GetValueOrDefault(id, None);

    /// <summary>The nearest span at or above one that satisfies a condition, or <see cref="None"/>.</summary>
    public int AtOrAbove(int span, Func<int, bool> condition)
    {
        while (span != None && !condition(span))
            span = Parents[span];
        return span;
    }

    public bool IsAbove(int above, int span)
    {
        for (var at = Parents[span]; at != None; at = Parents[at])
        {
            if (at == above)
                return true;
        }
        return false;
    }

    void Walk(GraphSpan[] byTime, int[] parents)
    {
        var children = new List<int>?[byTime.Length];
        for (var i = byTime.Length - 1; i >= 0; i--)
        {
            if (parents[i] != None && parents[i] != i)
                (children[parents[i]] ??= []).Add(i);
        }
        var seen = new bool[byTime.Length];
        var open = new Stack<(int Span, int Parent)>();
        var next = 0;
        // Tops first, then what is in circles and was not reached from one.
        foreach (var onlyTops in (ReadOnlySpan<bool>)[true, false])
        {
            for (var i = 0; i < byTime.Length; i++)
            {
                if (seen[i] || onlyTops && parents[i] != None && parents[i] != i)
                    continue;
                open.Push((i, None));
                while (open.TryPop(out var at))
                {
                    if (seen[at.Span])
                        continue;
                    seen[at.Span] = true;
                    Spans[next] = byTime[at.Span];
                    Parents[next] = at.Parent;
                    Tops[next] = at.Parent == None ? next : Tops[at.Parent];
                    _byId[byTime[at.Span].Id] = next;
                    foreach (var child in children[at.Span] ?? [])
                        open.Push((child, next));
                    next++;
                }
            }
        }
    }
}
