namespace Sightline.Server.Sampling;

/// <summary>What sampling is reckoned with.</summary>
sealed class SamplingOptions
{
    /// <summary>What a GiB of disk costs for a month, in USD.</summary>
    public double UsdPerGibMonth { get; init; } = 0.1;
}
