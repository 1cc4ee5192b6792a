using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Ingest.Conventions.Messages;
using Sightline.Model.Calls;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Conventions;

/// <summary>Says for one span which rule gave which field.</summary>
static class SpanExplanation
{
    const decimal PicoUsd = 1_000_000_000_000;

    public static List<SaidField> Of(ConventionRules rules, in SpanMessage span)
    {
        var reading = new SpanReading(rules, span);
        reading.Read();
        var fields = new List<SaidField>();
        for (var field = (CallField)0; field < (CallField)Fields.Facts; field++)
        {
            if (reading[field].Rule is > 0 and var rule)
                fields.Add(Said(field, rules.Rules[rule - 1], rules.Rules[rule - 1].Key, ValueOf(reading, field)));
        }
        var content = new ContentReading(rules, reading, span).Read();
        foreach (var said in content.Said)
            fields.Add(Said(said.Field, said.Rule, said.Key, ValueOf(content, said.Field)));
        return fields;
    }

    static SaidField Said(CallField field, Rule rule, string key, string value) => new(
        Fields.NameOf(field), value, rule.Table.Table, rule.Table.Version, rule.Number,
        rule.Source == RuleSource.Constant ? "value" : JsonNamingPolicy.SnakeCaseLower.ConvertName(rule.Source.ToString()),
        key, rule.PathText);

    static string ValueOf(in SpanReading reading, CallField field) => Fields.ShapeOf(field) switch
    {
        FieldShape.Kind => ((WorkKind)reading[field].Number).ToString().ToLowerInvariant(),
        FieldShape.Text => Encoding.UTF8.GetString(reading.Text(field)),
        FieldShape.Money => (reading[field].Number / PicoUsd).ToString(CultureInfo.InvariantCulture),
        _ => reading[field].Number.ToString(CultureInfo.InvariantCulture),
    };

    static string ValueOf(SpanContent content, CallField field) => field switch
    {
        CallField.System => Counted(content.System?.Length ?? 0, "character"),
        CallField.ToolDefinitions => Counted(content.Tools.Count, "tool"),
        CallField.InputMessages => Counted(content.InputMessages.Count, "message"),
        CallField.OutputMessages => Counted(content.OutputMessages.Count, "message"),
        CallField.FinishReason => content.OutputMessages is [.., { FinishReason: { } reason }] ? reason : "",
        _ => Short(field == CallField.Input ? content.Input : content.Output),
    };

    static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    // Long values stand in the content; here they are only recognised by.
    static string Short(System.Text.Json.Nodes.JsonNode? value)
    {
        const int charsMax = 200;
        var text = JsonText.Written(value) ?? "";
        return text.Length <= charsMax ? text : string.Concat(text.AsSpan(0, charsMax), "…");
    }
}
