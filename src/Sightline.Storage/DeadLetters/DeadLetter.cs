using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;

namespace Sightline.Storage.DeadLetters;

/// <summary>A record that could not be stored, with what it takes to try again. One file of <c>DATA/dead-letters</c>.</summary>
public sealed record DeadLetter
{
    /// <summary>Its place in the journal and in its request, which names its file: the same again has the same name.</summary>
    public required string Id { get; init; }

    public required Guid WorkspaceId { get; init; }
    public required Guid Key { get; init; }
    public required Guid Project { get; init; }
    public required long ReceivedUnixNano { get; init; }
    public required long FailedUnixNano { get; init; }
    public required RecordKind Kind { get; init; }
    public required byte Version { get; init; }

    /// <summary>What went wrong, with the place in the program.</summary>
    public required string Error { get; init; }

    /// <summary>The record as a request of its own, as it was in the journal.</summary>
    public required byte[] Payload { get; init; }

    internal WorkspaceId Workspace => new(WorkspaceId);
}
