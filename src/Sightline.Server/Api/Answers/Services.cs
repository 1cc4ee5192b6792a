using Sightline.Query.Traces;

namespace Sightline.Server.Api.Answers;

/// <summary>Services that sent spans.</summary>
sealed record ServicesAnswer
{
    /// <summary>By name.</summary>
    public required IReadOnlyList<ServiceItem> Items { get; init; }

    /// <summary>There are more than the limit; those with the most spans are given.</summary>
    public required bool Truncated { get; init; }

    public static ServicesAnswer Of(CatalogPage<ServiceCount> page) => new()
    {
        Items = [.. page.Items.Select(ServiceItem.Of)],
        Truncated = page.Truncated,
    };
}

/// <summary>A service and what it sent in the time range.</summary>
sealed record ServiceItem
{
    /// <example>planner</example>
    public required string Name { get; init; }

    /// <summary>Spans that are there.</summary>
    /// <example>1280</example>
    public required long SpanCount { get; init; }

    /// <summary>About how many it sent: those that are there, each for as many as its trace stands for since sampling.</summary>
    /// <example>9400</example>
    public required long EstimatedSpanCount { get; init; }

    /// <summary>Spans with status error.</summary>
    /// <example>4</example>
    public required long ErrorCount { get; init; }

    public static ServiceItem Of(ServiceCount service) => new()
    {
        Name = service.Name,
        SpanCount = service.SpanCount,
        EstimatedSpanCount = service.EstimatedSpanCount,
        ErrorCount = service.ErrorCount,
    };
}
