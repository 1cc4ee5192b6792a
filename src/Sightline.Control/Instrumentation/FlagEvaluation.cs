namespace Sightline.Control.Instrumentation;

/// <summary>Why a flag has its value, in OpenFeature's sense.</summary>
public enum FlagReason
{
    /// <summary>The workspace has turned the flag off for all.</summary>
    Disabled,

    /// <summary>All targets of the service get the same.</summary>
    TargetingMatch,

    /// <summary>The target's place in the share decided.</summary>
    Split,
}

/// <summary>What a target is told.</summary>
/// <param name="Service">Its service.</param>
/// <param name="SharePpm">The part of its service's targets that are on, in parts of a million.</param>
/// <param name="IsOn">Whether it is to instrument itself.</param>
/// <param name="Reason">Why.</param>
public sealed record FlagEvaluation(RolloutService Service, int SharePpm, bool IsOn, FlagReason Reason);
