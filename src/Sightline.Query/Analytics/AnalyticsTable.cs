using Sightline.Query.Answers;
using Sightline.Storage.Queries;

namespace Sightline.Query.Analytics;

/// <summary>What numbers of a field are.</summary>
enum AnalyticsUnit
{
    Count,
    /// <summary>Stored as nanoseconds.</summary>
    Milliseconds,
    /// <summary>Stored as 10⁻¹² USD.</summary>
    Usd,
}

/// <summary>A number of calls or traces.</summary>
/// <param name="Name">As queries name it.</param>
/// <param name="Unit">What it is.</param>
/// <param name="Columns">Those that it is the sum of; with several, or with <paramref name="Of"/>, only sums are asked for.</param>
/// <param name="Of">Other rows are left out; null for none.</param>
sealed record AnalyticsNumber(string Name, AnalyticsUnit Unit, IReadOnlyList<string> Columns, RowsThat? Of = null)
{
    /// <summary>Only its sum is known.</summary>
    public bool IsSumOnly => Columns.Count > 1 || Of is not null;
}

/// <summary>A table that queries are over: its numbers, and what its rows can be told apart by.</summary>
sealed class AnalyticsTable
{
    static readonly AnalyticsTable Calls = new()
    {
        Name = "calls",
        Table = QueryTable.Calls,
        Source = FieldSource.Call,
        Numbers =
        [
            new("latency_ms", AnalyticsUnit.Milliseconds, ["duration"]),
            new("time_to_first_token_ms", AnalyticsUnit.Milliseconds, ["time_to_first_token"]),
            new("tokens", AnalyticsUnit.Count, ["tokens"]),
            new(
                "tokens_input", AnalyticsUnit.Count,
                ["tokens_input", "tokens_audio_input", "tokens_cache_read", "tokens_cache_write", "tokens_cache_write_hour"]),
            new("tokens_cache_read", AnalyticsUnit.Count, ["tokens_cache_read"]),
            new("tokens_cache_write", AnalyticsUnit.Count, ["tokens_cache_write", "tokens_cache_write_hour"]),
            new("tokens_output", AnalyticsUnit.Count, ["tokens_output", "tokens_audio_output", "tokens_reasoning"]),
            new("tokens_reasoning", AnalyticsUnit.Count, ["tokens_reasoning"]),
            new("unpriced_tokens", AnalyticsUnit.Count, ["tokens"], CallSums.Unpriced),
            new("estimated_tokens", AnalyticsUnit.Count, ["tokens"], CallSums.Estimated),
            new("cost_usd", AnalyticsUnit.Usd, ["cost"]),
            new("input_usd", AnalyticsUnit.Usd, ["cost_input"]),
            new("cache_read_usd", AnalyticsUnit.Usd, ["cost_cache_read"]),
            new("cache_write_usd", AnalyticsUnit.Usd, ["cost_cache_write"]),
            new("output_usd", AnalyticsUnit.Usd, ["cost_output"]),
            new("other_usd", AnalyticsUnit.Usd, ["cost_other"]),
            new("cache_saved_usd", AnalyticsUnit.Usd, ["cache_saved"]),
        ],
        Dimensions =
        [
            ("agent", "agent"), ("agent_name", "agent_name"), ("model", "billed_model"), ("provider", "provider"), ("user", "user_id"),
            ("session", "session_id"), ("workflow", "workflow"), ("service", "service"), ("environment", "environment"),
            ("project", "project"), ("version", "version"), ("kind", "kind"), ("tool", "tool"), ("name", "name"),
            ("status", "status"), ("service_tier", "service_tier"), ("error_type", "error_type"),
        ],
    };

    static readonly AnalyticsTable Traces = new()
    {
        Name = "traces",
        Table = QueryTable.Traces,
        Source = FieldSource.Trace,
        Numbers =
        [
            new("duration_ms", AnalyticsUnit.Milliseconds, ["duration"]),
            new("span_count", AnalyticsUnit.Count, ["span_count"]),
            new("error_count", AnalyticsUnit.Count, ["error_count"]),
            new("tokens", AnalyticsUnit.Count, ["tokens"]),
            new("unpriced_tokens", AnalyticsUnit.Count, ["unpriced_tokens"]),
            new("estimated_tokens", AnalyticsUnit.Count, ["estimated_tokens"]),
            new("cost_usd", AnalyticsUnit.Usd, ["cost"]),
        ],
        Dimensions =
        [
            ("service", "root_service"), ("name", "name"), ("status", "status"), ("kind", "kind"), ("agent", "agent"),
            ("user", "user_id"), ("session", "session_id"),
        ],
    };

    /// <summary>As queries name them: calls that count, all calls, traces.</summary>
    public static IReadOnlyList<string> Names { get; } = [Calls.Name, "all_calls", Traces.Name];

    public required string Name { get; init; }

    public required QueryTable Table { get; init; }

    public required IReadOnlyList<AnalyticsNumber> Numbers { get; init; }

    /// <summary>Names of what rows can be told apart by.</summary>
    public IReadOnlyList<string> DimensionNames => [.. Dimensions.Select(dimension => dimension.Name)];

    public required FieldSource Source { get; init; }

    public required IReadOnlyList<(string Name, string Column)> Dimensions { get; init; }

    /// <summary>The table of a name, and whether only calls that count are meant.</summary>
    public static (AnalyticsTable Table, bool IsCounted) Of(string name) =>
        name == Traces.Name ? (Traces, false) : (Calls, name == Calls.Name);

    public Field Field(string column) => new(Source, column);

    public Field? Dimension(string name)
    {
        foreach (var (known, column) in Dimensions)
        {
            if (known == name)
                return Field(column);
        }
        return null;
    }
}
