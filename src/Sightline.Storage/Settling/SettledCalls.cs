using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Settling;

/// <summary>What a call has from the trace around it. Texts are numbers in <see cref="SettledCalls.Texts"/>, 0 for none.</summary>
struct SettledCall
{
    public SpanId Span;
    /// <summary>The row that this was found for; another in its place is settled later.</summary>
    public CallPlace Row;
    public int AgentId;
    public int AgentName;
    public int User;
    public int Session;
    public int Workflow;
    public Inheritance Inherited;
    public bool Counted;
    public bool Retried;
    /// <summary>It was priced anew: <see cref="Price"/> takes the place of what it cost.</summary>
    public bool IsPriced;
    /// <summary>Nothing but its price changes.</summary>
    public bool OnlyPrice;
    /// <summary>With the former: its span is gone, so that nothing but whether it was tried again will be known of it.</summary>
    public bool EndsOpen;
    public SettledPrice Price;
}

/// <summary>As <see cref="CallPrice"/>; the id a number in <see cref="SettledCalls.Texts"/>, 0 for none.</summary>
record struct SettledPrice(
    int Id, long? Cost, long? Input, long? CacheRead, long? CacheWrite, long? Output, long? Other, long? CacheSaved);

/// <summary>A trace of <see cref="SettledCalls"/>.</summary>
/// <param name="Trace">Which.</param>
/// <param name="End">Behind its last call.</param>
/// <param name="Totals">What its record says of its calls from now on; null for what it says already.</param>
readonly record struct SettledTrace(TraceKey Trace, int End, TraceTotals? Totals);

/// <summary>Calls of several traces, on their way to the apply thread.</summary>
sealed class SettledCalls
{
    readonly List<SettledTrace> _traces = [];
    readonly List<SettledCall> _calls = [];

    public TextPool Texts { get; } = new();

    /// <summary>Traces in it.</summary>
    public IReadOnlyList<SettledTrace> Traces => _traces;

    /// <summary>Where its rows are looked for again by who applies it.</summary>
    public LastView Older { get; } = new(StoreView.OlderThanActive);

    /// <summary>Traces of which a row was no longer what it had been; set by who applies it.</summary>
    public List<TraceKey> Missed { get; } = [];

    public int Count => _calls.Count;

    /// <summary>Set once they were applied.</summary>
    public ManualResetEventSlim Applied { get; } = new();

    public void Add(in SettledCall call) => _calls.Add(call);

    /// <summary>Ends the calls of a trace; with the sums that its record has to get, where they differ.</summary>
    public void EndTrace(TraceKey trace, TraceTotals? totals)
    {
        if (totals is not null || _calls.Count > (_traces.Count == 0 ? 0 : _traces[^1].End))
            _traces.Add(new SettledTrace(trace, _calls.Count, totals));
    }

    /// <summary>Empties it once it was applied.</summary>
    public void Clear()
    {
        _traces.Clear();
        _calls.Clear();
        Texts.Clear();
        Missed.Clear();
        Applied.Reset();
    }

    /// <summary>Takes back what was added of a trace that was not ended.</summary>
    public void Forget() => _calls.RemoveRange(
        _traces.Count == 0 ? 0 : _traces[^1].End, _calls.Count - (_traces.Count == 0 ? 0 : _traces[^1].End));

    /// <summary>
    /// Writes revisions of a trace's calls; false when one of them is no longer the row that it was. Under the table's
    /// gate.
    /// </summary>
    public bool Apply(int trace, SpanTable table, OlderTraces older)
    {
        var all = true;
        for (var i = trace == 0 ? 0 : _traces[trace - 1].End; i < _traces[trace].End; i++)
            all &= Apply(_traces[trace].Trace.Trace, _calls[i], table.Calls, older);
        if (all && _traces[trace].Totals is { } totals)
            table.SetTotals(_traces[trace].Trace.Trace, totals, older);
        return all;
    }

    bool Apply(TraceId trace, in SettledCall call, MemColumns calls, OlderTraces older)
    {
        CallPlace now;
        var here = calls.Find(trace, call.Span);
        if (here >= 0)
            now = new CallPlace(calls, here);
        else if (!older.TryFindCall(trace, call.Span, out now))
            return false;
        if (!now.Is(call.Row))
            return false;
        calls.CopyFrom(now.Rows, now.Row);
        if (call.IsPriced)
            SetPrice(calls, call.Price);
        if (!call.OnlyPrice)
            Set(calls, call);
        else if (call.EndsOpen)
            SetEnd(calls, call);
        calls.Add(trace, call.Span, replacesOlder: here < 0);
        return true;
    }

    void Set(MemColumns calls, in SettledCall call)
    {
        calls.Set(CallColumns.AgentId, Text(call.AgentId));
        calls.Set(CallColumns.AgentName, Text(call.AgentName));
        calls.Set(CallColumns.User, Text(call.User));
        calls.Set(CallColumns.Session, Text(call.Session));
        calls.Set(CallColumns.Workflow, Text(call.Workflow));
        calls.Set(CallColumns.Inherited, (long)call.Inherited);
        calls.Set(CallColumns.Counted, call.Counted ? 1L : 0);
        SetEnd(calls, call);
    }

    static void SetEnd(MemColumns calls, in SettledCall call)
    {
        calls.Set(CallColumns.Retried, call.Retried ? 1L : NumberColumn.None);
        calls.Set(CallColumns.Settled, 1L);
    }

    void SetPrice(MemColumns calls, in SettledPrice price) => CallRow.SetPrice(calls, new CallPrice
    {
        PriceId = Text(price.Id),
        Cost = price.Cost,
        Input = price.Input,
        CacheRead = price.CacheRead,
        CacheWrite = price.CacheWrite,
        Output = price.Output,
        Other = price.Other,
        CacheSaved = price.CacheSaved,
    });

    ReadOnlySpan<byte> Text(int id) => id == 0 ? default : Texts[id - 1];
}
