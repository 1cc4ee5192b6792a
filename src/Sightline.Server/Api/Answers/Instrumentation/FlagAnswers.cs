using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sightline.Server.Api.Answers.Instrumentation;

/// <summary>Flags as OpenFeature's remote evaluation protocol (OFREP) gives them.</summary>
sealed record FlagsAnswer
{
    public required IReadOnlyList<FlagAnswer> Flags { get; init; }

    public required FlagsHints Metadata { get; init; }
}

/// <summary>What a target is told of a flag.</summary>
sealed record FlagAnswer
{
    /// <example>enable-observability-instrumentation</example>
    public required string Key { get; init; }

    /// <summary>Whether the target is to instrument itself.</summary>
    /// <example>true</example>
    public required bool Value { get; init; }

    /// <summary>
    /// TARGETING_MATCH: all targets of the service get the same. SPLIT: the share decided. DISABLED: off for the workspace.
    /// </summary>
    /// <example>SPLIT</example>
    public required string Reason { get; init; }

    /// <summary>on or off.</summary>
    /// <example>on</example>
    public required string Variant { get; init; }

    public required FlagDetail Metadata { get; init; }
}

/// <summary>Where the value comes from.</summary>
sealed record FlagDetail
{
    /// <summary>The service that the target was taken for.</summary>
    /// <example>checkout</example>
    public required string Service { get; init; }

    /// <summary>1: core API services. 2: agent runtime and workflow engine. 3: all remaining services.</summary>
    /// <example>1</example>
    public required int Phase { get; init; }

    /// <summary>The part of the service's targets that are on, 0 to 1.</summary>
    /// <example>0.25</example>
    public required double Share { get; init; }
}

/// <summary>How to go on asking.</summary>
sealed record FlagsHints
{
    /// <summary>How often to ask where a client does not wait, in milliseconds, so that off holds within 10 s.</summary>
    /// <example>5000</example>
    [JsonPropertyName("pollIntervalMs")]
    public required int PollIntervalMs { get; init; }
}

/// <summary>Why a flag, or all of them, could not be evaluated, in the words of OFREP.</summary>
sealed record FlagFailure
{
    /// <summary>The flag that was asked for; null where all were.</summary>
    /// <example>enable-observability-instrumentation</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Key { get; init; }

    /// <summary>PARSE_ERROR, INVALID_CONTEXT, TARGETING_KEY_MISSING or FLAG_NOT_FOUND.</summary>
    /// <example>TARGETING_KEY_MISSING</example>
    [JsonPropertyName("errorCode")]
    public required string ErrorCode { get; init; }

    /// <summary>What to do.</summary>
    /// <example>Give context.targetingKey: the name of the service, or the id of an instance beside service.name.</example>
    [JsonPropertyName("errorDetails")]
    public required string ErrorDetails { get; init; }
}

/// <summary>For whom flags are asked.</summary>
sealed record FlagRequest
{
    /// <summary>
    /// targetingKey: name of a service, or what tells an instance from others beside service.name. Everything else is not
    /// looked at.
    /// </summary>
    public Dictionary<string, JsonElement>? Context { get; init; }
}

/// <summary>What OpenFeature's providers may ask before anything else.</summary>
sealed record OfrepConfigurationAnswer
{
    /// <example>sightline</example>
    public required string Name { get; init; }

    public required OfrepCapabilities Capabilities { get; init; }
}

/// <summary>How a provider should keep what it was told.</summary>
sealed record OfrepCapabilities
{
    [JsonPropertyName("cacheInvalidation")]
    public required OfrepInvalidation CacheInvalidation { get; init; }

    [JsonPropertyName("flagEvaluation")]
    public required OfrepEvaluation FlagEvaluation { get; init; }

    public required OfrepCaching Caching { get; init; }
}

/// <summary>How a provider finds out that flags have changed.</summary>
sealed record OfrepInvalidation
{
    public required OfrepPolling Polling { get; init; }
}

/// <summary>By asking again.</summary>
sealed record OfrepPolling
{
    /// <example>true</example>
    public required bool Enabled { get; init; }

    /// <summary>Shortest time between two questions, in milliseconds.</summary>
    /// <example>1000</example>
    [JsonPropertyName("minPollingIntervalMs")]
    public required int MinPollingIntervalMs { get; init; }
}

/// <summary>What a provider may evaluate.</summary>
sealed record OfrepEvaluation
{
    /// <summary>Types of flags that there are.</summary>
    [JsonPropertyName("supportedTypes")]
    public required IReadOnlyList<string> SupportedTypes { get; init; }
}

/// <summary>Whether a provider may keep values.</summary>
sealed record OfrepCaching
{
    /// <example>true</example>
    public required bool Enabled { get; init; }

    /// <summary>For how long, in milliseconds.</summary>
    /// <example>5000</example>
    public required int Ttl { get; init; }
}
