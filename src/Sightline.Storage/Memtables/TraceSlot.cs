using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>A trace of a <see cref="SpanTable"/>: its row in the making, and its spans here.</summary>
struct TraceSlot
{
    /// <summary>The trace's record over all its spans, older ones in segments included.</summary>
    public TraceRow Row;
    /// <summary>Number in the table's names.</summary>
    public int RootName;
    /// <summary>Number in the table's services, -1 for none.</summary>
    public int RootService;
    /// <summary>Numbers in the table's services, each once. Replaced, never changed in place.</summary>
    public int[] Services;
    /// <summary>Latest row; rows of a trace are chained from new to old. -1 for none.</summary>
    public int Head;
    /// <summary>Rows in the chain, hidden ones included.</summary>
    public int Rows;
    /// <summary>An older memtable or a segment has a record of this trace, which this one replaces.</summary>
    public bool HasOlder;
    /// <summary>The trace has calls, here or in an older place: a span that comes to it may change them.</summary>
    public bool HasCalls;
    /// <summary>It is among the traces with calls that the batch under way changed.</summary>
    public bool Touched;
    /// <summary>Rows by span id, once the chain is too long to walk for every span.</summary>
    public Dictionary<ulong, int>? BySpan;

    /// <summary>Counts a span in: the record is the same in whatever order spans come.</summary>
    public void Count(in SpanEntry span, int name, int service, long intake)
    {
        Row.MinStart = Math.Min(Row.MinStart, span.StartUnixNano);
        Row.MaxEnd = Math.Max(Row.MaxEnd, Math.Max(span.StartUnixNano, span.EndUnixNano));
        Row.MaxIntake = Math.Max(Row.MaxIntake, intake);
        Row.SpanCount++;
        if (span.Status == SpanStatus.Error)
            Row.ErrorCount++;
        AddService(service);
        if (!IsBetterRoot(span.ParentSpanId.IsZero, span.StartUnixNano, span.SpanId))
            return;
        Row.HasRoot = span.ParentSpanId.IsZero;
        Row.RootStart = span.StartUnixNano;
        Row.RootId = span.SpanId;
        Row.RootStatus = span.Status;
        RootName = name;
        RootService = service;
    }

    public void AddService(int service)
    {
        if (service >= 0 && Array.IndexOf(Services, service) < 0)
            Services = [.. Services, service];
    }

    // A span without a parent before one with; then the earliest; then the smaller id.
    readonly bool IsBetterRoot(bool parentless, long start, SpanId id)
    {
        if (Row.SpanCount == 1)
            return true;
        if (parentless != Row.HasRoot)
            return parentless;
        return start != Row.RootStart ? start < Row.RootStart : id.Value < Row.RootId.Value;
    }

    public static TraceSlot For(TraceId id) => new()
    {
        Row = new TraceRow { Id = id, MinStart = long.MaxValue, MaxEnd = long.MinValue },
        RootService = -1,
        Services = [],
        Head = -1,
    };
}
