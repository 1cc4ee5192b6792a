using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Sampling;

/// <summary>What an entry of a journal record does. Stored as a number: never renumber, only append.</summary>
enum SamplingChange : byte
{
    /// <summary>It was decided.</summary>
    Decide = 1,
    /// <summary>Something keeps the trace whole.</summary>
    Hold = 2,
    /// <summary>That does no longer.</summary>
    Release = 3,
}

/// <summary>A change of what is known of one trace's sampling; in the journal, so that no crash changes a decision.</summary>
/// <param name="Change">What it does.</param>
/// <param name="Trace">To which trace.</param>
/// <param name="Sampling">What was decided; of holds, those that change.</param>
/// <param name="SpanCount">Spans that the trace had when it was decided.</param>
/// <param name="Intake">When the latest of them was taken in, Unix milliseconds.</param>
readonly record struct SamplingEntry(
    SamplingChange Change, TraceId Trace, TraceSampling Sampling, int SpanCount, long Intake)
{
    public static SamplingEntry Decided(in TraceRow row, in TraceSampling sampling) => new(
        SamplingChange.Decide, row.Id, sampling, row.SpanCount, row.MaxIntake / TraceColumns.NanoPerMs);

    public static SamplingEntry Held(TraceId trace, TraceHolds holds, bool isHeld) => new(
        isHeld ? SamplingChange.Hold : SamplingChange.Release, trace, default(TraceSampling) with { Holds = holds }, 0, 0);

    /// <summary>What the record of the trace says then.</summary>
    public TraceSampling On(in TraceRow row)
    {
        var now = row.Sampling;
        switch (Change)
        {
            case SamplingChange.Hold:
                return now with { Holds = now.Holds | Sampling.Holds };
            case SamplingChange.Release:
                return now with { Holds = now.Holds & ~Sampling.Holds };
            default:
                var isKnown = row.SpanCount == SpanCount && row.MaxIntake / TraceColumns.NanoPerMs == Intake;
                // What was decided to be kept stays so, whatever comes in what order.
                var decided = now.Outcome == SamplingOutcome.Keep ? now : Sampling with { Holds = now.Holds };
                return decided with { IsDue = !isKnown };
        }
    }
}
