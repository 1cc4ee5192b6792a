using System.Text;
using Sightline.Model.Calls;
using Sightline.Model.Prices;

namespace Sightline.Ingest.Pricing;

/// <summary>
/// The prices that hold in one workspace: its own rows before the program's. Rows never change; a new book takes its
/// place. Usable from several threads.
/// </summary>
public sealed class PriceBook
{
    /// <summary>Pairs of provider and model that are remembered; names that a client makes up must not fill memory.</summary>
    const int PairsMax = 4_096;

    /// <summary>Bytes of provider and model: longer ones than facts have are none of a model.</summary>
    const int NameBytesMax = 1_100;

    static readonly Lazy<BuiltInPrices> BuiltIn = new(BuiltInPrices.Load);

    readonly List<WorkspacePrice> _own = [];

    /// <summary>Guards <see cref="_pairs"/> and its count.</summary>
    readonly Lock _gate = new();
    readonly Dictionary<int, Pair> _pairs = [];
    int _pairCount;

    sealed record Pair(byte[] Name, CompiledPrice[] Prices, Pair? Next);

    /// <param name="rows">The rows of the workspace.</param>
    public PriceBook(IReadOnlyList<PriceRow> rows)
    {
        foreach (var row in rows)
            _own.Add(new WorkspacePrice(row));
        _own.Sort(WorkspacePrice.BySpecificity);
    }

    /// <summary>The rows that come with the program, by provider and model.</summary>
    public static IReadOnlyList<PriceRow> BuiltInRows => BuiltIn.Value.Rows;

    /// <summary>
    /// Prices a call: by this book where it has a price and the call's tokens are known, else as the client says. What
    /// the client says comes before a price of tokens that are an estimate.
    /// </summary>
    public void Price(in CallFacts facts, long startUnixNano, ref CallPrice price)
    {
        if (facts.TokensEstimated && facts.ClientCost is not null)
            price.Cost = facts.ClientCost;
        else if (!TryPrice(facts.BilledModel, facts, startUnixNano, ref price)
            && (facts.Model.SequenceEqual(facts.BilledModel) || !TryPrice(facts.Model, facts, startUnixNano, ref price)))
            price.Cost = facts.ClientCost;
    }

    /// <summary>The row that prices calls of a model at a time; null for none.</summary>
    public PriceRow? Find(string provider, string model, long unixNano)
    {
        foreach (var found in PricesOf(Encoding.UTF8.GetBytes(provider), Encoding.UTF8.GetBytes(model)))
        {
            if (found.HoldsAt(unixNano))
                return found.Row;
        }
        return null;
    }

    bool TryPrice(ReadOnlySpan<byte> model, in CallFacts facts, long startUnixNano, ref CallPrice price)
    {
        if (model.IsEmpty)
            return false;
        foreach (var found in PricesOf(facts.Provider, model))
        {
            if (found.HoldsAt(startUnixNano))
                return found.TryPrice(facts, ref price);
        }
        return false;
    }

    CompiledPrice[] PricesOf(ReadOnlySpan<byte> provider, ReadOnlySpan<byte> model)
    {
        if (provider.Length + model.Length >= NameBytesMax)
            return [];
        Span<byte> name = stackalloc byte[provider.Length + 1 + model.Length];
        provider.CopyTo(name);
        name[provider.Length] = 0;
        model.CopyTo(name[(provider.Length + 1)..]);
        var hash = HashOf(name);
        lock (_gate)
        {
            if (Known(hash, name) is { } known)
                return known;
        }
        var found = Resolve(Encoding.UTF8.GetString(provider), Encoding.UTF8.GetString(model));
        lock (_gate)
        {
            if (_pairCount >= PairsMax)
            {
                _pairs.Clear();
                _pairCount = 0;
            }
            _pairs.TryGetValue(hash, out var next);
            _pairs[hash] = new Pair(name.ToArray(), found, next);
            _pairCount++;
        }
        return found;
    }

    CompiledPrice[]? Known(int hash, ReadOnlySpan<byte> name)
    {
        _pairs.TryGetValue(hash, out var pair);
        while (pair is not null && !name.SequenceEqual(pair.Name))
            pair = pair.Next;
        return pair?.Prices;
    }

    static int HashOf(ReadOnlySpan<byte> name)
    {
        var hash = default(HashCode);
        hash.AddBytes(name);
        return hash.ToHashCode();
    }

    CompiledPrice[] Resolve(string provider, string model)
    {
        var canonical = ProviderNames.Canonical(provider);
        var forms = ModelNames.Forms(model);
        var found = new List<CompiledPrice>();
        foreach (var own in _own)
        {
            if (own.Matches(canonical, forms))
                found.Add(own.Price);
        }
        BuiltIn.Value.AddTo(found, canonical, model, forms);
        return [.. found];
    }
}
