using Sightline.Model;
using Sightline.Server.Api.Json;
using Sightline.Server.Receivers;

namespace Sightline.Server.Api.Answers;

/// <summary>How telemetry reaches the server, and what did not.</summary>
sealed record IngestionAnswer
{
    public required IngestionListeners Listeners { get; init; }

    /// <summary>Who sent telemetry to this workspace since the server started, the last one first.</summary>
    public required IReadOnlyList<SourceItem> Sources { get; init; }

    public required PipelineItem Pipeline { get; init; }

    /// <summary>Requests of this workspace that were refused since the server started, the last one first.</summary>
    public required IReadOnlyList<RefusedItem> Refused { get; init; }
}

/// <summary>Addresses that take telemetry, as they are bound: 0.0.0.0 and [::] stand for every address.</summary>
sealed record IngestionListeners
{
    /// <summary>OTLP/HTTP beside the API and the UI.</summary>
    /// <example>http://127.0.0.1:8000</example>
    public required string Http { get; init; }

    /// <summary>OTLP/HTTP and nothing else.</summary>
    /// <example>http://127.0.0.1:4318</example>
    public required string OtlpHttp { get; init; }

    /// <summary>OTLP/gRPC and nothing else.</summary>
    /// <example>http://127.0.0.1:4317</example>
    public required string OtlpGrpc { get; init; }
}

/// <summary>Requests that were refused with the same words, wholly or in part.</summary>
sealed record RefusedItem
{
    /// <summary>When the last of them came, RFC 3339 in UTC with nine digits of a second.</summary>
    /// <example>2026-03-01T12:00:00.123456700Z</example>
    public required string LastAt { get; init; }

    /// <summary>http or grpc.</summary>
    /// <example>http</example>
    public required string Transport { get; init; }

    /// <summary>traces, logs or metrics.</summary>
    /// <example>traces</example>
    public required string Signal { get; init; }

    /// <summary>
    /// stored: only some records were refused. Else the whole request was: malformed, too_large, too_slow, unsupported,
    /// busy or unavailable.
    /// </summary>
    /// <example>malformed</example>
    public required string Outcome { get; init; }

    /// <summary>What the sender was told.</summary>
    /// <example>traceId: expected 32 hex digits</example>
    public required string Message { get; init; }

    /// <summary>How many requests were refused so.</summary>
    /// <example>3</example>
    public required long Count { get; init; }

    /// <summary>Spans that were refused in them; 0 where the requests could not be read.</summary>
    /// <example>12</example>
    public required long RejectedRecords { get; init; }

    public static RefusedItem Of(RefusedRequest refused) => new()
    {
        LastAt = Rfc3339.Format(UnixNano.Of(refused.Last)),
        Transport = IngestMetrics.Name(refused.Transport),
        Signal = IngestMetrics.Name(refused.Signal),
        Outcome = IngestMetrics.Name(refused.Outcome),
        Message = refused.Message,
        Count = refused.Count,
        RejectedRecords = refused.Rejected,
    };
}

/// <summary>What came from a sender.</summary>
sealed record SourceItem
{
    /// <summary>Id of its API key; null for none.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46</example>
    public required string? Key { get; init; }

    /// <summary>Name of its API key; null for none.</summary>
    /// <example>checkout production</example>
    public required string? KeyName { get; init; }

    /// <summary>http or grpc.</summary>
    /// <example>http</example>
    public required string Transport { get; init; }

    /// <summary>protobuf or json.</summary>
    /// <example>protobuf</example>
    public required string Encoding { get; init; }

    /// <summary>What it calls itself; null where it does not.</summary>
    /// <example>OTel-OTLP-Exporter-Python/1.27.0</example>
    public required string? Agent { get; init; }

    /// <summary>When its last request came, RFC 3339.</summary>
    /// <example>2026-03-01T12:00:00.123456700Z</example>
    public required string LastAt { get; init; }

    /// <example>120</example>
    public required long Requests { get; init; }

    /// <summary>Spans that were accepted, repeated ones included.</summary>
    /// <example>24000</example>
    public required long Records { get; init; }

    /// <summary>Spans, log records and data points that were refused.</summary>
    /// <example>2</example>
    public required long RejectedRecords { get; init; }

    /// <summary>Bodies of requests that were stored, inflated.</summary>
    /// <example>8112000</example>
    public required long Bytes { get; init; }

    /// <summary>From the end of the newest span of its last request to its receipt; null before there was one.</summary>
    /// <example>5012.4</example>
    public required double? DelayMs { get; init; }

    public static SourceItem Of(IngestSource source) => new()
    {
        Key = source.Key.Key == Guid.Empty ? null : source.Key.Key.ToString(),
        KeyName = source.KeyName.Length == 0 ? null : source.KeyName,
        Transport = IngestMetrics.Name(source.Key.Transport),
        Encoding = source.Key.Encoding,
        Agent = source.Key.Agent.Length == 0 ? null : source.Key.Agent,
        LastAt = Rfc3339.Format(UnixNano.Of(source.Last)),
        Requests = source.Requests,
        Records = source.Records,
        RejectedRecords = source.Rejected,
        Bytes = source.Bytes,
        DelayMs = source.Delay?.TotalMilliseconds,
    };
}

/// <summary>How far what was taken in is on its way into the store; sizes are of the whole server.</summary>
sealed record PipelineItem
{
    /// <summary>Records of this workspace that were decoded and are on their way into the store.</summary>
    /// <example>0</example>
    public required long InFlightRecords { get; init; }

    /// <summary>Journal that is not yet in segments, bytes.</summary>
    /// <example>1048576</example>
    public required long JournalBytes { get; init; }

    /// <summary>Rows that are in memory and in the journal only, bytes.</summary>
    /// <example>2097152</example>
    public required long MemtableBytes { get; init; }

    /// <summary>Records of this workspace that could not be stored and wait to be tried again; at most 1,000 are counted.</summary>
    /// <example>0</example>
    public required long DeadLetters { get; init; }

    /// <summary>Different keys of attributes that this workspace has used today, or since the server started.</summary>
    /// <example>412</example>
    public required long AttributeKeys { get; init; }

    /// <summary>How many it may use (Limits:AttributeKeys); 0 for any number.</summary>
    /// <example>10000</example>
    public required long AttributeKeysMax { get; init; }

    /// <summary>Attributes that were left out today because there were more.</summary>
    /// <example>0</example>
    public required long AttributesCut { get; init; }
}
