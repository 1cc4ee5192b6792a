namespace Sightline.Model.Prices;

/// <summary>How a call was served, where that has a price of its own. The numbers are places in tables.</summary>
public enum ServiceTier
{
    Standard,
    Batch,
    Priority,
    Flex,
}

/// <summary>Prices that hold for some calls of a model; what it does not say is as in the row's own rates.</summary>
/// <param name="Service">Of calls that were served so.</param>
/// <param name="AboveInputTokens">Of calls with more tokens of input than this, caches included; 0 for all.</param>
/// <param name="Rates">The prices.</param>
public sealed record PriceTier(ServiceTier Service, long AboveInputTokens, PriceRates Rates);

/// <summary>The prices of a model in a time.</summary>
public sealed record PriceRow
{
    /// <summary>What calls name that it priced.</summary>
    public required string Id { get; init; }

    /// <summary>As OpenTelemetry names it; '' for any.</summary>
    public required string Provider { get; init; }

    /// <summary>Lower case; <c>*</c> stands for any run of characters, in rows of workspaces only.</summary>
    public required string Model { get; init; }

    /// <summary>Unix milliseconds, the first moment that it holds in; 0 for always.</summary>
    public long ValidFromMs { get; init; }

    /// <summary>Unix milliseconds, the first moment that it holds in no more; 0 for never.</summary>
    public long ValidToMs { get; init; }

    /// <summary>Where the numbers are from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The day of the source, <c>2026-08-01</c>; '' where it has none.</summary>
    public string SourceDate { get; init; } = "";

    /// <summary>Comes with the program; else a workspace made it.</summary>
    public bool IsBuiltIn { get; init; }

    public required PriceRates Rates { get; init; }

    public IReadOnlyList<PriceTier> Tiers { get; init; } = [];
}
