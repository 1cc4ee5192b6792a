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

    static readonly (string Name, Func<ModelCalls, double> Of)[] Sorts =
    [
        ("cost_usd", model => (double)(model.Sums.CostPico ?? 0)), ("calls", model => model.Sums.Calls),
        ("errors", model => model.Sums.Errors), ("tokens", model => (double)model.Sums.Tokens.Total),
        ("latency_p95_ms", model => model.Speed.Latency?.P95 ?? -1), ("last_at", model => model.LastStart),
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
        var pairs = new CallGroups(store, scope, period.Filter, cancellation)
            .Pairs(period.Range, "provider", "billed_model", Aggregates);
        var last = CallSums.Next + CallSpeed.Aggregates.Count;
        var models = pairs.Select(pair => new ModelCalls(
            pair.First, pair.Second, CallSums.Of(pair.Group), CallSpeed.SpeedOf(pair.Group, CallSums.Next),
            (long)pair.Group.Sums[last], (long)pair.Group.Sums[last + 1])).ToList();
        var (items, next) = list.Page(models, period, Sorts.First(one => one.Name == order.Sort).Of, NameOf);
        return new ListPage<ModelCalls>(items, next, pairs.Count, period);
    }

    // One that is not said comes before all others.
    static string NameOf(ModelCalls model) => $"{Said(model.Model)}\0{Said(model.Provider)}";

    static string Said(string? name) => name is null ? "" : $"={name}";
}
