using Sightline.Model.Ids;
using Sightline.Storage.Sampling;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>What sampling decided, as part of a trace's record.</summary>
sealed partial class SpanTable
{
    /// <summary>
    /// Writes what was decided on a trace, or holds it, into its record. Spans that came since it was decided leave it
    /// due. Under <see cref="Gate"/>.
    /// </summary>
    public void SetSampling(in SamplingEntry entry, OlderTraces older)
    {
        var trace = _traceIds.Find(entry.Trace);
        if (trace < 0)
        {
            // Where it is out of date, or deleted, there is nothing to write.
            if (!older.TryFindTrace(entry.Trace, out var place) || place.Rows.IsExpired(place.Row))
                return;
            trace = AddTrace(entry.Trace, older);
        }
        ref var slot = ref _traces[trace];
        var now = entry.On(slot.Row);
        if (slot.Row.Sampling == now)
            return;
        slot.Row.Sampling = now;
        slot.IsRevised = true;
    }

    /// <summary>
    /// The table has, or is going to have, something newer of a trace than what older places have. Under
    /// <see cref="Gate"/>, or by who applies.
    /// </summary>
    public bool HasNewer(TraceId id)
    {
        var trace = _traceIds.Find(id);
        return trace >= 0 && (_traces[trace].Rows > 0 || _traces[trace].IsRevised);
    }
}
