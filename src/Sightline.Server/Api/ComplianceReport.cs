using Sightline.Control;
using Sightline.Control.Contract;
using Sightline.Ingest.Contract;
using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;
using Sightline.Server.Receivers.Contract;

namespace Sightline.Server.Api;

/// <summary>Puts together what was counted of the contract, stored or not yet.</summary>
sealed class ComplianceReport(
    ContractCounts counts, ContractTally tally, ContractPolicies policies, ContractRules rules, TimeProvider time)
{
    const long NanosPerHour = 3_600_000_000_000;
    const long NanosPerMilli = 1_000_000;
    const long HoursPerDay = 24;
    const long SecondsPerHour = 3_600;

    public async Task<ComplianceAnswer> ReadAsync(WorkspaceScope scope, TimeRange range, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds() / SecondsPerHour;
        // Where older hours are one with their day, all are shown by day.
        var step = range.From / NanosPerHour < now - Limits.ContractHours ? HoursPerDay : 1;
        var from = Math.Max(range.From / NanosPerHour, now - Limits.ContractDays * HoursPerDay) / step * step;
        var to = Math.Max(from + step, Math.Min((range.To + NanosPerHour - 1) / NanosPerHour, now + 1));
        var buckets = (int)((to - from + step - 1) / step);
        var (rows, examples) = await ReadRowsAsync(scope, from, from + buckets * step, cancellation);
        var items = rows
            .GroupBy(row => (row.Service, row.Rule))
            .Select(group => Item(group.Key.Service, group.Key.Rule, group, examples, from, step, buckets))
            .OrderBy(item => item.Service, StringComparer.Ordinal)
            .ThenByDescending(item => item.Violating)
            .ThenBy(item => rules.IndexOf(item.Rule));
        return new ComplianceAnswer
        {
            From = Rfc3339.Format(from * NanosPerHour),
            To = Rfc3339.Format((from + buckets * step) * NanosPerHour),
            BucketSeconds = step * SecondsPerHour,
            Mode = ContractText.Of(policies.Of(scope.Workspace).Mode),
            Revision = rules.Revision,
            Items = [.. items],
        };
    }

    async Task<(List<ContractCount> Counts, List<ContractExamples> Examples)> ReadRowsAsync(
        WorkspaceScope scope, long from, long to, CancellationToken cancellation)
    {
        await tally.OneAtATime.WaitAsync(cancellation);
        try
        {
            var stored = await counts.ReadAsync(scope, from, to, cancellation);
            var storedExamples = await counts.ReadExamplesAsync(scope, cancellation);
            var (open, openExamples) = tally.Read(scope.Workspace, from, to);
            return ([.. stored, .. open], [.. openExamples, .. storedExamples]);
        }
        finally
        {
            tally.OneAtATime.Release();
        }
    }

    ComplianceItem Item(
        string service, string rule, IEnumerable<ContractCount> rows, List<ContractExamples> examples, long from,
        long step, int buckets)
    {
        var (asked, broken, revision) = (new long[buckets], new long[buckets], 0L);
        foreach (var row in rows)
        {
            var bucket = (row.Hour - from) / step;
            asked[bucket] += row.Checked;
            broken[bucket] += row.Violating;
            revision = Math.Max(revision, row.Revision);
        }
        var (all, violating) = (asked.Sum(), broken.Sum());
        return new ComplianceItem
        {
            Service = service,
            Rule = rule,
            Revision = revision,
            Checked = all,
            Violating = violating,
            Share = all == 0 ? 1 : (double)(all - violating) / all,
            Trend = new ComplianceTrend { Checked = asked, Violating = broken },
            Examples =
            [
                .. examples.Where(found => found.Service == service && found.Rule == rule)
                    .SelectMany(found => found.Examples)
                    .DistinctBy(example => (example.TraceId, example.SpanId))
                    .OrderByDescending(example => example.ReceivedAt)
                    .Take(Limits.ContractExamplesMax)
                    .Select(Example),
            ],
            HowToFix = rules.IndexOf(rule) is >= 0 and var at ? rules.All[at].Fix : null,
        };
    }

    static ComplianceExample Example(ContractExample example) => new()
    {
        TraceId = example.TraceId,
        SpanId = example.SpanId,
        ReceivedAt = Rfc3339.Format(example.ReceivedAt * NanosPerMilli),
        IsStored = example.IsStored,
    };
}
