namespace Sightline.Storage.Settling;

/// <summary>What came of pricing a time again.</summary>
public sealed class RepriceReport
{
    /// <summary>Calls that start in the time.</summary>
    public long Calls { get; private set; }

    /// <summary>Those that cost something else now, or have another price row.</summary>
    public long Changed { get; private set; }

    /// <summary>What those that count cost before, in 10⁻¹² USD.</summary>
    public Int128 CostBefore { get; private set; }

    /// <summary>What they cost now.</summary>
    public Int128 CostAfter { get; private set; }

    internal void Add(long? before, in SettledCall now)
    {
        Calls++;
        Changed += now.IsPriced ? 1 : 0;
        if (!now.Counted)
            return;
        CostBefore += before.GetValueOrDefault();
        CostAfter += now.Price.Cost.GetValueOrDefault();
    }
}
