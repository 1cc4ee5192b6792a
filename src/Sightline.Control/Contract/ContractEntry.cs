namespace Sightline.Control.Contract;

/// <summary>What a workspace does with telemetry that breaks the contract. One object for as long as nothing changes.</summary>
public sealed record ContractEntry
{
    public string WorkspaceId { get; init; } = "";

    /// <summary>The JSON of the API.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long UpdatedAt { get; init; }
}
