namespace Sightline.Server.Hosting.Settings;

/// <summary>How calls are read from spans.</summary>
sealed class CallOptions
{
    /// <summary>Tokens of calls that say none are estimated by their messages, and marked; else they stay unknown.</summary>
    public bool EstimateTokens { get; init; }
}
