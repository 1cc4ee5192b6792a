using Sightline.Control.Prices;
using Sightline.Model.Prices;
using Sightline.Query.Calls;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Answers.Prices;

/// <summary>Rates. What has none is billed as what it is a part of: caches as input, reasoning as output.</summary>
sealed record PriceRatesItem
{
    /// <summary>USD for a million tokens, as all that follow.</summary>
    /// <example>2.5</example>
    public decimal? InputUsd { get; init; }

    /// <example>1.25</example>
    public decimal? CacheReadUsd { get; init; }

    /// <summary>Written to a cache for minutes.</summary>
    /// <example>3.125</example>
    public decimal? CacheWriteUsd { get; init; }

    /// <summary>Written to a cache for an hour.</summary>
    /// <example>5</example>
    public decimal? CacheWriteHourUsd { get; init; }

    /// <summary>Sound.</summary>
    /// <example>40</example>
    public decimal? AudioInputUsd { get; init; }

    /// <example>10</example>
    public decimal? OutputUsd { get; init; }

    /// <example>10</example>
    public decimal? ReasoningUsd { get; init; }

    /// <summary>Sound.</summary>
    /// <example>80</example>
    public decimal? AudioOutputUsd { get; init; }

    /// <summary>USD for one image that was made.</summary>
    /// <example>0.04</example>
    public decimal? ImageUsd { get; init; }

    /// <summary>USD for one request.</summary>
    /// <example>0.005</example>
    public decimal? RequestUsd { get; init; }

    public static PriceRatesItem Of(PriceRates rates) => new()
    {
        InputUsd = PriceUnits.PerMillion(rates[Rate.Input]),
        CacheReadUsd = PriceUnits.PerMillion(rates[Rate.CacheRead]),
        CacheWriteUsd = PriceUnits.PerMillion(rates[Rate.CacheWrite]),
        CacheWriteHourUsd = PriceUnits.PerMillion(rates[Rate.CacheWriteHour]),
        AudioInputUsd = PriceUnits.PerMillion(rates[Rate.AudioInput]),
        OutputUsd = PriceUnits.PerMillion(rates[Rate.Output]),
        ReasoningUsd = PriceUnits.PerMillion(rates[Rate.Reasoning]),
        AudioOutputUsd = PriceUnits.PerMillion(rates[Rate.AudioOutput]),
        ImageUsd = Money.Usd(rates[Rate.Image]),
        RequestUsd = Money.Usd(rates[Rate.Request]),
    };

    public PriceRates Read(string field) => PriceRates.Of(
    [
        PriceUnits.OfMillion(InputUsd, $"{field}.input_usd"),
        PriceUnits.OfMillion(CacheReadUsd, $"{field}.cache_read_usd"),
        PriceUnits.OfMillion(CacheWriteUsd, $"{field}.cache_write_usd"),
        PriceUnits.OfMillion(CacheWriteHourUsd, $"{field}.cache_write_hour_usd"),
        PriceUnits.OfMillion(AudioInputUsd, $"{field}.audio_input_usd"),
        PriceUnits.OfMillion(OutputUsd, $"{field}.output_usd"),
        PriceUnits.OfMillion(ReasoningUsd, $"{field}.reasoning_usd"),
        PriceUnits.OfMillion(AudioOutputUsd, $"{field}.audio_output_usd"),
        PriceUnits.OfOne(ImageUsd, $"{field}.image_usd"),
        PriceUnits.OfOne(RequestUsd, $"{field}.request_usd"),
    ]);
}

/// <summary>Rates of some calls of a model.</summary>
sealed record PriceTierItem
{
    /// <summary>batch, priority or flex; empty for all.</summary>
    /// <example>batch</example>
    public string? ServiceTier { get; init; }

    /// <summary>Calls with more tokens of input, caches included; 0 for all.</summary>
    /// <example>0</example>
    public long AboveInputTokens { get; init; }

    /// <summary>What it does not say is as in the row's own rates.</summary>
    public PriceRatesItem? Rates { get; init; }

    public static PriceTierItem Of(PriceTier tier) => new()
    {
        ServiceTier = PriceJson.NameOf(tier.Service),
        AboveInputTokens = tier.AboveInputTokens,
        Rates = PriceRatesItem.Of(tier.Rates),
    };
}

