namespace Sightline.Control.Instrumentation;

/// <summary>How far a workspace has rolled the flag out that turns instrumentation on.</summary>
public sealed record Rollout
{
    /// <summary>A workspace that has said nothing: no service is told to send.</summary>
    public static readonly Rollout None = new();

    /// <summary>False turns every service off, whatever else is said.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The phase that is being rolled out, 0 for none to <see cref="FlagRules.Phases"/>; earlier ones are on.</summary>
    public int Phase { get; init; }

    /// <summary>The part of targets that the phase is on for, in parts of a million.</summary>
    public int SharePpm { get; init; } = FlagRules.Whole;

    /// <summary>When services that are not listed were last told something else, Unix milliseconds; 0 for never.</summary>
    public long Since { get; init; }

    /// <summary>Unix milliseconds; 0 for never.</summary>
    public long UpdatedAt { get; init; }
}
