using System.Globalization;
using Sightline.Storage.Queries;

namespace Sightline.Tests.Query;

/// <summary>Questions about <see cref="RandomRichSpans"/>, of which many have an answer.</summary>
static class RandomQuestion
{
    static readonly string[] Keys = ["a", "b", "http.route", "c d", "n", "missing"];

    static readonly string[] Texts =
    [
        "", "a0", "a1", "a2", "0", "1", "-1", "true", "false", "0.5", "-2", "1E+300", "9007199254740993", "s1", "scope0",
        "-9223372036854775808", "exception", "error", "unset", "ok", "other", "server", "internal",
    ];

    static readonly string[] Patterns = ["a*", "*", "*1", "s*", "-*", "*policy*", "lo*word1*", "t*e", "*0*", "sc*0", "err*", "\\*"];

    static readonly string[] SpanProperties =
    [
        "service", "name", "kind", "span_kind", "status", "status_message", "duration", "start", "trace_id", "span_id",
        "parent_id", "scope", "event",
    ];

    static readonly string[] TraceProperties =
        ["service", "root_service", "name", "status", "duration", "start", "span_count", "error_count", "trace_id"];

    static readonly string[] Phrases =
        ["a1", "refund", "refund policy", "policy some", "退款", "款政", "word1 end", "ipsum dolor", "nowhere", "lorem", "A2", "!"];

    // Of uneven length, after the first rows.
    static readonly GroupKey.TimeSlots Slots = new(
        [.. new[] { 3, 4, 9, 10, 11, 30, 47, 70 }.Select(second => FilledStore.Zero + second * 1_000_000_000L)]);

    public static Predicate Where(Random random, int depth) => random.Next(depth > 0 ? 12 : 7) switch
    {
        0 => new Predicate.Phrase(Phrases[random.Next(Phrases.Length)], random.Next(3) == 0),
        1 => Compare(random, new Field(FieldSource.Trace, Pick(random, TraceProperties))),
        < 4 => Compare(random, new Field(FieldSource.Span, Pick(random, SpanProperties))),
        < 7 => Compare(random, new Field((FieldSource)random.Next(2, 6), Pick(random, Keys))),
        7 => new Predicate.Not(Where(random, depth - 1)),
        8 => new Predicate.AnySpan(Where(random, depth - 1)),
        9 or 10 => new Predicate.And(Terms(random, depth)),
        _ => new Predicate.Or(Terms(random, depth)),
    };

    public static LogicalQuery Groups(Random random)
    {
        var keys = new List<GroupKey>();
        for (var i = random.Next(1, 3); i > 0; i--)
            keys.Add(Key(random));
        if (random.Next(3) == 0)
            keys.Add(keys.Count == 1 ? new GroupKey.TimeBucket(3_000_000_000) : Slots);
        var aggregates = new List<Aggregate> { new(AggregateKind.Count), new(AggregateKind.CountErrors) };
        var number = random.Next(3) == 0
            ? new Field(FieldSource.Span, "duration")
            : new Field((FieldSource)random.Next(2, 6), Pick(random, Keys));
        aggregates.Add(new Aggregate((AggregateKind)random.Next(2, 6), number));
        aggregates.Add(new Aggregate(AggregateKind.Distinct, AnyField(random)));
        aggregates.Add(new Aggregate(AggregateKind.Quantile, number, 0.5));
        aggregates.Add(new Aggregate(AggregateKind.Quantile, number, 0.95));
        aggregates.Add(new Aggregate(AggregateKind.CountWeighted));
        return new LogicalQuery
        {
            Table = QueryTable.Spans,
            Where = random.Next(2) == 0 ? Predicate.True : Where(random, 1),
            GroupBy = keys,
            Aggregates = aggregates,
            Order = new Ordering(null, keys.Count, Descending: true),
            Limit = 100_000,
        };
    }

    static GroupKey Key(Random random) =>
        random.Next(6) == 0 ? new GroupKey.AttributeName() : new GroupKey.Value(AnyField(random));

    static Field AnyField(Random random) => random.Next(2) == 0
        ? new Field(FieldSource.Span, Pick(random, SpanProperties))
        : new Field((FieldSource)random.Next(2, 6), Pick(random, Keys));

    static Predicate.Compare Compare(Random random, Field field)
    {
        if (field.Name is "trace_id" or "span_id" or "parent_id" && random.Next(2) == 0)
            return new Predicate.Compare(field, CompareOp.Equal, Id(random, field.Name));
        if (random.Next(5) == 0)
            return new Predicate.Compare(field, CompareOp.Exists, "");
        if (random.Next(4) == 0)
            return new Predicate.Compare(field, CompareOp.Like, Pick(random, Patterns));
        var text = field.Name == "start"
            ? (FilledStore.Zero + random.Next(80) * 1_000_000_000L).ToString(CultureInfo.InvariantCulture)
            : field.Name == "duration" ? $"{random.Next(-1, 4)}000" : Pick(random, Texts);
        double? number = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && random.Next(6) > 0 ? value : null;
        return new Predicate.Compare(field, random.Next(2) == 0 ? CompareOp.Equal : (CompareOp)random.Next(2, 6), text, number);
    }

    static string Id(Random random, string name) => name == "trace_id"
        ? FilledStore.Trace(random.Next(1, RandomRichSpans.TraceCount + 1)).ToString()
        : $"{random.Next(1, 12):x16}";

    static List<Predicate> Terms(Random random, int depth)
    {
        var terms = new List<Predicate>();
        for (var count = random.Next(0, 4); terms.Count < count;)
            terms.Add(Where(random, depth - 1));
        return terms;
    }

    static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
