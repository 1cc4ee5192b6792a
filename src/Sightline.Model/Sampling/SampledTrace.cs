using Sightline.Model.Ids;

namespace Sightline.Model.Sampling;

/// <summary>A trace as a sampler sees it. Valid during the call.</summary>
public abstract class SampledTrace
{
    public abstract TraceId Id { get; }

    /// <summary>What was decided before.</summary>
    public abstract TraceSampling Sampling { get; }

    public abstract long DurationNano { get; }

    /// <summary>Spans that failed.</summary>
    public abstract int ErrorCount { get; }

    /// <summary>Of the calls that count, in 10⁻¹² USD; null where none is known.</summary>
    public abstract long? CostPico { get; }

    /// <summary>Of the root; empty for none.</summary>
    public abstract ReadOnlySpan<byte> Service { get; }

    /// <summary>Empty for none.</summary>
    public abstract ReadOnlySpan<byte> Agent { get; }

    /// <summary>Of the root's resource, else of any; empty for none. Reads spans.</summary>
    public abstract ReadOnlySpan<byte> Environment { get; }

    /// <summary>Some span, or its resource, has an attribute; of this value unless that is null. Reads spans.</summary>
    public abstract bool HasAttribute(ReadOnlySpan<byte> key, string? value);
}
