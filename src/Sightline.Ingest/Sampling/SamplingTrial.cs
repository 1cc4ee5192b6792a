using Sightline.Model.Sampling;

namespace Sightline.Ingest.Sampling;

/// <summary>
/// What would become of traces by a policy that is not switched on: without the reasons that depend on when they come. It
/// is shown all traces first, so that it knows what is slow for their services, as a sampler does that has run for a while.
/// One thread at a time.
/// </summary>
public sealed class SamplingTrial
{
    readonly PolicyRules _rules;
    readonly SampledWorkspace _known = new();

    /// <summary>Begins with nothing known.</summary>
    public SamplingTrial(SamplingPolicy policy) => _rules = new PolicyRules(policy);

    /// <summary>Remembers how long a trace took.</summary>
    public void Learn(SampledTrace trace) => _known.CountDuration(trace.Service, trace.DurationNano);

    /// <summary>What would be decided on a trace, whatever was decided before.</summary>
    public TraceSampling Decide(SampledTrace trace) =>
        TraceSampler.Decide(_rules, trace, before: default, _known.P95(trace.Service), inMinute: int.MaxValue);
}
