using Sightline.Server.Api.Json;
using Sightline.Server.Receivers;

namespace Sightline.Server.Api.Answers;

/// <summary>How telemetry reaches the server, and what did not.</summary>
sealed record IngestionAnswer
{
    public required IngestionListeners Listeners { get; init; }

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
        LastAt = Rfc3339.Format((refused.Last - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick),
        Transport = IngestMetrics.Name(refused.Transport),
        Signal = IngestMetrics.Name(refused.Signal),
        Outcome = IngestMetrics.Name(refused.Outcome),
        Message = refused.Message,
        Count = refused.Count,
        RejectedRecords = refused.Rejected,
    };
}
