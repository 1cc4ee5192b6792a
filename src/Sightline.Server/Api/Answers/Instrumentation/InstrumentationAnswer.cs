namespace Sightline.Server.Api.Answers.Instrumentation;

/// <summary>How far instrumentation is rolled out, what the services do, and whether the flag can go.</summary>
sealed record InstrumentationAnswer
{
    /// <summary>The flag that services ask for.</summary>
    /// <example>enable-observability-instrumentation</example>
    public required string Flag { get; init; }

    /// <summary>When these numbers were read, RFC 3339.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string AsOf { get; init; }

    public required RolloutItem Rollout { get; init; }

    /// <summary>Services that are listed, or sent something in the last 30 days, by phase and name.</summary>
    public required IReadOnlyList<InstrumentedService> Services { get; init; }

    public required RemovalItem Removal { get; init; }
}

/// <summary>How far the flag is rolled out in the workspace.</summary>
sealed record RolloutItem
{
    /// <summary>False turns every service off, whatever else is said.</summary>
    /// <example>true</example>
    public required bool Enabled { get; init; }

    /// <summary>The phase that is being rolled out, 0 for none to 3; earlier ones are on for all.</summary>
    /// <example>2</example>
    public required int Phase { get; init; }

    /// <summary>The part of targets that this phase is on for, 0 to 1.</summary>
    /// <example>0.25</example>
    public required double Share { get; init; }

    /// <summary>When somebody last changed it, RFC 3339; null for never.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string? UpdatedAt { get; init; }
}

/// <summary>A service: what it is told, and what it does.</summary>
sealed record InstrumentedService
{
    /// <example>checkout</example>
    public required string Service { get; init; }

    /// <summary>Somebody said something of it; else it is one of the remaining services, phase 3.</summary>
    /// <example>true</example>
    public required bool Listed { get; init; }

    /// <summary>1: core API services. 2: agent runtime and workflow engine. 3: all remaining services.</summary>
    /// <example>1</example>
    public required int Phase { get; init; }

    /// <summary>phase: it goes with its phase. on, off: whatever the phase.</summary>
    /// <example>phase</example>
    public required string Mode { get; init; }

    /// <summary>The part of its targets that are on while its phase is, 0 to 1; null for the phase's.</summary>
    /// <example>0.5</example>
    public required double? OwnShare { get; init; }

    /// <summary>The part of its targets that are on now, 0 to 1.</summary>
    /// <example>0.5</example>
    public required double Share { get; init; }

    /// <summary>Since when, RFC 3339; null for ever.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string? Since { get; init; }

    /// <summary>
    /// sending: on, and spans come. starting: on for less than 10 minutes, none yet. silent: on, none for 15 minutes.
    /// still_sending: off, and spans began after that in the last hour. unasked: the same of one that was never on and does not
    /// ask for the flag. quiet: off, and none.
    /// </summary>
    /// <example>sending</example>
    public required string Finding { get; init; }

    public required ServiceTelemetry Telemetry { get; init; }

    public required FlagClientsItem Clients { get; init; }

    /// <summary>What its instances measured in the last 30 days; null for nothing.</summary>
    public required OverheadItem? Overhead { get; init; }
}

/// <summary>What a service sends.</summary>
sealed record ServiceTelemetry
{
    /// <summary>Start of the first of its traces of the last 31 days that is kept, RFC 3339; null for none.</summary>
    /// <example>2026-02-01T12:00:00.000000000Z</example>
    public required string? FirstSeenAt { get; init; }

    /// <summary>Start of its last span of the last hour, else of its last trace, RFC 3339; null for none.</summary>
    /// <example>2026-03-01T11:59:58.000000000Z</example>
    public required string? LastSeenAt { get; init; }

    /// <summary>Spans that were taken, in the last 15 minutes or since the server started.</summary>
    /// <example>1200</example>
    public required double SpansPerMinute { get; init; }

    /// <summary>Bytes of these as OTLP, without those of their resource.</summary>
    /// <example>420000</example>
    public required double BytesPerMinute { get; init; }

    /// <summary>Spans for each request to it (span kinds server and consumer, and roots) of the last hour; null for none.</summary>
    /// <example>12.5</example>
    public required double? SpansPerRequest { get; init; }

    /// <summary>The same in bytes, with as many for each span as in the last 15 minutes; null where either is not known.</summary>
    /// <example>4375</example>
    public required double? BytesPerRequest { get; init; }

    /// <summary>Different service.instance.id of its spans of the last hour; 0 also where they name none.</summary>
    /// <example>3</example>
    public required long InstanceCount { get; init; }
}

/// <summary>Targets of a service that asked this server for flags in the last two minutes.</summary>
sealed record FlagClientsItem
{
    /// <example>4</example>
    public required int Asking { get; init; }

    /// <summary>Those of them that were told to instrument themselves.</summary>
    /// <example>1</example>
    public required int ToldOn { get; init; }

    /// <summary>When one last asked, RFC 3339; null where none did since it was forgotten or the server started.</summary>
    /// <example>2026-03-01T11:59:58.000000000Z</example>
    public required string? LastAt { get; init; }
}

/// <summary>What the instances of a service measured that instrumentation costs them.</summary>
sealed record OverheadItem
{
    /// <summary>Mean of the reports: of the processor time that an instance may use, 0 to 1.</summary>
    /// <example>0.004</example>
    public required double CpuShare { get; init; }

    /// <summary>The largest report.</summary>
    /// <example>0.007</example>
    public required double CpuShareMax { get; init; }

    /// <summary>More memory in use; the largest report.</summary>
    /// <example>8388608</example>
    public required long MemoryBytesMax { get; init; }

    /// <summary>Longer median of latency; the largest report.</summary>
    /// <example>0.2</example>
    public required double P50DeltaMsMax { get; init; }

    /// <summary>Longer 95th percentile of latency; the largest report.</summary>
    /// <example>1.1</example>
    public required double P95DeltaMsMax { get; init; }

    /// <example>96</example>
    public required long Reports { get; init; }

    /// <summary>When the last came, RFC 3339.</summary>
    /// <example>2026-03-01T11:45:00.000000000Z</example>
    public required string LastAt { get; init; }
}

/// <summary>Whether the flag can be taken out of the services.</summary>
sealed record RemovalItem
{
    /// <summary>True when nothing stands against it.</summary>
    /// <example>false</example>
    public required bool Ready { get; init; }

    /// <summary>Since when every service is on for all of its targets, RFC 3339; null where not all are.</summary>
    /// <example>2026-02-20T12:00:00.000000000Z</example>
    public required string? StableSince { get; init; }

    /// <summary>Whole days since then.</summary>
    /// <example>9</example>
    public required int StableDays { get; init; }

    /// <summary>Days that it takes.</summary>
    /// <example>30</example>
    public required int DaysNeeded { get; init; }

    /// <summary>What stands against it.</summary>
    public required IReadOnlyList<RemovalReason> Reasons { get; init; }
}

/// <summary>Something that stands against taking the flag out.</summary>
sealed record RemovalReason
{
    /// <summary>
    /// no_services, turned_off, remaining_off, service_off, too_young, silent, overhead_unknown or overhead_high. New ones may
    /// be added.
    /// </summary>
    /// <example>service_off</example>
    public required string Reason { get; init; }

    /// <summary>The service; null where it is about all.</summary>
    /// <example>checkout</example>
    public required string? Service { get; init; }

    /// <summary>The same in words.</summary>
    /// <example>checkout is on for 50 % of its instances.</example>
    public required string Detail { get; init; }
}
