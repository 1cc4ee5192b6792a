using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sightline.Control.Queries;
using Sightline.Query;
using Sightline.Query.Analytics;
using Sightline.Server.Api.Access;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Analytics;

/// <summary>A question that is kept by name.</summary>
sealed record SavedQueryItem
{
    /// <example>01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c12</example>
    public required string Id { get; init; }

    /// <example>Latency of agents</example>
    public required string Name { get; init; }

    /// <summary>As POST /analytics/query takes it. One that says no time is over that of who asks.</summary>
    public required AnalyticsRequest Query { get; init; }

    /// <summary>How what it gives is shown: table, lines or bars.</summary>
    /// <example>table</example>
    public required string Display { get; init; }

    /// <summary>Home shows it.</summary>
    /// <example>true</example>
    public required bool IsPinned { get; init; }

    /// <summary>Who saved it.</summary>
    /// <example>ada@example.com</example>
    public required string CreatedBy { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string UpdatedAt { get; init; }

    public static SavedQueryItem Of(SavedQuery saved) => new()
    {
        Id = saved.Id,
        Name = saved.Name,
        Query = saved.Request(),
        Display = saved.Display,
        IsPinned = saved.IsPinned == 1,
        CreatedBy = saved.CreatedBy,
        CreatedAt = TimeText.At(saved.CreatedAt),
        UpdatedAt = TimeText.At(saved.UpdatedAt),
    };
}

/// <summary>Saved queries of the workspace.</summary>
sealed record SavedQueriesAnswer
{
    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<SavedQueryItem> Items { get; init; }

    /// <summary>Null when nothing follows.</summary>
    /// <example>01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c12</example>
    public required string? NextCursor { get; init; }
}

/// <summary>A question to keep.</summary>
sealed record SavedQueryRequest
{
    /// <example>Latency of agents</example>
    public string? Name { get; init; }

    /// <summary>As POST /analytics/query takes it, without cursor. Without a time it is over that of who asks.</summary>
    public AnalyticsRequest? Query { get; init; }

    /// <summary>table, lines (of a query with granularity) or bars; left out for table.</summary>
    /// <example>table</example>
    public string? Display { get; init; }

    /// <summary>Home shows it; left out for no. Home has at most 8.</summary>
    /// <example>true</example>
    public bool? IsPinned { get; init; }

    /// <exception cref="Hosting.Problems.ProblemException">A field is wrong.</exception>
    /// <exception cref="InvalidQueryException">The query cannot be answered.</exception>
    public SavedQuery Read(AnalyticsRun run)
    {
        var name = BodyRules.Name(Name, "name");
        var display = BodyRules.OneOf(Display ?? SavedQueryText.Displays[0], SavedQueryText.Displays, "display");
        var query = Query ?? throw BodyRules.Wrong("query", "must be given: what POST /analytics/query takes");
        if (query.Cursor is not null)
            throw new InvalidQueryException("cursor", "cursor is of one page: leave it out of a query that is saved.");
        run.Check(query.Read());
        if (display == "lines" && query.Granularity is null)
            throw BodyRules.Wrong("display", "can be lines only where the query has a granularity: lines are over time");
        return new SavedQuery
        {
            Name = name,
            Query = SavedQueryText.Of(query),
            Display = display,
            IsPinned = IsPinned == true ? 1 : 0,
        };
    }
}

/// <summary>Queries as they are kept.</summary>
static class SavedQueryText
{
    public static readonly IReadOnlyList<string> Displays = ["table", "lines", "bars"];

    // What a query does not say is not kept, and any script takes as many characters as it has.
    static readonly ApiJsonContext Kept = new(new JsonSerializerOptions(ApiJsonContext.Default.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <exception cref="Hosting.Problems.ProblemException">It is too long.</exception>
    public static string Of(AnalyticsRequest query)
    {
        var text = JsonSerializer.Serialize(query, Kept.AnalyticsRequest);
        return text.Length <= Control.Limits.SavedQueryCharsMax
            ? text
            : throw BodyRules.Wrong(
                "query", $"has {text.Length} characters of JSON and must have at most {Control.Limits.SavedQueryCharsMax}");
    }

    /// <summary>The query of one that is kept.</summary>
    public static AnalyticsRequest Request(this SavedQuery saved) => JsonSerializer.Deserialize(saved.Query, Kept.AnalyticsRequest)!;
}
