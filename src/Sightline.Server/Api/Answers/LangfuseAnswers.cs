using System.Text.Json;
using System.Text.Json.Serialization;
using Sightline.Ingest.Langfuse;

namespace Sightline.Server.Api.Answers;

/// <summary>Events of Langfuse's SDKs.</summary>
sealed record LangfuseBatchRequest
{
    /// <summary>Each has <c>id</c>, <c>type</c>, <c>timestamp</c> and <c>body</c>, as Langfuse's API says.</summary>
    public required IReadOnlyList<LangfuseEventItem> Batch { get; init; }
}

/// <summary>An event of Langfuse's SDKs.</summary>
sealed record LangfuseEventItem
{
    /// <summary>Repeated in the answer.</summary>
    /// <example>0ff923ae-1cfb-46bb-bd21-3d5755b2c931</example>
    public required string Id { get; init; }

    /// <summary>Such as trace-create, generation-create, generation-update or score-create.</summary>
    /// <example>trace-create</example>
    public required string Type { get; init; }

    /// <summary>When it was; of two that say the same field the later one counts.</summary>
    /// <example>2026-01-31T12:00:00.000Z</example>
    public required string Timestamp { get; init; }

    /// <summary>What it says.</summary>
    public required Dictionary<string, JsonElement> Body { get; init; }
}

/// <summary>What became of a batch.</summary>
sealed record LangfuseBatchAnswer
{
    /// <summary>Events that are on disk.</summary>
    public required IReadOnlyList<LangfuseSuccess> Successes { get; init; }

    /// <summary>Events that were refused.</summary>
    public required IReadOnlyList<LangfuseError> Errors { get; init; }

    public static LangfuseBatchAnswer Of(IReadOnlyList<LangfuseEvent> events) => new()
    {
        Successes = [.. events.Where(e => e.Faults.Count == 0).Select(
            e => new LangfuseSuccess { Id = e.Id, Status = StatusCodes.Status201Created })],
        Errors = [.. events.Where(e => e.Faults.Count > 0).Select(e => new LangfuseError
        {
            Id = e.Id,
            Status = StatusCodes.Status400BadRequest,
            Message = "Invalid request data",
            Error = Words(e),
        })],
    };

    /// <summary>The faults of an event in one line.</summary>
    public static string Words(LangfuseEvent read) => string.Join("; ", read.Faults.Select(fault => fault.Message));
}

/// <summary>An event that is on disk.</summary>
sealed record LangfuseSuccess
{
    /// <summary>Of the event.</summary>
    /// <example>0ff923ae-1cfb-46bb-bd21-3d5755b2c931</example>
    public required string Id { get; init; }

    /// <summary>201.</summary>
    /// <example>201</example>
    public required int Status { get; init; }
}

/// <summary>An event that was refused.</summary>
sealed record LangfuseError
{
    /// <summary>Of the event; empty where it has none.</summary>
    /// <example>0ff923ae-1cfb-46bb-bd21-3d5755b2c931</example>
    public required string Id { get; init; }

    /// <summary>400.</summary>
    /// <example>400</example>
    public required int Status { get; init; }

    /// <summary>What kind of mistake it is.</summary>
    /// <example>Invalid request data</example>
    public required string Message { get; init; }

    /// <summary>Each fault: the field, its value, and what is allowed.</summary>
    /// <example>startTime "yesterday": expected a time as in RFC 3339 with its zone, such as 2026-01-31T12:00:00Z</example>
    public required string Error { get; init; }
}

/// <summary>A score; other fields as Langfuse's API says.</summary>
sealed record LangfuseScoreRequest
{
    /// <summary>Of the score; the same id again replaces it. Made up where it is left out.</summary>
    public string? Id { get; init; }

    /// <summary>The trace that it is about.</summary>
    /// <example>51a25d8d-4b91-4cf1-bc46-dde925b6eeeb</example>
    [JsonPropertyName("traceId")]
    public string? TraceId { get; init; }

    /// <summary>The observation of the trace that it is about.</summary>
    [JsonPropertyName("observationId")]
    public string? ObservationId { get; init; }

    /// <summary>What was measured.</summary>
    /// <example>quality</example>
    public required string Name { get; init; }

    /// <summary>A number, a text, true or false.</summary>
    public required JsonElement Value { get; init; }
}

/// <summary>What was made.</summary>
sealed record LangfuseIdAnswer
{
    /// <summary>Its id.</summary>
    /// <example>733306a2-2c89-4621-9656-896ab9b4dd4d</example>
    public required string Id { get; init; }
}

/// <summary>The server is there.</summary>
sealed record LangfuseHealthAnswer
{
    /// <summary>OK.</summary>
    /// <example>OK</example>
    public required string Status { get; init; }

    /// <summary>Of Sightline.</summary>
    /// <example>0.1.0</example>
    public required string Version { get; init; }
}

/// <summary>What an API key is good for: Langfuse's projects are Sightline's workspaces.</summary>
sealed record LangfuseProjectsAnswer
{
    /// <summary>One.</summary>
    public required IReadOnlyList<LangfuseProject> Data { get; init; }
}

/// <summary>A workspace.</summary>
sealed record LangfuseProject
{
    /// <summary>Of the workspace.</summary>
    /// <example>550e8400-e29b-41d4-a716-446655440000</example>
    public required string Id { get; init; }

    /// <summary>Of the workspace.</summary>
    /// <example>Default</example>
    public required string Name { get; init; }
}
