namespace Sightline.Model.Prices;

/// <summary>
/// Prices in 10⁻¹² USD for one token, image or request, which is 10⁻⁶ USD for a million. What has none is billed as what
/// it is a part of: a cache read as input, reasoning as output.
/// </summary>
public sealed class PriceRates
{
    public const int Count = (int)Rate.Request + 1;

    static readonly string[] NameList =
    [
        "input", "cache_read", "cache_write", "cache_write_hour", "audio_input", "output", "reasoning", "audio_output",
        "image", "request",
    ];

    readonly long?[] _rates = new long?[Count];

    /// <summary>As data files, answers and forms name them, in the order of <see cref="Rate"/>.</summary>
    public static IReadOnlyList<string> Names => NameList;

    public long? this[Rate rate]
    {
        get => _rates[(int)rate];
        init => _rates[(int)rate] = value;
    }

    /// <summary>Rates by their places in <see cref="Rate"/>.</summary>
    public static PriceRates Of(IReadOnlyList<long?> rates)
    {
        var made = new PriceRates();
        for (var i = 0; i < Count; i++)
            made._rates[i] = rates[i];
        return made;
    }

    /// <summary>It says no price at all.</summary>
    public bool IsEmpty => Array.TrueForAll(_rates, rate => rate is null);
}
