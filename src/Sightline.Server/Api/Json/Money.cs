namespace Sightline.Server.Api.Json;

/// <summary>Money as the API writes it: USD, exact to 10⁻¹².</summary>
static class Money
{
    public const decimal PicoPerUsd = 1_000_000_000_000m;

    public static decimal Usd(Int128 pico) => (decimal)pico / PicoPerUsd;

    public static decimal? Usd(long? pico) => pico / PicoPerUsd;

    public static decimal? Usd(Int128? pico) => pico is { } known ? Usd(known) : null;
}
