using Sightline.Control.Prices;
using Sightline.Model.Prices;
using Sightline.Query.Times;
using Sightline.Server.Api.Access;

namespace Sightline.Server.Api.Answers.Prices;

/// <summary>What a price of the workspace is to be.</summary>
sealed record PriceRequest
{
    const long NanosPerMs = 1_000_000;
    const int TiersMax = 32;

    /// <summary>As calls say it, or OpenTelemetry's name of it; left out for any.</summary>
    /// <example>openai</example>
    public string? Provider { get; init; }

    /// <summary>The model; * stands for any text.</summary>
    /// <example>our-own-*</example>
    public string? Model { get; init; }

    /// <summary>RFC 3339; left out for always.</summary>
    /// <example>2026-03-01T00:00:00Z</example>
    public string? ValidFrom { get; init; }

    /// <summary>RFC 3339; left out for ever.</summary>
    /// <example>2027-03-01T00:00:00Z</example>
    public string? ValidTo { get; init; }

    public PriceRatesItem? Rates { get; init; }

    /// <summary>Long contexts and service tiers.</summary>
    public IReadOnlyList<PriceTierItem>? Tiers { get; init; }

    /// <summary>Why it is so, in words.</summary>
    /// <example>Contract of 2026</example>
    public string? Note { get; init; }

    /// <exception cref="Hosting.Problems.ProblemException">A field is wrong.</exception>
    public NewPrice Read()
    {
        var (from, to) = (Time(ValidFrom, "valid_from"), Time(ValidTo, "valid_to"));
        if (to > 0 && to <= from)
            throw BodyRules.Wrong("valid_to", "must be after valid_from");
        var rates = (Rates ?? throw BodyRules.Wrong("rates", "must be given")).Read("rates");
        var tiers = (Tiers ?? []).Select(Read).ToArray();
        if (tiers.Length > TiersMax)
            throw BodyRules.Wrong("tiers", $"must be at most {TiersMax}");
        if (rates.IsEmpty && tiers.All(tier => tier.Rates.IsEmpty))
            throw BodyRules.Wrong("rates", "must have at least one rate; 0 for what is free");
        return new NewPrice
        {
            Provider = BodyRules.NameOrEmpty(Provider, "provider"),
            Model = BodyRules.Name(Model, "model").ToLowerInvariant(),
            ValidFromMs = from,
            ValidToMs = to,
            Rates = rates,
            Tiers = tiers,
            Note = BodyRules.OptionalText(Note, "note") ?? "",
        };
    }

    static PriceTier Read(PriceTierItem tier, int place)
    {
        var field = $"tiers[{place}]";
        var service = PriceJson.ReadService(tier.ServiceTier ?? "")
            ?? throw BodyRules.Wrong($"{field}.service_tier", "must be batch, priority, flex or empty");
        if (tier.AboveInputTokens < 0)
            throw BodyRules.Wrong($"{field}.above_input_tokens", "must not be negative");
        if (service == ServiceTier.Standard && tier.AboveInputTokens == 0)
            throw BodyRules.Wrong(field, "must name a service_tier or above_input_tokens");
        return new PriceTier(
            service, tier.AboveInputTokens,
            (tier.Rates ?? throw BodyRules.Wrong($"{field}.rates", "must be given")).Read($"{field}.rates"));
    }

    static long Time(string? text, string field) => string.IsNullOrEmpty(text) ? 0
        : Rfc3339.TryParse(text, out var nano) ? nano / NanosPerMs
        : throw BodyRules.Wrong(field, "must be a time as in RFC 3339, such as 2026-03-01T00:00:00Z");
}

/// <summary>USD of the API and whole numbers of 10⁻¹² USD.</summary>
static class PriceUnits
{
    /// <summary>Prices in USD for a million tokens have as many places.</summary>
    const decimal PerMillionScale = 1_000_000m;
    const decimal PerOneScale = 1_000_000_000_000m;

    /// <summary>No list has a price near it; costs of calls stay far from the end of their range.</summary>
    const decimal UsdMax = 1_000_000m;

    public static decimal? PerMillion(long? rate) => rate / PerMillionScale;

    public static long? OfMillion(decimal? usd, string field) => Read(usd, PerMillionScale, 6, field);

    public static long? OfOne(decimal? usd, string field) => Read(usd, PerOneScale, 12, field);

    static long? Read(decimal? usd, decimal scale, int places, string field)
    {
        if (usd is not { } given)
            return null;
        return given is >= 0 and <= UsdMax && decimal.Round(given, places) == given
            ? (long)(given * scale)
            : throw BodyRules.Wrong(field, $"must be an amount of USD from 0 to {UsdMax:0} with at most {places} decimals");
    }
}
