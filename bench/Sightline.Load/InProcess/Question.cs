using Sightline.Storage.Queries;

namespace Sightline.Load.InProcess;

/// <summary>What is asked of the store itself, because no address answers it.</summary>
static class Question
{
    /// <summary>Counts the spans of a user.</summary>
    public const string UserSpans = "user-spans";

    /// <summary>Groups model calls by model and hour.</summary>
    public const string CallGroups = "call-groups";

    /// <summary>Numbers of <see cref="CallGroups"/> before its percentiles: count, input tokens, output tokens.</summary>
    public const int CallSums = 3;

    const long NanoPerHour = 3_600_000_000_000;
    const int GroupsMax = 10_000;

    /// <summary>The percentiles of a call's duration that <see cref="CallGroups"/> has after its sums, where the store has them.</summary>
    public static readonly double[] Percentiles = [0.5, 0.95, 0.99];

    public static LogicalQuery Query(string question, string argument) => question switch
    {
        UserSpans => new LogicalQuery
        {
            Table = QueryTable.Spans,
            Where = Equal(new Field(FieldSource.Attribute, "user.id"), argument),
            Aggregates = [new Aggregate(AggregateKind.Count)],
        },
        CallGroups => Calls(),
        _ => throw new FormatException($"{question} is not a question"),
    };

    // The store has neither a table of calls nor percentiles: the same numbers from the table of spans, as far as it goes.
    static LogicalQuery Calls() => new()
    {
        Table = QueryTable.Spans,
        Where = Equal(new Field(FieldSource.SpanAttribute, "gen_ai.operation.name"), "chat"),
        GroupBy =
        [
            new GroupKey.TimeBucket(NanoPerHour),
            new GroupKey.Value(new Field(FieldSource.SpanAttribute, "gen_ai.request.model")),
        ],
        Aggregates =
        [
            new Aggregate(AggregateKind.Count),
            new Aggregate(AggregateKind.Sum, new Field(FieldSource.SpanAttribute, "gen_ai.usage.input_tokens")),
            new Aggregate(AggregateKind.Sum, new Field(FieldSource.SpanAttribute, "gen_ai.usage.output_tokens")),
        ],
        Limit = GroupsMax,
    };

    static Predicate.Compare Equal(Field field, string text) => new(field, CompareOp.Equal, text);
}
