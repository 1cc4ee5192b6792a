using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Lists;

/// <summary>A session: traces that say the same one.</summary>
sealed record ConversationItem
{
    const double NanosPerMs = 1e6;

    /// <example>session-17</example>
    public required string SessionId { get; init; }

    /// <summary>That most of its traces say; null where none does.</summary>
    /// <example>ada@example.com</example>
    public required string? UserId { get; init; }

    /// <summary>Of its traces, those with the most traces first, at most ten.</summary>
    /// <example>["planner"]</example>
    public required IReadOnlyList<string> Agents { get; init; }

    /// <example>4</example>
    public required long Traces { get; init; }

    /// <summary>Traces that failed.</summary>
    /// <example>1</example>
    public required long Errors { get; init; }

    /// <summary>Calls that count and say the session, which is known once they are settled.</summary>
    /// <example>12</example>
    public required long Calls { get; init; }

    /// <summary>Of its traces, input and output.</summary>
    /// <example>12373</example>
    public required long Tokens { get; init; }

    /// <summary>Those of the tokens that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Those of the tokens whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>Of its traces whose cost is known; null where none is and tokens were used.</summary>
    /// <example>0.1234</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>When its first trace started, RFC 3339 in UTC.</summary>
    /// <example>2026-03-08T11:00:00.000000000Z</example>
    public required string StartedAt { get; init; }

    /// <summary>When its last trace ended.</summary>
    /// <example>2026-03-08T11:12:30.500000000Z</example>
    public required string LastAt { get; init; }

    /// <summary>Milliseconds between the two.</summary>
    /// <example>750500</example>
    public required double DurationMs { get; init; }

    public static ConversationItem Of(Session session) => new()
    {
        SessionId = session.Id,
        UserId = session.User,
        Agents = session.Agents,
        Traces = session.Traces,
        Errors = session.Errors,
        Calls = session.Calls,
        Tokens = UsageAnswer.Number(session.Tokens),
        EstimatedTokens = UsageAnswer.Number(session.EstimatedTokens),
        UnpricedTokens = UsageAnswer.Number(session.UnpricedTokens),
        CostUsd = Money.Usd(session.CostPico),
        StartedAt = Rfc3339.Format(session.Start),
        LastAt = Rfc3339.Format(session.End),
        DurationMs = (session.End - session.Start) / NanosPerMs,
    };
}

/// <summary>A page of a list of sessions.</summary>
sealed record ConversationsAnswer : FreshAnswer
{
    public required IReadOnlyList<ConversationItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    public required string? NextCursor { get; init; }
}

/// <summary>A trace of a session, with what was asked and answered.</summary>
sealed record TurnItem
{
    public required TraceItem Trace { get; init; }

    /// <summary>What was said to its root last, else to the first span that says it; at most 2,000 characters.</summary>
    /// <example>Book me a flight to Kathmandu.</example>
    public required string? Input { get; init; }

    /// <summary>What its root answered, else the last span that says it; at most 2,000 characters.</summary>
    /// <example>Done: you leave on Friday at 9:40.</example>
    public required string? Output { get; init; }
}

/// <summary>A session with some of its traces.</summary>
sealed record ConversationAnswer : FreshAnswer
{
    public required ConversationItem Session { get; init; }

    /// <summary>In the order of time.</summary>
    public required IReadOnlyList<TurnItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    public required string? NextCursor { get; init; }
}
