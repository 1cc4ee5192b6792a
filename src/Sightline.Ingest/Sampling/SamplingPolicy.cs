namespace Sightline.Ingest.Sampling;

/// <summary>What a workspace does with traces that nobody needs one by one.</summary>
public enum SamplingMode
{
    /// <summary>Nothing is dropped.</summary>
    KeepAll,
    /// <summary>A trace is decided on when it is complete.</summary>
    Tail,
}

/// <summary>An attribute that keeps a trace.</summary>
/// <param name="Key">Of a span, or its resource.</param>
/// <param name="Value">As text; null for any.</param>
public sealed record SampledAttribute(string Key, string? Value);

/// <summary>A share for some traces; what is null is not asked.</summary>
public sealed record SamplingShare(string? Service, string? Agent, string? Environment, double Share);

/// <summary>Which traces keep their spans. Errors always do.</summary>
public sealed record SamplingPolicy
{
    public const double DefaultShare = 0.1;
    public const int DefaultAlwaysBelow = 60;

    public static SamplingPolicy KeepAll { get; } = new() { Mode = SamplingMode.KeepAll };

    /// <summary>Errors, slow ones, everything while there are few, a tenth of the rest.</summary>
    public static SamplingPolicy Tail { get; } = new() { Mode = SamplingMode.Tail };

    public required SamplingMode Mode { get; init; }

    /// <summary>Of the settings that it came from; 0 for the defaults.</summary>
    public int Revision { get; init; }

    /// <summary>A trace that takes longer is kept; null for no such threshold.</summary>
    public long? SlowNano { get; init; }

    /// <summary>A trace that takes longer than 95 % of those of its service is kept.</summary>
    public bool SlowerThanService { get; init; } = true;

    /// <summary>A trace whose calls cost this, or more, is kept; 10⁻¹² USD; null for no such threshold.</summary>
    public long? CostPico { get; init; }

    public IReadOnlyList<SampledAttribute> Attributes { get; init; } = [];

    /// <summary>All traces are kept while no more than this were decided on in a minute.</summary>
    public int AlwaysBelowPerMinute { get; init; } = DefaultAlwaysBelow;

    /// <summary>The first that fits counts.</summary>
    public IReadOnlyList<SamplingShare> Shares { get; init; } = [];

    /// <summary>Of what no other share fits, 0 to 1.</summary>
    public double Share { get; init; } = DefaultShare;
}
