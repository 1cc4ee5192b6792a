namespace Sightline.Soak.Crash;

/// <summary>How long to go on, and with which choices.</summary>
public sealed record CrashOptions
{
    /// <summary>Decides settings, ids, contents and moments of the kill; threads still race.</summary>
    public required int Seed { get; init; }

    /// <summary>No cycle begins after this, once there were <see cref="CyclesMin"/>.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>Fewer kills would show little, however slow the machine is.</summary>
    public int CyclesMin { get; init; }

    public int Cycles { get; init; } = int.MaxValue;
}
