using Sightline.Model.Calls;
using Sightline.Model.Spans;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>Reads spans anew that are there already.</summary>
sealed partial class SpanTable
{
    /// <summary>
    /// Gives spans a new revision whose kind or call is read otherwise now; their content stays, and when they were
    /// taken in. What changed since the batch was made is left alone: it was read anew then. Answers how many it were.
    /// </summary>
    public int Remap(SpanBatch batch, OlderTraces older)
    {
        var changed = 0;
        lock (Gate)
        {
            var payload = batch.Payload.Span;
            MapScopes(batch, payload);
            foreach (ref readonly var span in batch.Spans)
            {
                if (Find(span, payload, older) is { } known && !IsMeantAlike(span, known.Kind, payload, older)
                    && Apply(span, payload, known.Came, older, again: true))
                    changed++;
            }
            foreach (var trace in _stale)
                Recount(ref _traces[trace], older);
            _stale.Clear();
        }
        return changed;
    }

    // The newest row of a span, where it has the content of the batch.
    (WorkKind Kind, Arrival Came)? Find(in SpanEntry span, ReadOnlySpan<byte> payload, OlderTraces older)
    {
        var trace = _traceIds.Find(span.TraceId);
        var row = trace < 0 ? -1 : FindRow(ref _traces[trace], span.SpanId);
        var rest = span.Message.Of(payload);
        if (row >= 0)
        {
            ref var mem = ref _rows[row];
            return mem.Start == span.StartUnixNano && _rest[mem.Rest].SequenceEqual(rest)
                ? (mem.Kind, new Arrival(mem.Intake, mem.Key, IsSampled: false))
                : null;
        }
        if (!older.TryFindSpan(span.TraceId, span.SpanId, out var place) || place.Rows.IsExpired(place.Row)
            || !IsEqual(place, span, payload, _scopeIds[span.Scope], rest))
            return null;
        var view = new SpanView();
        place.Rows.Read(place.Trace, place.Row, rest: false, ref view);
        // An earlier version did not store the key.
        var key = place.Rows.KeyAt(place.Row);
        return (view.Kind, new Arrival(
            place.Rows.IntakeAt(place.Row), key.IsEmpty ? KeyOf(Guid.Empty) : Keys.Add(key), IsSampled: false));
    }

    bool IsMeantAlike(in SpanEntry span, WorkKind kind, ReadOnlySpan<byte> payload, OlderTraces older)
    {
        var facts = new CallFacts();
        var resource = Resources.Resource(Resources.Scope(_scopeIds[span.Scope]).Resource);
        _source.Read(
            new SpanMessage(
                span.Name.Of(payload), span.Message.Of(payload), Text(resource.Message), span.StartUnixNano),
            always: false, ref facts);
        if (facts.Kind != kind)
            return false;
        var row = Calls.Find(span.TraceId, span.SpanId);
        var isCall = row >= 0 && !Calls.IsHidden(row);
        var place = isCall ? new CallPlace(Calls, row) : default;
        if (row < 0)
            isCall = older.TryFindCall(span.TraceId, span.SpanId, out place);
        return isCall == facts.IsCall && (!isCall || CallMeaning.IsOf(place, facts));
    }
}
