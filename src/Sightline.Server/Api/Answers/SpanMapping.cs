using Sightline.Ingest.Conventions;

namespace Sightline.Server.Api.Answers;

/// <summary>Which rule of which mapping table gave which field of a span.</summary>
sealed record SpanMappingAnswer
{
    /// <summary>Facts first, then content.</summary>
    public required IReadOnlyList<SpanMappingItem> Items { get; init; }

    /// <summary>Always null: a span has few fields.</summary>
    public required string? NextCursor { get; init; }
}

/// <summary>A field of a span, and where it is from.</summary>
sealed record SpanMappingItem
{
    /// <example>model</example>
    public required string Field { get; init; }

    /// <summary>What was read: text, or digits of a count, of nanoseconds or of dollars.</summary>
    /// <example>gpt-4o</example>
    public required string Value { get; init; }

    /// <summary>The mapping table.</summary>
    /// <example>otel-genai</example>
    public required string Table { get; init; }

    /// <example>1</example>
    public required int Version { get; init; }

    /// <summary>The rule in the table, counted from 1.</summary>
    /// <example>3</example>
    public required int Rule { get; init; }

    /// <summary>attribute, resource, event, indexed, parts, span_name, or value where the rule itself says it.</summary>
    /// <example>attribute</example>
    public required string Place { get; init; }

    /// <summary>The attribute's key, the event's name, the pattern of the name, or the value.</summary>
    /// <example>gen_ai.request.model</example>
    public required string Key { get; init; }

    /// <summary>Into the JSON that the attribute holds.</summary>
    public required string? Path { get; init; }

    public static SpanMappingItem Of(SaidField said) => new()
    {
        Field = said.Field,
        Value = said.Value,
        Table = said.Table,
        Version = said.Version,
        Rule = said.Rule,
        Place = said.Place,
        Key = said.Key,
        Path = said.Path,
    };
}
