using System.Globalization;
using System.Text;
using Sightline.Query.Times;
using Sightline.Storage.Queries;

namespace Sightline.Query.Filters;

/// <summary>Writes predicates in the filter language, in one canonical way.</summary>
static class FilterPrinter
{
    /// <summary>Writes a whole predicate; everything is the empty text.</summary>
    public static string Print(Predicate predicate)
    {
        if (predicate is Predicate.And { Terms.Count: 0 })
            return "";
        var text = new StringBuilder();
        Print(predicate, text);
        return text.ToString();
    }

    /// <summary>A key of an attribute, in quotes where it needs them.</summary>
    public static string Key(string key) =>
        key.Length > 0 && key.All(FilterScanner.IsKeyCharacter) ? key : Quoted(Escaped(key));

    /// <summary>A text as a pattern of <see cref="CompareOp.Like"/> that stands for itself.</summary>
    public static string Literal(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("*", "\\*", StringComparison.Ordinal);

    static void Print(Predicate predicate, StringBuilder text)
    {
        switch (predicate)
        {
            case Predicate.And { Terms.Count: 0 }:
                text.Append('*');
                break;
            case Predicate.And and:
                PrintJoined(and.Terms, " ", nested: term => term is Predicate.Or, text);
                break;
            case Predicate.Or or:
                PrintJoined(or.Terms, " OR ", nested: _ => false, text);
                break;
            case Predicate.Not not:
                text.Append("NOT ");
                PrintNested(not.Term, not.Term is Predicate.And { Terms.Count: > 0 } or Predicate.Or, text);
                break;
            case Predicate.AnySpan any:
                text.Append("any(");
                Print(any.Term, text);
                text.Append(')');
                break;
            case Predicate.Phrase phrase:
                text.Append(Words(phrase));
                break;
            case Predicate.Compare compare:
                text.Append(FilterFields.NameOf(compare.Field)).Append(Operator(compare.Op)).Append(Value(compare));
                break;
        }
    }

    static void PrintJoined(
        IReadOnlyList<Predicate> terms, string separator, Func<Predicate, bool> nested, StringBuilder text)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (i > 0)
                text.Append(separator);
            PrintNested(terms[i], nested(terms[i]), text);
        }
    }

    static void PrintNested(Predicate term, bool parentheses, StringBuilder text)
    {
        if (parentheses)
            text.Append('(');
        Print(term, text);
        if (parentheses)
            text.Append(')');
    }

    static string Words(Predicate.Phrase phrase)
    {
        var bare = phrase.Words.All(c => char.IsLetterOrDigit(c) || c == '_')
            && phrase.Words is not ("AND" or "OR" or "NOT");
        var words = Escaped(phrase.Words) + (phrase.Prefix ? "*" : "");
        return bare ? words : Quoted(words);
    }

    static string Operator(CompareOp op) => op switch
    {
        CompareOp.Greater => ">",
        CompareOp.GreaterOrEqual => ">=",
        CompareOp.Less => "<",
        CompareOp.LessOrEqual => "<=",
        _ => ":",
    };

    static string Value(Predicate.Compare compare)
    {
        if (compare.Op == CompareOp.Exists)
            return "*";
        if (long.TryParse(compare.Text, CultureInfo.InvariantCulture, out var number))
        {
            switch (FilterFields.TypeOf(compare.Field))
            {
                case FilterFieldType.Duration:
                    return DurationText.Format(number);
                case FilterFieldType.Money:
                    return MoneyText.Format(number);
                case FilterFieldType.Time:
                    return Rfc3339.Format(number);
            }
        }
        var text = compare.Op == CompareOp.Like
            ? compare.Text.Replace("\"", "\\\"", StringComparison.Ordinal)
            : Escaped(compare.Text);
        return text.Length > 0 && text.All(IsBareInValue) ? text : Quoted(text);
    }

    static bool IsBareInValue(char c) => FilterScanner.IsKeyCharacter(c) || c == '*';

    static string Quoted(string escaped) => $"\"{escaped}\"";

    static string Escaped(string text) => Literal(text).Replace("\"", "\\\"", StringComparison.Ordinal);
}
