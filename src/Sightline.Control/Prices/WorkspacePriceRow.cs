using Sightline.Model.Prices;

namespace Sightline.Control.Prices;

/// <summary>A price that a workspace set.</summary>
/// <param name="Price">What it says.</param>
/// <param name="Note">Why, in words; '' for nothing.</param>
/// <param name="CreatedAt">Unix milliseconds.</param>
/// <param name="UpdatedAt">Unix milliseconds.</param>
public sealed record WorkspacePriceRow(PriceRow Price, string Note, long CreatedAt, long UpdatedAt);

/// <summary>What a workspace wants a price to be; see <see cref="PriceRow"/>.</summary>
public sealed record NewPrice
{
    public required string Provider { get; init; }

    public required string Model { get; init; }

    public long ValidFromMs { get; init; }

    public long ValidToMs { get; init; }

    public required PriceRates Rates { get; init; }

    public IReadOnlyList<PriceTier> Tiers { get; init; } = [];

    public string Note { get; init; } = "";
}

/// <summary>As the database keeps it.</summary>
sealed record StoredPrice
{
    public string Id { get; init; } = "";
    public string WorkspaceId { get; init; } = "";
    public string Provider { get; init; } = "";
    public string Model { get; init; } = "";
    public long ValidFrom { get; init; }
    public long ValidTo { get; init; }
    public string Rates { get; init; } = "";
    public string Note { get; init; } = "";
    public long CreatedAt { get; init; }
    public long UpdatedAt { get; init; }
    public long RemovedAt { get; init; }

    public PriceRow ToPrice()
    {
        var (rates, tiers) = PriceJson.Read(Rates);
        return new PriceRow
        {
            Id = Id,
            Provider = Provider,
            Model = Model,
            ValidFromMs = ValidFrom,
            ValidToMs = ValidTo,
            Source = "workspace",
            Rates = rates,
            Tiers = tiers,
        };
    }

    public WorkspacePriceRow ToRow() => new(ToPrice(), Note, CreatedAt, UpdatedAt);
}
