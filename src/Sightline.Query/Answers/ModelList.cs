using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>A model as it answered, and what its calls used.</summary>
/// <param name="Provider">Null where calls say none.</param>
/// <param name="Model">As it answered, else as it was asked for; null where calls say none.</param>
/// <param name="Sums">What its calls used and cost.</param>
/// <param name="Speed">How fast they were.</param>
/// <param name="FirstStart">When the first one started, Unix nanoseconds.</param>
/// <param name="LastStart">When the last one started.</param>
public sealed record ModelCalls(
    string? Provider, string? Model, CallSums Sums, Speed Speed, long FirstStart, long LastStart);

/// <summary>Models and what their calls used, cost and how fast they were.</summary>
public sealed class ModelList(Store store)
{
    static readonly Aggregate[] Aggregates =
    [
        .. CallSums.Aggregates, .. CallSpeed.Aggregates, CallGroups.Of(AggregateKind.Min, "start"),
        CallGroups.Of(AggregateKind.Max, "start"),
    ];

    static readonly (string Name, Aggregate By)[] Sorts =
    [
        ("cost_usd", CallGroups.Of(AggregateKind.Sum, "cost")), ("calls", new(AggregateKind.Count)),
        ("errors", new(AggregateKind.CountErrors)), ("tokens", CallGroups.Of(AggregateKind.Sum, "tokens")),
        ("latency_p95_ms", CallGroups.Quantile("duration", 0.95)), ("last_at", CallGroups.Of(AggregateKind.Max, "start")),
    ];

    /// <summary>What the list can be ordered by.</summary>
    public static IReadOnlyList<string> SortNames { get; } = [.. Sorts.Select(sort => sort.Name)];

    /// <summary>A page of models, the largest first; and how many there are.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public ListPage<ModelCalls> Read(
        WorkspaceScope scope, Period period, ListOrder order, CancellationToken cancellation)
    {
        var list = new WholeLists("models", order, period.Filter.ToPredicate());
        period = list.Over(period);
        var calls = new CallGroups(store, scope, period.Filter, cancellation);
        var all = calls.Pairs(
            period.Range, "provider", "billed_model", [Sorts.First(one => one.Name == order.Sort).By]);
        // Nothing ended where there is no percentile.
        var (page, next) = list.Page(
            all, period, model => double.IsNaN(model.Group.Values[0]) ? -1 : model.Group.Values[0],
            model => NameOf(model.First, model.Second));
        return new ListPage<ModelCalls>(Models(calls, period, page), next, all.Count, period);
    }

    static List<ModelCalls> Models(CallGroups calls, Period period, IReadOnlyList<CallPair> page)
    {
        if (page.Count == 0)
            return [];
        var last = CallSums.Next + CallSpeed.Aggregates.Count;
        var models = calls.Pairs(
            period.Range, "provider", "billed_model", Aggregates, int.MaxValue,
            CallGroups.IsOneOf("provider", page.Select(model => model.First)),
            CallGroups.IsOneOf("billed_model", page.Select(model => model.Second))).Pairs
            .ToDictionary(pair => (pair.First, pair.Second), pair => pair.Group);
        return
        [
            .. page.Where(model => models.ContainsKey((model.First, model.Second))).Select(model =>
            {
                var group = models[(model.First, model.Second)];
                return new ModelCalls(
                    model.First, model.Second, CallSums.Of(group), CallSpeed.SpeedOf(group, CallSums.Next),
                    (long)group.Sums[last], (long)group.Sums[last + 1]);
            }),
        ];
    }

    // One that is not said comes before all others.
    static string NameOf(string? provider, string? model) => $"{Said(model)}\0{Said(provider)}";

    static string Said(string? name) => name is null ? "" : $"={name}";
}
