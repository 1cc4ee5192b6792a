using Sightline.Model;
using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Query.Traces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Graphs;

/// <summary>Makes the graph of agents of one trace or of a time range.</summary>
/// <param name="store">Where traces are.</param>
/// <param name="read">Reads what spans say of agents and steps.</param>
public sealed class AgentGraphs(Store store, CallReader read) : IDisposable
{
    /// <summary>Held while the graph of a range is made.</summary>
    readonly SemaphoreSlim _gate = new(1);

    /// <summary>The graph of a trace, with its spans; null when the workspace has none of that id.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public AgentGraph? OfTrace(WorkspaceScope scope, TraceId id, CancellationToken cancellation)
    {
        var spans = Spans(scope, [id], cancellation);
        // Of a trace whose spans were sampled out the graph is empty.
        if (!spans.TryGetValue(id, out var ofTrace))
        {
            if (store.FindTrace(scope, id) is null)
                return null;
            ofTrace = [];
        }
        var sums = new GraphSums(new AgentIdentities([ofTrace]), keepsSpans: true);
        TraceGraphBuilder.Add(sums, 0, ofTrace);
        return sums.ToGraph(1, hasMore: false, Limits.GraphNodesMax, Limits.GraphEdgesMax);
    }

    /// <summary>The graph of the newest traces of a range that a filter is true of, up to limits.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public AgentGraph OfRange(
        WorkspaceScope scope, TraceFilter filter, TimeRange range, CancellationToken cancellation)
    {
        // What it holds is for one at a time; the others wait, at most as long as any query may take.
        _gate.Wait(cancellation);
        try
        {
            return Read(scope, filter, range, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    AgentGraph Read(WorkspaceScope scope, TraceFilter filter, TimeRange range, CancellationToken cancellation)
    {
        var found = store.Execute(
            scope,
            new LogicalQuery
            {
                Table = QueryTable.Traces,
                Range = range,
                Where = filter.ToPredicate(),
                Limit = Limits.GraphTracesMax,
            },
            cancellation);
        var ids = Within(found.Traces, Limits.GraphSpansMax);
        var spans = Spans(scope, ids, cancellation);
        var sums = new GraphSums(new AgentIdentities(spans.Values), keepsSpans: false);
        for (var i = 0; i < ids.Count; i++)
        {
            if (!spans.TryGetValue(ids[i], out var ofTrace))
                continue;
            var weight = store.WeightOf(found.Traces[i]);
            foreach (var span in ofTrace)
                span.Weight = weight;
            TraceGraphBuilder.Add(sums, i, ofTrace);
        }
        return sums.ToGraph(
            ids.Count, found.HasMore || ids.Count < found.Traces.Count, Limits.GraphNodesMax, Limits.GraphEdgesMax);
    }

    // The first that have not too many spans together; one at least.
    static List<TraceId> Within(IReadOnlyList<TraceRecord> traces, int spansMax)
    {
        var ids = new List<TraceId>(traces.Count);
        var spans = 0L;
        foreach (var trace in traces)
        {
            spans += trace.SpanCount;
            if (spans > spansMax && ids.Count > 0)
                break;
            ids.Add(trace.TraceId);
        }
        return ids;
    }

    IReadOnlyDictionary<TraceId, List<GraphSpan>> Spans(
        WorkspaceScope scope, IReadOnlyList<TraceId> ids, CancellationToken cancellation)
    {
        var texts = new TextPool();
        var spans = store.VisitSpans(scope, ids, () => new GraphSpans(read, texts), cancellation).ByTrace;
        var calls = store.VisitCalls(
            scope, ids, () => new Dictionary<(TraceId, SpanId), GraphCall>(),
            (found, call) => found[(call.TraceId, call.SpanId)] = GraphCall.Of(call, texts), cancellation);
        foreach (var (trace, ofTrace) in spans)
        {
            foreach (var span in ofTrace)
                span.Call = calls.GetValueOrDefault((trace, span.Id));
        }
        return spans;
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
