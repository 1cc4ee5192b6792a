namespace Sightline.Server.Hosting.Settings;

/// <summary>What the program writes to its console; never contents of telemetry.</summary>
sealed class LogOptions
{
    /// <summary>The least severe lines that are written.</summary>
    public LogLevel Level { get; init; } = LogLevel.Information;
}
