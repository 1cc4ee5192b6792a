using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Memory;
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
    /// <summary>Numbers in the table's names, -1 for none: of the earliest span that says one.</summary>
    public int Agent;
    public int User;
    public int Session;
    /// <summary>Its sums changed without a span: a flush has to write it.</summary>
    public bool IsRevised;
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
    /// <summary>Of which a span is no call any more that was one.</summary>
    public bool LostCall;
    /// <summary>Rows by span id, once the chain is too long to walk for every span.</summary>
    public Dictionary<ulong, int>? BySpan;

    /// <summary>Counts a span in: the record is the same in whatever order spans come.</summary>
    public void Count(in SpanEntry span, WorkKind kind, int name, int service, long intake)
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
        Row.Kind = kind;
        RootName = name;
        RootService = service;
    }

    /// <summary>Takes what a span says of agent, user and session where no earlier one did.</summary>
    public void Take(BytesDictionary names, in CallFacts facts, in SpanEntry span)
    {
        var from = span.ParentSpanId.IsZero ? TraceRow.FromRoot : span.StartUnixNano;
        // A call that says which agent made it is not that agent, but where nothing stands above it, nothing else says it.
        if (facts.Kind == WorkKind.Agent || span.ParentSpanId.IsZero)
            Take(names, facts.AgentName.IsEmpty ? facts.AgentId : facts.AgentName, from, ref Agent, ref Row.AgentFrom);
        Take(names, facts.User, from, ref User, ref Row.UserFrom);
        Take(names, facts.Session, from, ref Session, ref Row.SessionFrom);
    }

    static void Take(BytesDictionary names, ReadOnlySpan<byte> text, long from, ref int known, ref long knownFrom)
    {
        // Of two that began together, the smaller text: the same in whatever order they come.
        if (text.IsEmpty || (known >= 0 && (from > knownFrom
            || (from == knownFrom && text.SequenceCompareTo(names[known]) >= 0))))
            return;
        (known, knownFrom) = (names.Add(text), from);
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
        Row = new TraceRow { Id = id, MinStart = long.MaxValue, MaxEnd = long.MinValue, Totals = TraceTotals.Empty },
        RootService = -1,
        Agent = -1,
        User = -1,
        Session = -1,
        Services = [],
        Head = -1,
    };
}
