using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

sealed partial class SpanTable
{
    const long NanoPerMs = 1_000_000;

    CallFacts ReadFacts(int name, int scope, ReadOnlySpan<byte> rest)
    {
        var facts = new CallFacts();
        var resource = Resources.Resource(Resources.Scope(scope).Resource);
        _readCall(new SpanMessage(Names[name], rest, Text(resource.Message)), always: false, ref facts);
        return facts;
    }

    // Takes the place of the call that the span was before, where it was one, and marks the trace.
    WorkKind AddCall(
        ref TraceSlot slot, int trace, in SpanEntry span, int name, int scope, in CallFacts facts, long intake,
        bool callInOlder)
    {
        var resource = Resources.Resource(Resources.Scope(scope).Resource);
        if (facts.IsCall)
        {
            var service = resource.Service < 0 ? default : Resources.Services[resource.Service];
            CallRow.Set(Calls, facts, span, Names[name], service);
            Calls.Set(CallColumns.Intake, intake / NanoPerMs);
            Calls.Add(span.TraceId, span.SpanId, callInOlder);
            slot.HasCalls = true;
        }
        else if (slot.HasCalls)
        {
            Calls.Remove(span.TraceId, span.SpanId, callInOlder);
        }
        if (slot.HasCalls && !slot.Touched)
        {
            slot.Touched = true;
            _touched.Add(trace);
        }
        return facts.Kind;
    }

    // A row of this table, whatever it says, has taken the place of older ones already.
    bool IsCallInOlder(in SpanEntry span, OlderTraces older) =>
        Calls.Find(span.TraceId, span.SpanId) < 0 && older.TryFindCall(span.TraceId, span.SpanId, out _);

    /// <summary>Takes the ids of traces with calls that batches changed since it was asked.</summary>
    public void TakeTouched(List<TraceId> ids)
    {
        lock (Gate)
        {
            foreach (var trace in _touched)
            {
                _traces[trace].Touched = false;
                ids.Add(_traces[trace].Row.Id);
            }
            _touched.Clear();
        }
    }

    /// <summary>
    /// Makes one call of a trace unsettled where all are settled: what came to the trace may change them. Under
    /// <see cref="Gate"/>.
    /// </summary>
    public void Reopen(TraceId trace, OlderTraces older)
    {
        var settled = -1;
        for (var row = Calls.NewestOf(trace); row >= 0; row = Calls.PreviousOf(row))
        {
            if (Calls.IsHidden(row))
                continue;
            if (Calls.Number(CallColumns.Settled, row) == 0)
                return;
            settled = row;
        }
        if (settled >= 0)
        {
            Unsettle(new CallPlace(Calls, settled), replacesOlder: false);
            return;
        }
        foreach (var place in older.FindCalls(trace))
        {
            if (Calls.Find(trace, place.Rows.SpanIdAt(place.Row)) >= 0)
                continue;
            if (place.Rows.Number(CallColumns.Settled, place.Row) != 0)
                Unsettle(place, replacesOlder: true);
            return;
        }
    }

    void Unsettle(CallPlace place, bool replacesOlder)
    {
        var (rows, row) = place;
        Calls.CopyFrom(rows, row);
        Calls.Set(CallColumns.Settled, 0L);
        Calls.Add(rows.TraceIdAt(row), rows.SpanIdAt(row), replacesOlder);
    }
}
