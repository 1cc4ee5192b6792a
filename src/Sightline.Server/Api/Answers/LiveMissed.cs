namespace Sightline.Server.Api.Answers;

/// <summary>Changes that a live connection was not told of, because its client read too slowly.</summary>
sealed record LiveMissed
{
    /// <summary>All since the connection was opened.</summary>
    public required long MissedCount { get; init; }
}
