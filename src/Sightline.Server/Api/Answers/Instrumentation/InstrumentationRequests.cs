namespace Sightline.Server.Api.Answers.Instrumentation;

/// <summary>How far the flag is to be rolled out.</summary>
sealed record RolloutRequest
{
    /// <summary>False turns every service off; left out for true.</summary>
    /// <example>true</example>
    public bool? Enabled { get; init; }

    /// <summary>0 for none; 1: core API services; 2: agent runtime and workflow engine; 3: all remaining services.</summary>
    /// <example>1</example>
    public int? Phase { get; init; }

    /// <summary>The part of targets that this phase is on for, 0 to 1; left out for all. Earlier phases are on for all.</summary>
    /// <example>0.1</example>
    public double? Share { get; init; }
}

/// <summary>What is to hold for a service.</summary>
sealed record RolloutServiceRequest
{
    /// <summary>1, 2 or 3.</summary>
    /// <example>1</example>
    public int? Phase { get; init; }

    /// <summary>phase: it goes with its phase. on, off: whatever the phase. Left out for phase.</summary>
    /// <example>phase</example>
    public string? Mode { get; init; }

    /// <summary>The part of its targets that are on while its phase is, 0 to 1; left out for the phase's.</summary>
    /// <example>0.5</example>
    public double? Share { get; init; }
}

/// <summary>What an instance measured that instrumentation costs it: with it, less without it.</summary>
sealed record OverheadRequest
{
    /// <summary>As its spans name it.</summary>
    /// <example>checkout</example>
    public string? Service { get; init; }

    /// <summary>Of the processor time that it may use, -1 to 1; 0.004 is 0.4 %. Noise may make it negative.</summary>
    /// <example>0.004</example>
    public double? CpuShare { get; init; }

    /// <summary>More memory in use; left out for 0.</summary>
    /// <example>8388608</example>
    public long? MemoryBytes { get; init; }

    /// <summary>Longer median of latency; left out for 0.</summary>
    /// <example>0.2</example>
    public double? P50DeltaMs { get; init; }

    /// <summary>Longer 95th percentile of latency; left out for 0.</summary>
    /// <example>1.1</example>
    public double? P95DeltaMs { get; init; }
}
