using Sightline.Query.Calls;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>What calls used and cost together.</summary>
/// <param name="Calls">How many.</param>
/// <param name="Errors">Those of them that failed.</param>
/// <param name="Tokens">What they say that they used.</param>
/// <param name="KnownCostPico">10⁻¹² USD, of those whose cost is known.</param>
/// <param name="UnpricedTokens">Tokens of those whose cost is not known.</param>
/// <param name="EstimatedTokens">Those that are an estimate, because the client says none.</param>
public sealed record CallSums(
    long Calls, long Errors, TokenSums Tokens, Int128 KnownCostPico, Int128 UnpricedTokens, Int128 EstimatedTokens)
{
    public static readonly CallSums None = new(0, 0, new TokenSums(0, 0, 0, 0, 0), 0, 0, 0);

    /// <summary>Calls whose cost is not known.</summary>
    internal static readonly RowsThat Unpriced = new([CallGroups.Field("cost")], Lack: true);

    internal static readonly RowsThat Estimated = new([CallGroups.Field("estimated")]);

    /// <summary>
    /// Null where tokens were used and no cost is known: that a call without tokens cost nothing says nothing of the others.
    /// </summary>
    public Int128? CostPico =>
        Tokens.Total == 0 || KnownCostPico != 0 || Tokens.Total > UnpricedTokens ? KnownCostPico : null;

    internal const int CallsAt = 0;
    internal const int ErrorsAt = 1;
    internal const int CostAt = 2;
    internal const int AllTokensAt = 3;
    const int UnpricedAt = 4;
    const int EstimatedAt = 5;
    const int TokensAt = 6;

    /// <summary>What to ask for, for <see cref="Of"/>.</summary>
    internal static IReadOnlyList<Aggregate> Aggregates { get; } =
    [
        new(AggregateKind.Count), new(AggregateKind.CountErrors), CallGroups.Of(AggregateKind.Sum, "cost"),
        CallGroups.Of(AggregateKind.Sum, "tokens"),
        CallGroups.Of(AggregateKind.Sum, "tokens") with { Of = Unpriced },
        CallGroups.Of(AggregateKind.Sum, "tokens") with { Of = Estimated }, .. TokenSums.Aggregates,
    ];

    /// <summary>Place of what follows <see cref="Aggregates"/>.</summary>
    internal static int Next => Aggregates.Count;

    internal static CallSums Of(GroupRow group) => new(
        (long)group.Values[CallsAt], (long)group.Values[ErrorsAt], TokenSums.Of(group, TokensAt), group.Sums[CostAt],
        group.Sums[UnpricedAt], group.Sums[EstimatedAt]);

    /// <summary>Without a part of them.</summary>
    internal CallSums Minus(CallSums part) => new(
        Calls - part.Calls, Errors - part.Errors,
        new TokenSums(
            Tokens.Input - part.Tokens.Input, Tokens.CacheRead - part.Tokens.CacheRead,
            Tokens.CacheWrite - part.Tokens.CacheWrite, Tokens.Output - part.Tokens.Output,
            Tokens.Reasoning - part.Tokens.Reasoning),
        KnownCostPico - part.KnownCostPico, UnpricedTokens - part.UnpricedTokens, EstimatedTokens - part.EstimatedTokens);

    /// <summary>Of both together.</summary>
    internal CallSums Plus(CallSums other) => new(
        Calls + other.Calls, Errors + other.Errors,
        new TokenSums(
            Tokens.Input + other.Tokens.Input, Tokens.CacheRead + other.Tokens.CacheRead,
            Tokens.CacheWrite + other.Tokens.CacheWrite, Tokens.Output + other.Tokens.Output,
            Tokens.Reasoning + other.Tokens.Reasoning),
        KnownCostPico + other.KnownCostPico, UnpricedTokens + other.UnpricedTokens, EstimatedTokens + other.EstimatedTokens);
}
