using System.Text.Json.Serialization;
using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage.Deletion;

namespace Sightline.Server.Admin;

/// <summary>
/// A deletion as its file in DATA/jobs holds it: what is needed to go on with it, and its report. Once it has ended it
/// does not say any more who or what was deleted.
/// </summary>
sealed record StoredDeletion
{
    public const int NewestVersion = 1;

    public int Version { get; init; } = NewestVersion;

    public required string Id { get; init; }

    public required Guid Workspace { get; init; }

    /// <summary>The user or key that asked for it; empty in mode <c>local</c>.</summary>
    public Guid RequestedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The trace, or null.</summary>
    public string? Trace { get; init; }

    /// <summary>The user, or null; without a trace and a user all of the workspace is meant.</summary>
    public string? User { get; init; }

    /// <summary>It is hidden, and its bytes have to go.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What was hidden; null for all of the workspace.</summary>
    public IReadOnlyList<string>? Traces { get; init; }

    public JobState State { get; init; } = new();

    [JsonIgnore]
    public bool IsOpen => State.FinishedAt is null;

    [JsonIgnore]
    public DeletionTarget Target =>
        Trace is not null && TraceId.TryParse(Trace, out var id) ? new DeletionTarget.Trace(id)
        : User is not null ? new DeletionTarget.User(User)
        : new DeletionTarget.Workspace();

    /// <summary>The deletion to go on with; null before it was hidden.</summary>
    public PendingDeletion? Pending()
    {
        if (!IsHidden)
            return null;
        HashSet<TraceId>? traces = Traces is null ? null : [];
        foreach (var text in Traces ?? [])
        {
            if (TraceId.TryParse(text, out var id))
                traces!.Add(id);
        }
        return new PendingDeletion(new WorkspaceId(Workspace), traces, State.Deletion!);
    }

    public StoredDeletion Hidden(PendingDeletion deletion, JobState state) => this with
    {
        IsHidden = true,
        Traces = deletion.Traces is null ? null : [.. deletion.Traces.Select(id => id.ToString())],
        State = state,
    };

    public StoredDeletion Ended(JobState state) => this with { Trace = null, User = null, Traces = null, State = state };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredDeletion))]
sealed partial class StoredDeletionJson : JsonSerializerContext;
