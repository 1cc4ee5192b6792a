using System.Globalization;
using System.Text;

namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>
/// What a query groups and adds up, in words that are equal only for the same question; not over which time, in which
/// order and how much of it. Only of questions whose answer follows from the rows of calls and nothing else.
/// </summary>
static class QueryShape
{
    /// <summary>The words; null where the question looks at spans or traces too.</summary>
    public static string? Of(LogicalQuery query)
    {
        var text = new StringBuilder();
        if (query.Only is not null || !TryAdd(query.Where, text))
            return null;
        foreach (var key in query.GroupBy)
        {
            if (!TryAdd(key, text))
                return null;
        }
        foreach (var (kind, field, quantile) in query.Aggregates)
        {
            if (!TryAdd(field, text))
                return null;
            text.Append(CultureInfo.InvariantCulture, $"{kind}@{quantile:R};");
        }
        foreach (var aggregate in query.Aggregates)
        {
            text.Append(aggregate.Of is null ? '-' : aggregate.Of.Lack ? 'l' : 'h');
            foreach (var field in aggregate.Of?.Have ?? [])
            {
                if (!TryAdd(field, text))
                    return null;
            }
        }
        return text.ToString();
    }

    static bool TryAdd(Predicate predicate, StringBuilder text)
    {
        switch (predicate)
        {
            case Predicate.And and:
                return TryAdd('&', and.Terms, text);
            case Predicate.Or or:
                return TryAdd('|', or.Terms, text);
            case Predicate.Not not:
                return TryAdd('!', [not.Term], text);
            case Predicate.Compare compare when TryAdd(compare.Field, text):
                // The length says where a text ends, whatever is in it.
                text.Append(CultureInfo.InvariantCulture, $"{compare.Op}{compare.Text.Length}:{compare.Text}={compare.Number:R};");
                return true;
            default:
                return false;
        }
    }

    static bool TryAdd(char sign, IReadOnlyList<Predicate> terms, StringBuilder text)
    {
        text.Append(sign).Append('(');
        foreach (var term in terms)
        {
            if (!TryAdd(term, text))
                return false;
        }
        text.Append(')');
        return true;
    }

    static bool TryAdd(GroupKey key, StringBuilder text)
    {
        switch (key)
        {
            case GroupKey.TimeBucket bucket:
                text.Append(CultureInfo.InvariantCulture, $"bucket {bucket.StepNano};");
                return true;
            case GroupKey.TimeSlots slots:
                Add("slots", slots.Starts, text);
                return true;
            case GroupKey.NumberSlots slots:
                Add("numbers", slots.Starts, text);
                return TryAdd(slots.Field, text);
            case GroupKey.Value value:
                text.Append("by ");
                return TryAdd(value.Field, text);
            case GroupKey.ValueOrNone value:
                text.Append("by or none ");
                return TryAdd(value.Field, text);
            default:
                return false;
        }
    }

    static void Add(string what, IReadOnlyList<long> starts, StringBuilder text)
    {
        text.Append(what);
        foreach (var start in starts)
            text.Append(CultureInfo.InvariantCulture, $" {start}");
        text.Append(';');
    }

    static bool TryAdd(Field? field, StringBuilder text)
    {
        if (field is { Source: not FieldSource.Call })
            return false;
        text.Append(CultureInfo.InvariantCulture, $"{field?.Name.Length ?? -1}:{field?.Name} ");
        return true;
    }
}
