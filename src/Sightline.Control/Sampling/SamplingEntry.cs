namespace Sightline.Control.Sampling;

/// <summary>Which traces of a workspace keep their spans. One object for as long as nothing changes.</summary>
public sealed record SamplingEntry
{
    public string WorkspaceId { get; init; } = "";

    /// <summary>The JSON of the API.</summary>
    public string Settings { get; init; } = "";

    /// <summary>From 1 on, one more with every change.</summary>
    public long Revision { get; init; }

    /// <summary>Unix milliseconds.</summary>
    public long UpdatedAt { get; init; }
}
