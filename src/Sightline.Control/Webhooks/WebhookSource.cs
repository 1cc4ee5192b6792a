namespace Sightline.Control.Webhooks;

/// <summary>Who may send events into a workspace.</summary>
public sealed record WebhookSource
{
    /// <summary>Part of the address that events go to.</summary>
    public string Id { get; init; } = "";

    public string WorkspaceId { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The JSON of the API: how events are signed and what becomes of them.</summary>
    public string Settings { get; init; } = "";

    /// <summary>What signatures are made with; never answered.</summary>
    public string Secret { get; init; } = "";

    public string CreatedBy { get; init; } = "";

    /// <summary>Unix milliseconds, as the next two.</summary>
    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }

    /// <summary>0 for not.</summary>
    public long RemovedAt { get; init; }
}
