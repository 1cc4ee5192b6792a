using System.Collections.Concurrent;
using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;

namespace Sightline.Ingest.Sampling;

/// <summary>Decides by the policies of workspaces.</summary>
/// <param name="policyOf">The policy of a workspace: the same object for as long as it does not change.</param>
/// <param name="time">The clock.</param>
public sealed class TraceSampler(Func<WorkspaceId, SamplingPolicy> policyOf, TimeProvider time) : ITraceSampler
{
    readonly ConcurrentDictionary<WorkspaceId, SampledWorkspace> _workspaces = [];
    readonly ConcurrentDictionary<WorkspaceId, PolicyRules> _rules = [];

    /// <inheritdoc/>
    public bool Samples(WorkspaceId workspace) => policyOf(workspace).Mode == SamplingMode.Tail;

    /// <inheritdoc/>
    public TraceSampling Decide(WorkspaceId workspace, SampledTrace trace)
    {
        var before = trace.Sampling;
        if (before.Outcome == SamplingOutcome.Keep)
            return before with { IsDue = false };
        var rules = RulesOf(workspace);
        var known = _workspaces.GetOrAdd(workspace, static _ => new SampledWorkspace());
        // A trace is counted once, however often it is looked at.
        var isNew = before.Outcome == SamplingOutcome.None;
        var p95 = isNew
            ? known.CountDuration(trace.Service, trace.DurationNano)
            : known.P95(trace.Service);
        var inMinute = isNew ? known.Count(time.GetUtcNow().ToUnixTimeSeconds()) : int.MaxValue;
        return Decide(rules, trace, before, p95, inMinute) with { Holds = before.Holds };
    }

    /// <inheritdoc/>
    public void Remember(WorkspaceId workspace, ReadOnlySpan<byte> service, long durationNano, long? decidedUnixMs)
    {
        var known = _workspaces.GetOrAdd(workspace, static _ => new SampledWorkspace());
        known.Remember(service, durationNano);
        if (decidedUnixMs is { } decided)
            known.RememberCount(decided / 1_000, time.GetUtcNow().ToUnixTimeSeconds());
    }

    /// <summary>Toward keeping alone: what was to be dropped stays so where no rule speaks for it.</summary>
    /// <param name="rules">The policy.</param>
    /// <param name="trace">The trace.</param>
    /// <param name="before">What was decided on it before.</param>
    /// <param name="p95">As <see cref="PolicyRules.MustKeep"/> takes it.</param>
    /// <param name="inMinute">Traces within a minute, this one included.</param>
    internal static TraceSampling Decide(
        PolicyRules rules, SampledTrace trace, TraceSampling before, long? p95, int inMinute)
    {
        var policy = rules.Policy;
        if (policy.Mode == SamplingMode.KeepAll)
            return Kept(policy, SamplingReason.KeepAll);
        var reason = rules.MustKeep(trace, p95);
        if (reason != SamplingReason.None)
            return Kept(policy, reason);
        if (before.Outcome == SamplingOutcome.Drop)
            return before with { IsDue = false };
        if (inMinute <= policy.AlwaysBelowPerMinute)
            return Kept(policy, SamplingReason.LowRate);
        if (policy.SlowerThanService && p95 is null)
            return Kept(policy, SamplingReason.Learning);
        return Chosen(rules, trace);
    }

    static TraceSampling Chosen(PolicyRules rules, SampledTrace trace)
    {
        var ppm = rules.ShareOf(trace);
        var outcome = TraceHash.Of(trace.Id) < ppm ? SamplingOutcome.Keep : SamplingOutcome.Drop;
        return new TraceSampling(outcome, SamplingReason.Share, rules.Policy.Revision, ppm);
    }

    static TraceSampling Kept(SamplingPolicy policy, SamplingReason reason) =>
        new(SamplingOutcome.Keep, reason, policy.Revision, TraceSampling.All);

    PolicyRules RulesOf(WorkspaceId workspace)
    {
        var policy = policyOf(workspace);
        if (_rules.TryGetValue(workspace, out var known) && ReferenceEquals(known.Policy, policy))
            return known;
        return _rules[workspace] = new PolicyRules(policy);
    }
}
