using Sightline.Query.Traces;

namespace Sightline.Server.Api.Answers;

/// <summary>Attributes that spans carry.</summary>
sealed record AttributesAnswer
{
    /// <summary>The most frequent first.</summary>
    public required IReadOnlyList<AttributeItem> Items { get; init; }

    /// <summary>There are more than the limit.</summary>
    public required bool Truncated { get; init; }

    public static AttributesAnswer Of(CatalogPage<AttributeNameCount> page) => new()
    {
        Items = [.. page.Items.Select(AttributeItem.Of)],
        Truncated = page.Truncated,
    };
}

/// <summary>An attribute.</summary>
sealed record AttributeItem
{
    /// <summary>How a filter names it.</summary>
    /// <example>span.http.route</example>
    public required string Field { get; init; }

    /// <summary>Where it stands: span, resource or event.</summary>
    /// <example>span</example>
    public required string Scope { get; init; }

    /// <summary>Its key.</summary>
    /// <example>http.route</example>
    public required string Name { get; init; }

    /// <summary>Type of its values: string, bool, int, double, array, kvlist, bytes or empty.</summary>
    /// <example>string</example>
    public required string Type { get; init; }

    /// <summary>Spans that are there and carry it.</summary>
    /// <example>310</example>
    public required long Count { get; init; }

    /// <summary>About how many carried it, before sampling let some go.</summary>
    /// <example>2650</example>
    public required long EstimatedCount { get; init; }

    public static AttributeItem Of(AttributeNameCount name) => new()
    {
        Field = name.Field,
        Scope = name.Scope,
        Name = name.Name,
        Type = name.Type,
        Count = name.Count,
        EstimatedCount = name.EstimatedCount,
    };
}

/// <summary>Values of one attribute.</summary>
sealed record AttributeValuesAnswer
{
    /// <summary>The most frequent first.</summary>
    public required IReadOnlyList<AttributeValueItem> Items { get; init; }

    /// <summary>There are more than the limit.</summary>
    public required bool Truncated { get; init; }

    public static AttributeValuesAnswer Of(CatalogPage<AttributeValueCount> page) => new()
    {
        Items = [.. page.Items.Select(AttributeValueItem.Of)],
        Truncated = page.Truncated,
    };
}

/// <summary>A value as text, as a filter takes it.</summary>
sealed record AttributeValueItem
{
    /// <example>/checkout</example>
    public required string Value { get; init; }

    /// <summary>Spans that are there and carry it; of fields of traces and calls those, which never go.</summary>
    /// <example>96</example>
    public required long Count { get; init; }

    /// <summary>About how many spans carried it, before sampling let some go.</summary>
    /// <example>870</example>
    public required long EstimatedCount { get; init; }

    public static AttributeValueItem Of(AttributeValueCount value) =>
        new() { Value = value.Value, Count = value.Count, EstimatedCount = value.EstimatedCount };
}
