namespace Sightline.Control.Instrumentation;

/// <summary>What is said of a service.</summary>
public enum ServiceMode
{
    /// <summary>It goes with its phase.</summary>
    Phase,

    On,

    Off,
}

/// <summary>A service of a workspace as far as the flag goes.</summary>
public sealed record RolloutService
{
    public string Service { get; init; } = "";

    /// <summary>Somebody said something of it; otherwise it is one of the remaining services.</summary>
    public bool IsListed { get; init; }

    /// <summary>1 to <see cref="FlagRules.Phases"/>.</summary>
    public int Phase { get; init; } = FlagRules.Phases;

    public ServiceMode Mode { get; init; }

    /// <summary>The part of its targets that are on while its phase is, in parts of a million; null for the phase's.</summary>
    public int? SharePpm { get; init; }

    /// <summary>When its targets were last told something else, Unix milliseconds; 0 for never.</summary>
    public long Since { get; init; }

    /// <summary>Unix milliseconds; 0 for never.</summary>
    public long UpdatedAt { get; init; }
}
