using System.Text.Json;
using Sightline.Model.Prices;

namespace Sightline.Ingest.Pricing;

/// <summary>The prices that come with the program: prices.json, which tools/prices.mjs makes of published lists.</summary>
sealed class BuiltInPrices
{
    readonly Dictionary<string, List<CompiledPrice>> _byModel = new(StringComparer.Ordinal);
    // Rows with a day in their name by the name without it, for calls that say no day.
    readonly Dictionary<string, List<CompiledPrice>> _byShortName = new(StringComparer.Ordinal);
    readonly HashSet<string> _providers = new(StringComparer.Ordinal);

    BuiltInPrices(List<PriceRow> rows)
    {
        Rows = rows;
        // The newest day first: rows are in the order of their names.
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var price = new CompiledPrice(rows[i]);
            _providers.Add(rows[i].Provider);
            Add(_byModel, rows[i].Model, price);
            var shorter = ModelNames.WithoutDay(rows[i].Model);
            if (shorter != rows[i].Model)
                Add(_byShortName, shorter, price);
        }
    }

    /// <summary>By provider and model.</summary>
    public IReadOnlyList<PriceRow> Rows { get; }

    public static BuiltInPrices Load()
    {
        using var stream = typeof(BuiltInPrices).Assembly.GetManifestResourceStream("prices.json")!;
        using var json = JsonDocument.Parse(stream);
        var rows = new List<PriceRow>(json.RootElement.GetArrayLength());
        foreach (var row in json.RootElement.EnumerateArray())
            rows.Add(PriceJson.ReadBuiltIn(row));
        return new BuiltInPrices(rows);
    }

    /// <summary>Adds the rows of a model, those that hold in different times; none where it is not known.</summary>
    public void AddTo(List<CompiledPrice> found, string provider, string model, List<string> forms)
    {
        if (TryAdd(found, provider, forms) || ProviderNames.IsLocal(provider))
            return;
        if (ProviderNames.RelativeOf(provider) is { } relative && TryAdd(found, relative, forms))
            return;
        // A gateway puts the provider before the model.
        var slash = model.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            var named = ProviderNames.Canonical(model[..slash]);
            if (ProviderNames.IsLocal(named) || (_providers.Contains(named) && TryAdd(found, named, forms)))
                return;
        }
        AddOfMaker(found, forms);
    }

    bool TryAdd(List<CompiledPrice> found, string provider, List<string> forms)
    {
        if (!_providers.Contains(provider))
            return false;
        foreach (var form in forms)
        {
            if (TryAdd(found, _byModel, provider, form) || TryAdd(found, _byShortName, provider, form))
                return true;
        }
        return false;
    }

    static bool TryAdd(
        List<CompiledPrice> found, Dictionary<string, List<CompiledPrice>> from, string provider, string form)
    {
        if (!from.TryGetValue(form, out var prices))
            return false;
        // One model: several days of it are several models.
        string? model = null;
        foreach (var price in prices)
        {
            if (price.Row.Provider != provider || (model ?? price.Row.Model) != price.Row.Model)
                continue;
            model = price.Row.Model;
            found.Add(price);
        }
        return model is not null;
    }

    void AddOfMaker(List<CompiledPrice> found, List<string> forms)
    {
        foreach (var form in forms)
        {
            if (MakerOf(_byModel, form) is { } maker && TryAdd(found, _byModel, maker, form))
                return;
            if (MakerOf(_byShortName, form) is { } other && TryAdd(found, _byShortName, other, form))
                return;
        }
    }

    static string? MakerOf(Dictionary<string, List<CompiledPrice>> from, string form)
    {
        string? maker = null;
        if (!from.TryGetValue(form, out var prices))
            return maker;
        var best = int.MaxValue;
        foreach (var price in prices)
        {
            var rank = ProviderNames.MakerRank(price.Row.Provider);
            if (rank >= 0 && rank < best)
                (best, maker) = (rank, price.Row.Provider);
        }
        return maker;
    }

    static void Add(Dictionary<string, List<CompiledPrice>> to, string name, CompiledPrice price)
    {
        if (!to.TryGetValue(name, out var prices))
            to.Add(name, prices = []);
        prices.Add(price);
    }
}
