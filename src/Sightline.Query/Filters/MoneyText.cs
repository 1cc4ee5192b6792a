using System.Globalization;

namespace Sightline.Query.Filters;

/// <summary>Amounts of USD in filters: decimals of at most twelve places, kept as 10⁻¹² USD.</summary>
static class MoneyText
{
    public const decimal PicoPerUsd = 1_000_000_000_000m;

    public static bool TryParse(string text, out long pico)
    {
        pico = 0;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var usd)
            || usd is > 9_000_000m or < -9_000_000m || decimal.Round(usd, 12) != usd)
            return false;
        pico = (long)(usd * PicoPerUsd);
        return true;
    }

    public static string Format(long pico) =>
        (pico / PicoPerUsd).ToString("0.############", CultureInfo.InvariantCulture);
}
