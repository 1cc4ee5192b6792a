using Sightline.Query.Calls;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>What calls used and cost together.</summary>
/// <param name="Calls">How many.</param>
/// <param name="Errors">Those of them that failed.</param>
/// <param name="Tokens">What they say that they used.</param>
/// <param name="KnownCostPico">10⁻¹² USD, of those whose cost is known.</param>
/// <param name="HasCost">The cost of one of them is known.</param>
public sealed record CallSums(long Calls, long Errors, TokenSums Tokens, Int128 KnownCostPico, bool HasCost)
{
    public static readonly CallSums None = new(0, 0, new TokenSums(0, 0, 0, 0, 0), 0, false);

    /// <summary>Null where no cost is known and tokens were used.</summary>
    public Int128? CostPico => HasCost || Tokens.Total == 0 ? KnownCostPico : null;

    const int CostAt = 2;
    const int TokensAt = 4;

    /// <summary>What to ask for, for <see cref="Of"/>; the cost is at <see cref="CostAt"/>.</summary>
    internal static IReadOnlyList<Aggregate> Aggregates { get; } =
    [
        new(AggregateKind.Count), new(AggregateKind.CountErrors), CallGroups.Of(AggregateKind.Sum, "cost"),
        CallGroups.Of(AggregateKind.Min, "cost"), .. TokenSums.Aggregates,
    ];

    /// <summary>Place of what follows <see cref="Aggregates"/>.</summary>
    internal static int Next => Aggregates.Count;

    internal static CallSums Of(GroupRow group) => new(
        (long)group.Values[0], (long)group.Values[1], TokenSums.Of(group, TokensAt), group.Sums[CostAt],
        !double.IsNaN(group.Values[CostAt + 1]));

    /// <summary>Of both together.</summary>
    internal CallSums Plus(CallSums other) => new(
        Calls + other.Calls, Errors + other.Errors,
        new TokenSums(
            Tokens.Input + other.Tokens.Input, Tokens.CacheRead + other.Tokens.CacheRead,
            Tokens.CacheWrite + other.Tokens.CacheWrite, Tokens.Output + other.Tokens.Output,
            Tokens.Reasoning + other.Tokens.Reasoning),
        KnownCostPico + other.KnownCostPico, HasCost || other.HasCost);
}
