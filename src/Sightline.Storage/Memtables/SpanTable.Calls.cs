using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>A trace that batches changed.</summary>
/// <param name="Trace">Which.</param>
/// <param name="HasCalls">It has calls, here or in an older place.</param>
/// <param name="LostCall">A span of it that was a call is none any more.</param>
readonly record struct TouchedTrace(TraceId Trace, bool HasCalls, bool LostCall);

sealed partial class SpanTable
{
    CallFacts ReadFacts(int name, int scope, ReadOnlySpan<byte> rest, long start)
    {
        var facts = new CallFacts();
        var resource = Resources.Resource(Resources.Scope(scope).Resource);
        _source.Read(new SpanMessage(Names[name], rest, Text(resource.Message), start), always: false, ref facts);
        return facts;
    }

    // Takes the place of the call that the span was before, where it was one, and marks the trace.
    WorkKind AddCall(
        ref TraceSlot slot, int trace, in SpanEntry span, int name, int scope, in CallFacts facts, in Arrival came,
        bool callInOlder)
    {
        var resource = Resources.Resource(Resources.Scope(scope).Resource);
        slot.Take(Names, facts, span);
        if (facts.IsCall)
        {
            var service = resource.Service < 0 ? default : Resources.Services[resource.Service];
            var price = new CallPrice();
            _source.Price(_workspace, facts, span.StartUnixNano, ref price);
            CallRow.Set(Calls, facts, price, span, Names[name], service);
            if (CallRow.IsOfModel(facts.Kind))
                slot.Row.Totals.Add(facts, price.Cost);
            Calls.Set(CallColumns.Intake, came.Intake / TraceColumns.NanoPerMs);
            Calls.Add(span.TraceId, span.SpanId, callInOlder);
            slot.HasCalls = true;
        }
        else if (slot.HasCalls && Calls.TryRemove(span.TraceId, span.SpanId, callInOlder))
        {
            slot.LostCall = true;
        }
        // In a workspace that is not sampled, only what was decided before is looked at again.
        if (came.IsSampled || slot.Row.Sampling.Outcome != SamplingOutcome.None)
            slot.Row.Sampling = slot.Row.Sampling with { IsDue = true };
        if ((slot.HasCalls || slot.Row.Sampling.IsDue) && !slot.Touched)
        {
            slot.Touched = true;
            _touched.Add(trace);
        }
        return facts.Kind;
    }

    /// <summary>
    /// Writes the sums of a trace's calls into its record, after revisions of the calls. Under <see cref="Gate"/>.
    /// </summary>
    public void SetTotals(TraceId id, in TraceTotals totals, OlderTraces older)
    {
        var trace = _traceIds.Find(id);
        if (trace < 0)
        {
            // Where it is out of date there is nothing to write.
            if (!older.TryFindTrace(id, out var place) || place.Rows.IsExpired(place.Row)
                || place.Rows.Read(place.Row).Totals == totals)
                return;
            trace = AddTrace(id, older);
        }
        ref var slot = ref _traces[trace];
        if (slot.Row.Totals == totals)
            return;
        slot.Row.Totals = totals;
        slot.IsRevised = true;
    }

    TraceTotals TotalsOf(TraceId trace, OlderTraces older)
    {
        var totals = TraceTotals.Empty;
        for (var row = Calls.NewestOf(trace); row >= 0; row = Calls.PreviousOf(row))
        {
            if (!Calls.IsHidden(row))
                totals.Add(new CallPlace(Calls, row));
        }
        foreach (var place in older.FindCalls(trace))
        {
            if (Calls.Find(trace, place.Rows.SpanIdAt(place.Row)) < 0)
                totals.Add(place);
        }
        return totals;
    }

    // What the spans that are left say of agent, user and session, where one said anything.
    void TakeAgain(in TraceSlot slot, ref TraceSlot fresh, OlderTraces older)
    {
        if (slot.Agent < 0 && slot.User < 0 && slot.Session < 0)
            return;
        for (var row = slot.Head; row >= 0; row = _rows[row].Next)
        {
            ref var mem = ref _rows[row];
            var resource = Resources.Resource(Resources.Scope(mem.Scope).Resource);
            if (!mem.Hidden)
                Take(ref fresh, Entry(slot.Row.Id, mem), Names[mem.Name], _rest[mem.Rest], Text(resource.Message));
        }
        if (!slot.HasOlder)
            return;
        var overridden = _overridden.GetValueOrDefault(slot.Row.Id);
        var view = new SpanView();
        foreach (var place in older.FindSpans(slot.Row.Id))
        {
            place.Rows.Read(place.Trace, place.Row, rest: true, ref view);
            if (overridden?.Contains(view.SpanId.Value) == true)
                continue;
            var entry = new SpanEntry { ParentSpanId = view.ParentSpanId, StartUnixNano = view.StartUnixNano };
            Take(ref fresh, entry, view.Name, view.Rest, view.Resource);
        }
    }

    void Take(
        ref TraceSlot fresh, in SpanEntry span, ReadOnlySpan<byte> name, ReadOnlySpan<byte> rest,
        ReadOnlySpan<byte> resource)
    {
        var facts = new CallFacts();
        if (_source.Read(new SpanMessage(name, rest, resource, span.StartUnixNano), always: false, ref facts))
            fresh.Take(Names, facts, span);
    }

    // A row of this table, whatever it says, has taken the place of older ones already.
    bool IsCallInOlder(in SpanEntry span, OlderTraces older) =>
        Calls.Find(span.TraceId, span.SpanId) < 0 && older.TryFindCall(span.TraceId, span.SpanId, out _);

    /// <summary>
    /// Takes the traces that batches changed since it was asked and that have calls or are sampled.
    /// </summary>
    public void TakeTouched(List<TouchedTrace> traces)
    {
        lock (Gate)
        {
            foreach (var trace in _touched)
            {
                ref var slot = ref _traces[trace];
                traces.Add(new TouchedTrace(slot.Row.Id, slot.HasCalls, slot.LostCall));
                slot.Touched = slot.LostCall = false;
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
