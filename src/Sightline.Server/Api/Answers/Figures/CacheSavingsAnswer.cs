using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Figures;

/// <summary>What caches saved.</summary>
record SavingsNumbers
{
    /// <summary>What the tokens of caches would have cost as input, less what they cost; below 0 where writing cost more.</summary>
    /// <example>610.25</example>
    public required decimal SavedUsd { get; init; }

    /// <summary>What reading from caches cost.</summary>
    /// <example>67.8</example>
    public required decimal CacheReadUsd { get; init; }

    /// <summary>What writing to caches cost.</summary>
    /// <example>12.5</example>
    public required decimal CacheWriteUsd { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>1902.5</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>What they would have cost without caches; null where the cost is.</summary>
    /// <example>2512.75</example>
    public required decimal? WithoutCachesUsd { get; init; }

    /// <summary>All calls.</summary>
    /// <example>1204</example>
    public required long Calls { get; init; }

    /// <summary>Those that a cache took part in and whose savings are known.</summary>
    /// <example>800</example>
    public required long CachedCalls { get; init; }

    /// <summary>Of all calls, caches included.</summary>
    /// <example>1100000</example>
    public required long TokensInput { get; init; }

    /// <summary>Those of the input that were read from a cache.</summary>
    /// <example>600000</example>
    public required long TokensCacheRead { get; init; }

    /// <summary>Those of the input that were written to a cache.</summary>
    /// <example>100000</example>
    public required long TokensCacheWrite { get; init; }

    /// <summary>Those of all tokens that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Tokens read from a cache among those of the input, 0 to 1; null without input.</summary>
    /// <example>0.545</example>
    public required double? HitRate { get; init; }

    public static SavingsNumbers Of(Savings savings)
    {
        var (cost, saved) = (Money.Usd(savings.Sums.CostPico), Money.Usd(savings.SavedPico));
        return new SavingsNumbers
        {
            SavedUsd = saved,
            CacheReadUsd = Money.Usd(savings.ReadPico),
            CacheWriteUsd = Money.Usd(savings.WritePico),
            CostUsd = cost,
            WithoutCachesUsd = cost + saved,
            Calls = savings.Sums.Calls,
            CachedCalls = savings.CachedCalls,
            TokensInput = UsageAnswer.Number(savings.Sums.Tokens.Input),
            TokensCacheRead = UsageAnswer.Number(savings.Sums.Tokens.CacheRead),
            TokensCacheWrite = UsageAnswer.Number(savings.Sums.Tokens.CacheWrite),
            EstimatedTokens = UsageAnswer.Number(savings.Sums.EstimatedTokens),
            HitRate = Written.Share((double)savings.Sums.Tokens.CacheRead, (double)savings.Sums.Tokens.Input),
        };
    }
}

/// <summary>What caches saved for one model.</summary>
sealed record ModelSavingsItem : SavingsNumbers
{
    [JsonConstructor]
    public ModelSavingsItem() { }

    [SetsRequiredMembers]
    ModelSavingsItem(SavingsNumbers numbers, ModelSavings model) : base(numbers) =>
        (Model, Provider) = (model.Model, model.Provider);

    /// <summary>As it answered, else as it was asked for; null for calls that say none.</summary>
    /// <example>claude-sonnet-4-5-20250929</example>
    public required string? Model { get; init; }

    /// <example>anthropic</example>
    public required string? Provider { get; init; }

    public static ModelSavingsItem Of(ModelSavings model) => new(SavingsNumbers.Of(model.Savings), model);
}

/// <summary>What caches saved, in all and by model.</summary>
sealed record CacheSavingsAnswer : SavingsNumbers, IFreshAnswer
{
    [JsonConstructor]
    public CacheSavingsAnswer() { }

    [SetsRequiredMembers]
    CacheSavingsAnswer(SavingsNumbers numbers, Period period, SavingsOverview savings) : base(numbers)
    {
        AsOf = period.AsOf();
        From = period.From();
        To = period.To();
        Previous = savings.Previous is null ? null : SavingsNumbers.Of(savings.Previous);
        Change = Written.Change((double)numbers.SavedUsd, (double?)Previous?.SavedUsd);
        Items = [.. savings.Models.Select(ModelSavingsItem.Of)];
    }

    /// <summary>When it was computed: what was acknowledged before is in it. RFC 3339 in UTC.</summary>
    /// <example>2026-03-08T12:00:00.000000000Z</example>
    public required string AsOf { get; set; }

    /// <summary>When the newest of what the workspace has was taken in, RFC 3339 in UTC; null where it has nothing.</summary>
    /// <example>2026-03-08T11:59:58.120000000Z</example>
    public required string? NewestAt { get; set; }

    /// <summary>Start of the range, which holds it.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string From { get; init; }

    /// <summary>End of the range, which does not hold it.</summary>
    /// <example>2026-03-08T12:00:00.000000000Z</example>
    public required string To { get; init; }

    /// <summary>The same of as long a time directly before; null without compare.</summary>
    public required SavingsNumbers? Previous { get; init; }

    /// <summary>By which share the savings changed; null without compare, or where they were 0.</summary>
    /// <example>0.125</example>
    public required double? Change { get; init; }

    /// <summary>Models with tokens of caches, those that saved most first.</summary>
    public required IReadOnlyList<ModelSavingsItem> Items { get; init; }

    public static CacheSavingsAnswer Of(Period period, SavingsOverview savings) =>
        new(SavingsNumbers.Of(savings.All), period, savings);
}
