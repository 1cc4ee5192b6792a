using Sightline.Model.Ids;

namespace Sightline.Storage.Views;

/// <summary>Where a span lies: a place, the trace's number there, and the row.</summary>
readonly record struct SpanPlace(SpanRows Rows, int Trace, int Row);

/// <summary>Where a trace's record lies.</summary>
readonly record struct TracePlace(TraceRows Rows, int Row);

/// <summary>
/// What a memtable must know of what came before it: the same workspace's rows in the memtable that is being flushed
/// and in segments.
/// </summary>
abstract class OlderTraces
{
    /// <summary>The newest record of a trace.</summary>
    public abstract bool TryFindTrace(TraceId id, out TracePlace place);

    /// <summary>The newest revision of a span.</summary>
    public abstract bool TryFindSpan(TraceId trace, SpanId span, out SpanPlace place);

    /// <summary>All places that hold spans of a trace, new before old.</summary>
    public abstract IReadOnlyList<SpanPlace> FindSpans(TraceId trace);

    /// <summary>The newest revision of a call.</summary>
    public abstract bool TryFindCall(TraceId trace, SpanId span, out CallPlace place);

    /// <summary>The newest revisions of a trace's calls, in no order.</summary>
    public abstract IReadOnlyList<CallPlace> FindCalls(TraceId trace);

    /// <summary>The trace has calls, or had some.</summary>
    public abstract bool HasCalls(TraceId trace);
}
