namespace Sightline.Control.Redaction;

/// <summary>What a workspace does not want to be stored. One object for as long as nothing changes.</summary>
public sealed record RedactionEntry
{
    public string WorkspaceId { get; init; } = "";

    /// <summary>The JSON of the API.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Key of hashes, hex.</summary>
    public string HashKey { get; init; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long UpdatedAt { get; init; }
}
