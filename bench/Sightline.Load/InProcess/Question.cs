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

    /// <summary>The percentiles of a call's duration that <see cref="CallGroups"/> has after its sums.</summary>
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

    static LogicalQuery Calls()
    {
        List<Aggregate> aggregates =
        [
            new(AggregateKind.Count),
            new(AggregateKind.Sum, Call("tokens_input")),
            new(AggregateKind.Sum, Call("tokens_output")),
        ];
        foreach (var percentile in Percentiles)
            aggregates.Add(new Aggregate(AggregateKind.Quantile, Call("duration"), percentile));
        return new LogicalQuery
        {
            Table = QueryTable.Calls,
            Where = Equal(Call("kind"), "llm"),
            GroupBy = [new GroupKey.TimeBucket(NanoPerHour), new GroupKey.Value(Call("model"))],
            Aggregates = aggregates,
            Limit = GroupsMax,
        };
    }

    static Field Call(string name) => new(FieldSource.Call, name);

    static Predicate.Compare Equal(Field field, string text) => new(field, CompareOp.Equal, text);
}
