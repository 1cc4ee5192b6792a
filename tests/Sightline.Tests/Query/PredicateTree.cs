using System.Globalization;
using Sightline.Storage.Queries;

namespace Sightline.Tests.Query;

/// <summary>Shows a predicate as the case files write it, such as <c>(and (= span.name "a") (phrase "b"))</c>.</summary>
static class PredicateTree
{
    public static string Show(Predicate predicate) => predicate switch
    {
        Predicate.And { Terms.Count: 0 } => "(all)",
        Predicate.And and => $"(and {Join(and.Terms)})",
        Predicate.Or or => $"(or {Join(or.Terms)})",
        Predicate.Not not => $"(not {Show(not.Term)})",
        Predicate.AnySpan any => $"(any {Show(any.Term)})",
        Predicate.Phrase phrase => $"({(phrase.Prefix ? "prefix" : "phrase")} \"{phrase.Words}\")",
        Predicate.Compare { Op: CompareOp.Exists } compare => $"(exists {Show(compare.Field)})",
        Predicate.Compare compare =>
            $"({Show(compare.Op)} {Show(compare.Field)} \"{compare.Text}\"{Show(compare.Number)})",
        _ => throw new ArgumentException($"Unknown predicate {predicate}.", nameof(predicate)),
    };

    static string Join(IEnumerable<Predicate> terms) => string.Join(' ', terms.Select(Show));

    static string Show(double? number) =>
        number is { } value ? " " + value.ToString("R", CultureInfo.InvariantCulture) : "";

    static string Show(CompareOp op) => op switch
    {
        CompareOp.Equal => "=",
        CompareOp.Like => "like",
        CompareOp.Greater => ">",
        CompareOp.GreaterOrEqual => ">=",
        CompareOp.Less => "<",
        _ => "<=",
    };

    // Sources as the enumeration names them, so that span properties and span attributes cannot be taken for each other.
    static string Show(Field field) => $"{field.Source}:{field.Name}";
}
