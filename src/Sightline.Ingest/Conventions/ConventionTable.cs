using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sightline.Ingest.Conventions;

/// <summary>
/// A mapping table as its file says it; <c>docs/conventions.md</c> has every word of it. What may be left out has a setter,
/// because generated readers forget the default of a member without one.
/// </summary>
sealed record ConventionTable
{
    /// <summary>Its name; a table in DATA takes the place of the built-in one of the same name.</summary>
    public required string Table { get; init; }

    /// <summary>Raised with every change.</summary>
    public required int Version { get; init; }

    /// <summary>For readers.</summary>
    public string? Title { get; set; }

    /// <summary>Tables are asked in this order, from small to great.</summary>
    public required int Order { get; init; }

    /// <summary>Beginnings of attribute keys: a span that has none of any table's says nothing of agents and models.</summary>
    public IReadOnlyList<string> Telling { get; set; } = [];

    /// <summary>Beginnings of span names that say something by themselves.</summary>
    public IReadOnlyList<string> TellingNames { get; set; } = [];

    /// <summary>What holds of the values of a field, whichever rule they come from.</summary>
    public IReadOnlyDictionary<string, ValueText> Values { get; set; } = new Dictionary<string, ValueText>();

    /// <summary>The first that matches says the field.</summary>
    public IReadOnlyList<RuleText> Rules { get; set; } = [];
}

/// <summary>What is done to every value of a field.</summary>
sealed record ValueText
{
    /// <summary>Values in any case and what they are called here; null for one that says nothing.</summary>
    public IReadOnlyDictionary<string, string?> Map { get; set; } = new Dictionary<string, string?>();

    /// <summary>Beginnings that are taken off, and the provider that they name; null for none.</summary>
    public IReadOnlyDictionary<string, string?> Strip { get; set; } = new Dictionary<string, string?>();
}

/// <summary>Where a field is read from.</summary>
sealed record RuleText
{
    public required string Field { get; init; }

    /// <summary>Keys of span attributes, the first that is there.</summary>
    [JsonConverter(typeof(OneOrMany))]
    public IReadOnlyList<string> Attribute { get; set; } = [];

    /// <summary>Keys of attributes of the resource.</summary>
    [JsonConverter(typeof(OneOrMany))]
    public IReadOnlyList<string> Resource { get; set; } = [];

    /// <summary>Keys of attributes of span events, or of content: names of events.</summary>
    [JsonConverter(typeof(OneOrMany))]
    public IReadOnlyList<string> Event { get; set; } = [];

    /// <summary>Beginnings of keys that have a number next: <c>gen_ai.prompt</c> of <c>gen_ai.prompt.0.content</c>.</summary>
    [JsonConverter(typeof(OneOrMany))]
    public IReadOnlyList<string> Indexed { get; set; } = [];

    /// <summary>Keys of span attributes that make one message together, and what each is: text, reasoning or tool_calls.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; set; } = new Dictionary<string, string>();

    public string? SpanName { get; set; }

    /// <summary>The value itself, where the conditions hold.</summary>
    public string? Value { get; set; }

    /// <summary>Names, with dots between them, into the JSON that the attribute holds.</summary>
    public string? Path { get; set; }

    /// <summary>Values in any case and what they are called here; null for one that says nothing.</summary>
    public IReadOnlyDictionary<string, string?>? Map { get; set; }

    /// <summary>s, ms, us or ns.</summary>
    public string? Unit { get; set; }

    /// <summary>Span attributes that must be there: true, or the values that they may have.</summary>
    public IReadOnlyDictionary<string, JsonElement> When { get; set; } = new Dictionary<string, JsonElement>();

    /// <summary>Span attributes that must not.</summary>
    public IReadOnlyDictionary<string, JsonElement> Unless { get; set; } = new Dictionary<string, JsonElement>();

    /// <summary>The kinds of span that it holds for; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; set; } = [];

    /// <summary>Of messages: who said them, where the message does not say.</summary>
    public string? Role { get; set; }
}

/// <summary>A text, or a list of them.</summary>
sealed class OneOrMany : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return [reader.GetString()!];
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
            texts.Add(reader.GetString()!);
        return reader.TokenType == JsonTokenType.EndArray ? texts : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Tables are only read.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(ConventionTable))]
sealed partial class ConventionJson : JsonSerializerContext;
