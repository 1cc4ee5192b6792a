using System.Text.Json;
using Sightline.Ingest.Writing;

namespace Sightline.Ingest.Langfuse;

/// <summary>The fields of a generation.</summary>
sealed record LangfuseModel
{
    const int TextCharsMax = 1_000;

    // Names of the older form of usage, and what the newer form calls them.
    static readonly (string Old, string New)[] Tokens =
    [
        ("input", "input"), ("output", "output"), ("total", "total"), ("promptTokens", "input"),
        ("completionTokens", "output"), ("totalTokens", "total"),
    ];

    static readonly (string Old, string New)[] Costs =
        [("inputCost", "input"), ("outputCost", "output"), ("totalCost", "total")];

    string? _model;
    string? _prompt;
    string? _firstToken;
    JsonElement? _version;
    JsonElement? _parameters;
    JsonElement? _usage;
    JsonElement? _usageDetails;
    JsonElement? _costDetails;

    public static LangfuseModel Read(FieldReader fields) => new()
    {
        _model = fields.Text("model", TextCharsMax),
        _parameters = fields.Any("modelParameters"),
        _usage = fields.Object("usage"),
        _usageDetails = fields.Object("usageDetails"),
        _costDetails = fields.Object("costDetails"),
        _prompt = fields.Text("promptName", TextCharsMax),
        _version = fields.Any("promptVersion"),
        _firstToken = fields.Text("completionStartTime", TextCharsMax),
    };

    public void Write(SpanWriter writer)
    {
        if (_model is not null)
            writer.Text("langfuse.observation.model.name"u8, _model);
        if (_parameters is { } parameters)
            writer.Text("langfuse.observation.model.parameters"u8, JsonValues.TextOrJson(parameters));
        if (_usageDetails is { } details)
            writer.Text("langfuse.observation.usage_details"u8, JsonValues.TextOrJson(details));
        else if (_usage is { } tokens && IsTokens(tokens))
            WritePart(writer, "langfuse.observation.usage_details"u8, tokens, Tokens);
        else if (_usage is { } other)
            writer.Text("langfuse.observation.usage"u8, JsonValues.TextOrJson(other));
        if (_costDetails is { } costs)
            writer.Text("langfuse.observation.cost_details"u8, JsonValues.TextOrJson(costs));
        else if (_usage is { } usage)
            WritePart(writer, "langfuse.observation.cost_details"u8, usage, Costs);
        if (_prompt is not null)
            writer.Text("langfuse.observation.prompt.name"u8, _prompt);
        if (_version is { } version)
            JsonValues.Write(writer, "langfuse.observation.prompt.version"u8, version);
        if (_firstToken is not null)
            writer.Text("langfuse.observation.completion_start_time"u8, _firstToken);
    }

    // Other units are characters, seconds, requests: no tokens.
    static bool IsTokens(JsonElement usage) =>
        !usage.TryGetProperty("unit", out var unit) || unit.ValueKind != JsonValueKind.String || unit.ValueEquals("TOKENS");

    static void WritePart(SpanWriter writer, ReadOnlySpan<byte> key, JsonElement from, (string Old, string New)[] names)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            var written = new HashSet<string>();
            foreach (var (old, name) in names)
            {
                if (!from.TryGetProperty(old, out var number) || number.ValueKind != JsonValueKind.Number || !written.Add(name))
                    continue;
                json.WritePropertyName(name);
                number.WriteTo(json);
            }
            json.WriteEndObject();
            if (written.Count == 0)
                return;
        }
        writer.Text(key, stream.ToArray());
    }
}
