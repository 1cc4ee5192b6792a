using System.Text;
using Sightline.Model.Sampling;

namespace Sightline.Ingest.Sampling;

/// <summary>A policy in the form that traces are held against. Never changed.</summary>
sealed class PolicyRules
{
    readonly (byte[] Key, string? Value)[] _attributes;
    readonly (byte[]? Service, byte[]? Agent, byte[]? Environment, int Ppm)[] _shares;
    readonly int _ppm;

    public PolicyRules(SamplingPolicy policy)
    {
        Policy = policy;
        _attributes = new (byte[], string?)[policy.Attributes.Count];
        for (var i = 0; i < _attributes.Length; i++)
            _attributes[i] = (Encoding.UTF8.GetBytes(policy.Attributes[i].Key), policy.Attributes[i].Value);
        _shares = new (byte[]?, byte[]?, byte[]?, int)[policy.Shares.Count];
        for (var i = 0; i < _shares.Length; i++)
        {
            var share = policy.Shares[i];
            _shares[i] = (Bytes(share.Service), Bytes(share.Agent), Bytes(share.Environment), Ppm(share.Share));
        }
        _ppm = Ppm(policy.Share);
    }

    public SamplingPolicy Policy { get; }

    /// <summary>Why the trace is kept whatever its id is; none where it is not.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="p95">What 95 % of its service's traces do not exceed, nanoseconds; null where that is not known.</param>
    public SamplingReason MustKeep(SampledTrace trace, long? p95)
    {
        if (trace.ErrorCount > 0)
            return SamplingReason.Error;
        if (trace.DurationNano > Policy.SlowNano || Policy.SlowerThanService && trace.DurationNano > p95)
            return SamplingReason.Slow;
        if (trace.CostPico >= Policy.CostPico)
            return SamplingReason.Cost;
        foreach (var (key, value) in _attributes)
        {
            if (trace.HasAttribute(key, value))
                return SamplingReason.Attribute;
        }
        return SamplingReason.None;
    }

    /// <summary>Of a million traces like it so many are kept.</summary>
    public int ShareOf(SampledTrace trace)
    {
        foreach (var (service, agent, environment, ppm) in _shares)
        {
            if ((service is null || trace.Service.SequenceEqual(service))
                && (agent is null || trace.Agent.SequenceEqual(agent))
                && (environment is null || trace.Environment.SequenceEqual(environment)))
                return ppm;
        }
        return _ppm;
    }

    static byte[]? Bytes(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);

    static int Ppm(double share) => (int)Math.Round(share * TraceSampling.All);
}
