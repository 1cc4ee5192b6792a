using System.Globalization;
using Sightline.Model.Ids;
using Sightline.Query.Times;
using Sightline.Storage.Queries;

namespace Sightline.Query.Filters;

/// <summary>Reads the value of a term as its field asks.</summary>
static class FilterValue
{
    static readonly string[] Statuses = ["error", "ok", "unset"];

    static readonly string[] SpanKinds = ["unspecified", "internal", "server", "client", "producer", "consumer"];

    static readonly string[] WorkKinds =
    [
        "agent", "workflow", "llm", "embedding", "tool", "retriever", "reranker", "guardrail", "evaluator", "chain",
        "other",
    ];

    /// <summary>What a value after the operator must be, as the object of "Expected".</summary>
    public static string Expected(FilterField field, string op) => field.Type switch
    {
        FilterFieldType.Status => $"one of {string.Join(", ", Statuses)}, or *",
        FilterFieldType.SpanKind => $"one of {string.Join(", ", SpanKinds)}, or *",
        FilterFieldType.WorkKind => $"one of {string.Join(", ", WorkKinds)}, or *",
        FilterFieldType.Duration => "a number with a unit (ns us ms s m h d), such as 1.5s",
        FilterFieldType.Count => "a whole number",
        FilterFieldType.Money => "an amount of USD, such as 0.05",
        FilterFieldType.Time => "a time as in RFC 3339, such as 2026-01-31T12:00:00Z",
        FilterFieldType.TraceId => "a trace id: 32 hex digits, or the text that its sender gave it",
        FilterFieldType.SpanId => "a span id: 16 hex digits, or the text that its sender gave it",
        FilterFieldType.Attribute when IsOrder(op) => "a number, such as 0.5",
        _ => "a value",
    };

    /// <summary>
    /// The comparison, of several places joined by OR; null where the value does not fit, with what was expected.
    /// </summary>
    public static Predicate? Read(FilterField field, string op, FilterText value, out string message)
    {
        if (field.Type is FilterFieldType.TraceId or FilterFieldType.SpanId && !IsOrder(op) && value.Wildcards == 0)
            return ReadIds(field, op, value, out message);
        var comparison = ReadOne(field, op, value, out message);
        if (comparison is null || field.Others.Count == 0)
            return comparison;
        return new Predicate.Or([comparison, .. field.Others.Select(other => comparison with { Field = other })]);
    }

    // A text that is no id itself may have been made one by several dialects.
    static Predicate? ReadIds(FilterField field, string op, FilterText value, out string message)
    {
        message = $"{field.Name} expects {Expected(field, op)}.";
        var ids = field.Type == FilterFieldType.TraceId
            ? ExternalId.TracesOf(value.Plain).Select(id => id.ToString())
            : ExternalId.SpansOf(value.Plain).Select(id => id.ToString());
        Predicate[] terms = [.. ids.Select(id => new Predicate.Compare(field.Field, CompareOp.Equal, id))];
        return terms.Length > 1 ? new Predicate.Or(terms) : terms.FirstOrDefault();
    }

    static Predicate.Compare? ReadOne(FilterField field, string op, FilterText value, out string message)
    {
        message = $"{field.Name} expects {Expected(field, op)}.";
        if (IsOrder(op))
            return ReadOrder(field, op, value, ref message);
        if (value.IsWildcard)
            return new Predicate.Compare(field.Field, CompareOp.Exists, "");
        if (field.Type is FilterFieldType.Text or FilterFieldType.Attribute)
        {
            return value.Wildcards > 0
                ? new Predicate.Compare(field.Field, CompareOp.Like, value.Pattern)
                : new Predicate.Compare(field.Field, CompareOp.Equal, value.Plain, NumberOf(field, value.Plain));
        }
        if (value.Wildcards > 0)
            return null;
        return ReadTyped(field.Type, value.Plain) is var (text, number)
            ? new Predicate.Compare(field.Field, CompareOp.Equal, text, number)
            : null;
    }

    static bool IsOrder(string op) => op[0] is '<' or '>';

    static Predicate.Compare? ReadOrder(FilterField field, string op, FilterText value, ref string message)
    {
        if (field.Type is not (FilterFieldType.Attribute or FilterFieldType.Duration or FilterFieldType.Count
            or FilterFieldType.Money or FilterFieldType.Time))
        {
            message = $"{field.Name} has no order: expected :, = or != instead of {op}.";
            return null;
        }
        if (value.Wildcards > 0 || ReadTyped(field.Type, value.Plain) is not var (text, number) || number is null)
            return null;
        var compare = op switch
        {
            ">" => CompareOp.Greater,
            ">=" => CompareOp.GreaterOrEqual,
            "<" => CompareOp.Less,
            _ => CompareOp.LessOrEqual,
        };
        return new Predicate.Compare(field.Field, compare, text, number);
    }

    static (string Text, double? Number)? ReadTyped(FilterFieldType type, string text) => type switch
    {
        FilterFieldType.Status => OneOf(Statuses, text),
        FilterFieldType.SpanKind => OneOf(SpanKinds, text),
        FilterFieldType.WorkKind => OneOf(WorkKinds, text),
        FilterFieldType.Duration => DurationText.TryParse(text, out var nano) ? Whole(nano) : null,
        FilterFieldType.Time => Rfc3339.TryParse(text, out var unixNano) ? Whole(unixNano) : null,
        FilterFieldType.Count =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
                ? Whole(count)
                : null,
        FilterFieldType.Money => MoneyText.TryParse(text, out var pico) ? Whole(pico) : null,
        _ => (text, Number(text)),
    };

    static (string, double?)? OneOf(string[] allowed, string text)
    {
        var lower = text.ToLowerInvariant();
        return allowed.Contains(lower) ? (lower, null) : null;
    }

    static (string, double?) Whole(long number) => (number.ToString(CultureInfo.InvariantCulture), number);

    static double? NumberOf(FilterField field, string text) =>
        field.Type == FilterFieldType.Attribute ? Number(text) : null;

    static double? Number(string text) =>
        double.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number) && double.IsFinite(number)
            ? number
            : null;
}
