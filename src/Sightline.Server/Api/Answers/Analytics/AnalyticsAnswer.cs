using System.Text.Json.Nodes;
using Sightline.Query.Analytics;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Analytics;

/// <summary>What a query gives: columns, and rows in its order.</summary>
sealed record AnalyticsAnswer : PeriodAnswer
{
    /// <summary>Null without stretches of time, as the next.</summary>
    /// <example>null</example>
    public required string? Granularity { get; init; }

    /// <example>null</example>
    public required string? Timezone { get; init; }

    /// <summary>Time where there is one, dimensions, numbers.</summary>
    public required IReadOnlyList<AnalyticsColumnItem> Columns { get; init; }

    /// <summary>
    /// By the names of columns. A dimension is null for those that say none; a number where none has one. Without group_by there
    /// is a row for each stretch of time, also where nothing happened.
    /// </summary>
    /// <example>[{"agent":"planner","p95":2312.5}]</example>
    public required IReadOnlyList<JsonObject> Rows { get; init; }

    /// <summary>There are more rows.</summary>
    /// <example>false</example>
    public required bool HasMore { get; init; }

    /// <summary>For the page of those; null without more, and where rows are in the order of a time or a dimension.</summary>
    /// <example>null</example>
    public required string? NextCursor { get; init; }

    public static AnalyticsAnswer Of(AnalyticsResult result) => new()
    {
        AsOf = Rfc3339.Format(result.AsOf),
        From = Rfc3339.Format(result.Range.From),
        To = Rfc3339.Format(result.Range.To),
        Granularity = result.Slots?.Granularity(),
        Timezone = result.Slots?.TimeZone,
        Columns = [.. result.Columns.Select(column => new AnalyticsColumnItem { Name = column.Name, Unit = column.Unit })],
        Rows = [.. result.Rows.Select(row => Object(result.Columns, row))],
        HasMore = result.HasMore,
        NextCursor = result.NextCursor,
    };

    static JsonObject Object(IReadOnlyList<AnalyticsColumn> columns, object?[] row)
    {
        var made = new JsonObject();
        for (var i = 0; i < row.Length; i++)
        {
            made.Add(columns[i].Name, row[i] switch
            {
                null => null,
                long nano when columns[i].Unit == "time" => Rfc3339.Format(nano),
                long number => number,
                decimal usd => usd,
                double number => number,
                var text => (string)text,
            });
        }
        return made;
    }
}

/// <summary>A column of rows.</summary>
sealed record AnalyticsColumnItem
{
    /// <example>p95</example>
    public required string Name { get; init; }

    /// <summary>time (RFC 3339), text, count, ms or usd.</summary>
    /// <example>ms</example>
    public required string Unit { get; init; }
}
