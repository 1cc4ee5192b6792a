using Sightline.Ingest.Sampling;
using Sightline.Model;
using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;
using Sightline.Storage;
using Sightline.Storage.Retention;

namespace Sightline.Server.Sampling;

/// <summary>What a policy would have kept of the traces of a time.</summary>
sealed class SamplingPreview(Store store, RetentionOf retention, SamplingOptions options)
{
    /// <summary>A share of 1 in 100 among them is known to a quarter of a point.</summary>
    const int TracesMax = 20_000;

    const double BytesPerGib = 1 << 30;
    const double HoursPerMonth = 730;

    public SamplingPreviewAnswer Read(
        WorkspaceScope scope, SamplingPolicy policy, TimeRange range, CancellationToken cancellation)
    {
        var trial = !policy.SlowerThanService
            ? new SamplingTrial(policy)
            : store.VisitRecords(
                scope, range, TracesMax, () => new SamplingTrial(policy), (to, trace, _) => to.Learn(trace), cancellation, out _);
        var counts = store.VisitRecords(
            scope, range, TracesMax, () => new Counts(trial.Decide), (to, trace, spans) => to.Add(trace, spans), cancellation,
            out var oneIn);
        var span = store.SpanBytes(scope);
        var hours = (range.To - range.From) / (double)UnixNano.PerHour;
        var kept = Math.Min(retention(scope.Workspace).Spans.TotalHours, HoursPerMonth * 12 * 100);
        // In the long run there is as much on disk as comes while it is kept.
        double Usd(double bytes) => bytes / hours * kept / BytesPerGib * options.UsdPerGibMonth;
        var total = counts.Total;
        return new SamplingPreviewAnswer
        {
            AsOf = Rfc3339.Format(range.To),
            From = Rfc3339.Format(range.From),
            To = Rfc3339.Format(range.To),
            OneIn = oneIn,
            Traces = total.Traces * oneIn,
            KeptTraces = counts.Kept.Traces * oneIn,
            Spans = total.Spans * oneIn,
            KeptSpans = counts.Kept.Spans * oneIn,
            KeptShare = total.Spans == 0 ? null : (double)counts.Kept.Spans / total.Spans,
            Bytes = (long)(total.Spans * oneIn * span),
            KeptBytes = (long)(counts.Kept.Spans * oneIn * span),
            UsdPerMonth = Usd(total.Spans * oneIn * span),
            KeptUsdPerMonth = Usd(counts.Kept.Spans * oneIn * span),
            UsdPerGibMonth = options.UsdPerGibMonth,
            Reasons = counts.Reasons(oneIn),
        };
    }

    sealed class Counts(Func<SampledTrace, TraceSampling> decide)
    {
        readonly SortedDictionary<(SamplingOutcome, SamplingReason), (long Traces, long Spans)> _counts = [];

        public (long Traces, long Spans) Total => Sum(_ => true);

        public (long Traces, long Spans) Kept => Sum(outcome => outcome == SamplingOutcome.Keep);

        public void Add(SampledTrace trace, int spans)
        {
            var decided = decide(trace);
            var before = _counts.GetValueOrDefault((decided.Outcome, decided.Reason));
            _counts[(decided.Outcome, decided.Reason)] = (before.Traces + 1, before.Spans + spans);
        }

        public IReadOnlyList<SamplingReasonItem> Reasons(int oneIn) =>
        [
            .. _counts.Select(count => new SamplingReasonItem
            {
                Decision = SamplingItem.Word(count.Key.Item1)!,
                Reason = SamplingText.Of(count.Key.Item2)!,
                Traces = count.Value.Traces * oneIn,
                Spans = count.Value.Spans * oneIn,
            }),
        ];

        (long Traces, long Spans) Sum(Func<SamplingOutcome, bool> counts) => (
            _counts.Where(c => counts(c.Key.Item1)).Sum(c => c.Value.Traces),
            _counts.Where(c => counts(c.Key.Item1)).Sum(c => c.Value.Spans));
    }
}
