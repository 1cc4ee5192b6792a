namespace Sightline.Control.Instrumentation;

/// <summary>A rollout as the database has it.</summary>
sealed record RolloutRow
{
    public const string Columns = "workspace_id, enabled, phase, share_ppm, since, updated_at";

    public string WorkspaceId { get; init; } = "";
    public long Enabled { get; init; }
    public long Phase { get; init; }
    public long SharePpm { get; init; }
    public long Since { get; init; }
    public long UpdatedAt { get; init; }

    public Rollout ToRollout() => new()
    {
        IsEnabled = Enabled != 0,
        Phase = (int)Phase,
        SharePpm = (int)SharePpm,
        Since = Since,
        UpdatedAt = UpdatedAt,
    };
}

/// <summary>A service as the database has it.</summary>
sealed record ServiceRow
{
    public const string Columns = "workspace_id, service, listed, phase, mode, share_ppm, since, updated_at";

    /// <summary>Stands for a service that has no share of its own.</summary>
    public const int NoShare = -1;

    public string WorkspaceId { get; init; } = "";
    public string Service { get; init; } = "";
    public long Listed { get; init; }
    public long Phase { get; init; }
    public string Mode { get; init; } = "";
    public long SharePpm { get; init; }
    public long Since { get; init; }
    public long UpdatedAt { get; init; }

    public RolloutService ToService() => new()
    {
        Service = Service,
        IsListed = Listed != 0,
        Phase = (int)Phase,
        Mode = ModeText.Read(Mode) ?? ServiceMode.Phase,
        SharePpm = SharePpm == NoShare ? null : (int)SharePpm,
        Since = Since,
        UpdatedAt = UpdatedAt,
    };
}
