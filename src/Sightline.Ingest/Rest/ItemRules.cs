using Sightline.Model.Ids;

namespace Sightline.Ingest.Rest;

/// <summary>What the items of a request are held against.</summary>
public sealed record ItemRules
{
    /// <summary>The workspace of the credential: the only one that an item may name.</summary>
    public required Guid Workspace { get; init; }

    /// <summary>The same by its slug.</summary>
    public required string WorkspaceSlug { get; init; }

    /// <summary>When the request was received, Unix nanoseconds.</summary>
    public required long ReceivedUnixNano { get; init; }

    /// <summary>Whether a trace takes no more spans; null where none is full.</summary>
    public Func<TraceId, bool>? IsFull { get; init; }
}
