using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Lists;

/// <summary>A model as it answered, and what its calls used, cost and how fast they were.</summary>
sealed record ModelItem
{
    /// <summary>As it answered, else as it was asked for; null for calls that say none.</summary>
    /// <example>gpt-4o-2024-08-06</example>
    public required string? Model { get; init; }

    /// <example>openai</example>
    public required string? Provider { get; init; }

    /// <example>602</example>
    public required long Calls { get; init; }

    /// <summary>Calls that failed.</summary>
    /// <example>6</example>
    public required long Errors { get; init; }

    /// <summary>Errors among calls, 0 to 1.</summary>
    /// <example>0.00996</example>
    public required double? ErrorRate { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>618692</example>
    public required long Tokens { get; init; }

    /// <summary>Caches included.</summary>
    /// <example>550000</example>
    public required long TokensInput { get; init; }

    /// <summary>Those of the input that were read from a cache.</summary>
    /// <example>300000</example>
    public required long TokensCacheRead { get; init; }

    /// <summary>Reasoning included.</summary>
    /// <example>68692</example>
    public required long TokensOutput { get; init; }

    /// <summary>Those of them that are an estimate, because the client says none.</summary>
    /// <example>0</example>
    public required long EstimatedTokens { get; init; }

    /// <summary>Of the calls whose cost is known; null where none is and tokens were used.</summary>
    /// <example>6.172839</example>
    public required decimal? CostUsd { get; init; }

    /// <summary>Tokens of calls whose cost is not known.</summary>
    /// <example>0</example>
    public required long UnpricedTokens { get; init; }

    /// <summary>The cost of all its tokens is known.</summary>
    /// <example>true</example>
    public required bool Priced { get; init; }

    /// <summary>Of calls that ended; null where none did.</summary>
    public required SpreadItem? LatencyMs { get; init; }

    /// <summary>Of calls that say it; null where none does.</summary>
    public required SpreadItem? TimeToFirstTokenMs { get; init; }

    /// <summary>Tokens of the output for a second of the calls that ended and say them; null where none does.</summary>
    /// <example>61.5</example>
    public required double? TokensPerSecond { get; init; }

    /// <summary>When its first call of the range started.</summary>
    /// <example>2026-03-01T12:04:00.000000000Z</example>
    public required string FirstAt { get; init; }

    /// <summary>When its last call of the range started.</summary>
    /// <example>2026-03-08T11:59:00.000000000Z</example>
    public required string LastAt { get; init; }

    public static ModelItem Of(ModelCalls model) => new()
    {
        Model = model.Model,
        Provider = model.Provider,
        Calls = model.Sums.Calls,
        Errors = model.Sums.Errors,
        ErrorRate = Written.Share(model.Sums.Errors, model.Sums.Calls),
        Tokens = UsageAnswer.Number(model.Sums.Tokens.Total),
        TokensInput = UsageAnswer.Number(model.Sums.Tokens.Input),
        TokensCacheRead = UsageAnswer.Number(model.Sums.Tokens.CacheRead),
        TokensOutput = UsageAnswer.Number(model.Sums.Tokens.Output),
        EstimatedTokens = UsageAnswer.Number(model.Sums.EstimatedTokens),
        CostUsd = Money.Usd(model.Sums.CostPico),
        UnpricedTokens = UsageAnswer.Number(model.Sums.UnpricedTokens),
        Priced = model.Sums.UnpricedTokens == 0,
        LatencyMs = SpreadItem.Of(model.Speed.Latency),
        TimeToFirstTokenMs = SpreadItem.Of(model.Speed.FirstToken),
        TokensPerSecond = model.Speed.TokensPerSecond,
        FirstAt = Rfc3339.Format(model.FirstStart),
        LastAt = Rfc3339.Format(model.LastStart),
    };
}

/// <summary>Models, and what their calls used, cost and how fast they were.</summary>
sealed record ModelsAnswer : PeriodAnswer
{
    /// <summary>How many there are, on all pages.</summary>
    /// <example>7</example>
    public required int Count { get; init; }

    /// <summary>The largest of what it is sorted by first.</summary>
    public required IReadOnlyList<ModelItem> Items { get; init; }

    /// <summary>Give it as <c>cursor</c> to go on; null when nothing follows.</summary>
    public required string? NextCursor { get; init; }

    public static ModelsAnswer Of(ListPage<ModelCalls> page) => new()
    {
        AsOf = page.Period.AsOf(),
        From = page.Period.From(),
        To = page.Period.To(),
        Count = page.Count,
        Items = [.. page.Items.Select(ModelItem.Of)],
        NextCursor = page.NextCursor,
    };
}
