using Sightline.Query.Analytics;
using Sightline.Server.Api.Parameters;

namespace Sightline.Server.Api.Answers.Analytics;

/// <summary>A question over calls or traces: which numbers, of which rows, in which groups.</summary>
sealed record AnalyticsRequest
{
    /// <summary>calls (those that count, the usual one), all_calls, or traces.</summary>
    /// <example>calls</example>
    public string? Over { get; init; }

    /// <summary>The numbers, from 1 to 20.</summary>
    public IReadOnlyList<AnalyticsSelectItem>? Select { get; init; }

    /// <summary>
    /// At most 4. Of calls: agent (id, else name), agent_name, model, provider, user, session, workflow, service, environment,
    /// project, version, kind, tool, name, status, service_tier, error_type. Of traces: service, name, status, kind, agent,
    /// user, session.
    /// </summary>
    /// <example>["agent"]</example>
    public IReadOnlyList<string>? GroupBy { get; init; }

    /// <summary>A filter (docs/filter-language.md) that the call or its span, or one span of the trace, satisfies.</summary>
    /// <example>model:gpt-4o* -status:error</example>
    public string? Where { get; init; }

    /// <summary>Up to now: a number and m, h or d; 24h where nothing is said. Not together with from or to.</summary>
    /// <example>7d</example>
    public string? Range { get; init; }

    /// <summary>RFC 3339; start of the time range, which holds it.</summary>
    /// <example>2026-03-01T12:00:00Z</example>
    public string? From { get; init; }

    /// <summary>RFC 3339; end of the time range, which does not hold it. Without it, now.</summary>
    /// <example>2026-03-08T12:00:00Z</example>
    public string? To { get; init; }

    /// <summary>1m, 5m, 15m, hourly, daily, weekly or monthly: a row for each; left out for one over all of the time.</summary>
    /// <example>daily</example>
    public string? Granularity { get; init; }

    /// <summary>Whose clocks and calendar the granularity follows; UTC where nothing is said.</summary>
    /// <example>Europe/Berlin</example>
    public string? Timezone { get; init; }

    /// <summary>The name of a column: time where there is one, else the first number, where nothing is said.</summary>
    /// <example>p95</example>
    public string? OrderBy { get; init; }

    /// <summary>desc or asc; descending for numbers, ascending for times and dimensions, where nothing is said.</summary>
    /// <example>desc</example>
    public string? Order { get; init; }

    /// <summary>Rows, from 1 to 10,000; where nothing is said 100, with granularity 10,000.</summary>
    /// <example>100</example>
    public int? Limit { get; init; }

    /// <summary>The next_cursor of the page before, of the same query; left out for the first one.</summary>
    public string? Cursor { get; init; }

    /// <summary>The same, where what the parameters of a request say of time takes the place of what it says itself.</summary>
    public AnalyticsRequest At(HttpContext context)
    {
        var (range, from, to) = (context.Parameter("range"), context.Parameter("from"), context.Parameter("to"));
        var timed = range is null && from is null && to is null ? this : this with { Range = range, From = from, To = to };
        return timed with
        {
            Granularity = context.Parameter("granularity") ?? Granularity,
            Timezone = context.Parameter("timezone") ?? Timezone,
            Cursor = context.Parameter("cursor"),
        };
    }

    public AnalyticsQuery Read() => new()
    {
        Over = Over ?? "calls",
        Select = [.. (Select ?? []).Select(one => new AnalyticsSelect(one?.Op ?? "", one?.Of, one?.As))],
        GroupBy = [.. (GroupBy ?? []).Select(name => name ?? "")],
        Where = Where,
        Range = Range,
        From = From,
        To = To,
        Granularity = Granularity,
        Timezone = Timezone,
        OrderBy = OrderBy,
        IsDescending = Order switch
        {
            null => null,
            "desc" => true,
            "asc" => false,
            _ => throw Query.InvalidQueryException.NoneOf("order", Order, ["desc", "asc"]),
        },
        Limit = Limit,
        Cursor = Cursor,
    };
}

/// <summary>A number to ask for.</summary>
sealed record AnalyticsSelectItem
{
    /// <summary>
    /// count and errors of rows; sum, avg, min, max and exact percentiles (p50, p95, p99.9 …) of a number; distinct of a dimension.
    /// </summary>
    /// <example>p95</example>
    public string? Op { get; init; }

    /// <summary>
    /// Of calls: latency_ms, time_to_first_token_ms, tokens, tokens_cache_read, tokens_reasoning, cost_usd, input_usd, cache_read_usd,
    /// cache_write_usd, output_usd, other_usd, cache_saved_usd; only their sum of tokens_input, tokens_output, tokens_cache_write,
    /// unpriced_tokens, estimated_tokens. Of traces: duration_ms, span_count, error_count, tokens, unpriced_tokens,
    /// estimated_tokens, cost_usd. Left out of counts.
    /// </summary>
    /// <example>latency_ms</example>
    public string? Of { get; init; }

    /// <summary>The name of the column; left out for op and of, such as p95_latency_ms.</summary>
    /// <example>p95</example>
    public string? As { get; init; }
}