/// <summary>The prices of a model in a time.</summary>
sealed record PriceItem
{
    /// <summary>What calls name as price_id.</summary>
    /// <example>openai/gpt-4o</example>
    public required string Id { get; init; }

    /// <summary>As OpenTelemetry names it; empty for any.</summary>
    /// <example>openai</example>
    public required string Provider { get; init; }

    /// <summary>Lower case; in rows of a workspace * stands for any text.</summary>
    /// <example>gpt-4o</example>
    public required string Model { get; init; }

    /// <summary>It comes with the program, and cannot be changed.</summary>
    /// <example>true</example>
    public required bool BuiltIn { get; init; }

    /// <summary>Where the numbers are from.</summary>
    /// <example>litellm</example>
    public required string Source { get; init; }

    /// <summary>The day of the source.</summary>
    /// <example>2026-08-01</example>
    public required string? SourceDate { get; init; }

    /// <summary>Calls that start then or later; null for always.</summary>
    /// <example>2026-03-01T00:00:00.000000000Z</example>
    public required string? ValidFrom { get; init; }

    /// <summary>Calls that start before; null for ever.</summary>
    /// <example>2026-04-01T00:00:00.000000000Z</example>
    public required string? ValidTo { get; init; }

    public required PriceRatesItem Rates { get; init; }

    /// <summary>Long contexts and service tiers.</summary>
    public required IReadOnlyList<PriceTierItem> Tiers { get; init; }

    /// <summary>Why it is so, in words.</summary>
    /// <example>Contract of 2026</example>
    public required string? Note { get; init; }

    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string? UpdatedAt { get; init; }

    public static PriceItem Of(PriceRow price) => new()
    {
        Id = price.Id,
        Provider = price.Provider,
        Model = price.Model,
        BuiltIn = price.IsBuiltIn,
        Source = price.Source,
        SourceDate = price.SourceDate.Length == 0 ? null : price.SourceDate,
        ValidFrom = TimeText.Of(price.ValidFromMs),
        ValidTo = TimeText.Of(price.ValidToMs),
        Rates = PriceRatesItem.Of(price.Rates),
        Tiers = [.. price.Tiers.Select(PriceTierItem.Of)],
        Note = null,
        UpdatedAt = null,
    };

    public static PriceItem Of(WorkspacePriceRow row) => Of(row.Price) with
    {
        Note = row.Note,
        UpdatedAt = TimeText.At(row.UpdatedAt),
    };
}

/// <summary>A page of prices.</summary>
sealed record PricesAnswer
{
    /// <summary>Those of the workspace, then those of the program, by provider and model.</summary>
    public required IReadOnlyList<PriceItem> Items { get; init; }

    /// <summary>For the next page; null at the end.</summary>
    public required string? NextCursor { get; init; }
}

/// <summary>A model without a price.</summary>
sealed record UnpricedItem
{
    /// <summary>Null where calls say none.</summary>
    /// <example>openai</example>
    public required string? Provider { get; init; }

    /// <summary>As it answered, else as it was asked for; null where calls say none.</summary>
    /// <example>our-own-model</example>
    public required string? Model { get; init; }

    /// <example>12</example>
    public required long Calls { get; init; }

    /// <summary>Input and output.</summary>
    /// <example>48000</example>
    public required long Tokens { get; init; }
}

/// <summary>Models without a price.</summary>
sealed record UnpricedAnswer
{
    /// <summary>Those with the most tokens first.</summary>
    public required IReadOnlyList<UnpricedItem> Items { get; init; }

    /// <summary>There are more than the limit.</summary>
    /// <example>false</example>
    public required bool Truncated { get; init; }

    public static UnpricedAnswer Of(IReadOnlyList<UnpricedModel> models, int limit) => new()
    {
        Items =
        [
            .. models.Take(limit).Select(model => new UnpricedItem
            {
                Provider = model.Provider,
                Model = model.Model,
                Calls = model.Calls,
                Tokens = UsageAnswer.Number(model.Tokens),
            }),
        ],
        Truncated = models.Count > limit,
    };
}
