using System.Globalization;
using Sightline.Storage.Queries;

namespace Sightline.Tests.Query;

/// <summary>Makes predicates as the parser would: no AND in an AND, no OR in an OR, no group of one.</summary>
static class RandomPredicate
{
    static readonly string[] Texts =
        ["a", "a b", "AND", "NOT", "", "\"", "\\", "*", "a*", "(x)", "a:b", ">5", "-1", "退款", "\t", "any", "a\\*b", "'"];

    static readonly string[] Keys = ["x", "http.route", "a b", "a:b", "\"", "\\", "*", "größe", "a/b-c"];

    public static Predicate Next(Random random, int depth) => random.Next(depth > 0 ? 8 : 4) switch
    {
        0 => new Predicate.Phrase(NotBlank(random), random.Next(2) == 0),
        1 => new Predicate.Compare(new Field(FieldSource.Span, "name"), CompareOp.Equal, Text(random)),
        2 => Attribute(random),
        3 => Duration(random),
        4 => new Predicate.Not(Next(random, depth - 1)),
        5 => new Predicate.AnySpan(Next(random, depth - 1)),
        6 => new Predicate.And(Terms(random, depth, flat: term => term is Predicate.And)),
        _ => new Predicate.Or(Terms(random, depth, flat: term => term is Predicate.Or)),
    };

    static Predicate.Compare Attribute(Random random)
    {
        var field = new Field((FieldSource)random.Next(2, 6), Keys[random.Next(Keys.Length)]);
        var number = random.Next(-5, 5) / 2.0;
        var text = number.ToString(CultureInfo.InvariantCulture);
        return random.Next(4) switch
        {
            0 => new Predicate.Compare(field, CompareOp.Exists, ""),
            1 => new Predicate.Compare(field, CompareOp.Equal, text, number),
            2 => new Predicate.Compare(field, (CompareOp)random.Next(2, 6), text, number),
            _ => new Predicate.Compare(field, CompareOp.Like, "a\\*\\\\\"(*b"),
        };
    }

    static Predicate.Compare Duration(Random random)
    {
        var nano = random.NextInt64(-10, 10) * (long)Math.Pow(10, random.Next(0, 17));
        return new Predicate.Compare(
            new Field(FieldSource.Trace, "duration"), CompareOp.LessOrEqual,
            nano.ToString(CultureInfo.InvariantCulture), nano);
    }

    static List<Predicate> Terms(Random random, int depth, Func<Predicate, bool> flat)
    {
        var terms = new List<Predicate>();
        for (var count = random.Next(2, 5); terms.Count < count;)
        {
            var term = Next(random, depth - 1);
            if (!flat(term))
                terms.Add(term);
        }
        return terms;
    }

    static string Text(Random random) => Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)];

    static string NotBlank(Random random)
    {
        var text = Text(random);
        return string.IsNullOrWhiteSpace(text) ? "word" : text;
    }
}
