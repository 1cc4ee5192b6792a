using System.Globalization;
using System.Text.Json;

namespace Sightline.Model.Prices;

/// <summary>The form of rates and tiers in the program's price book and in the control database.</summary>
public static class PriceJson
{
    static readonly string[] Services = ["", "batch", "priority", "flex"];

    /// <summary>A tier by its name, '' and <c>standard</c> for the usual; null for none that has prices of its own.</summary>
    public static ServiceTier? ReadService(string name) =>
        name == "standard" ? ServiceTier.Standard
        : Array.IndexOf(Services, name) is >= 0 and var tier ? (ServiceTier)tier
        : null;

    public static string NameOf(ServiceTier tier) => Services[(int)tier];

    /// <summary>A row of the price book: <c>{"provider","model","source","source_date","valid_from","rates","tiers"}</c>.</summary>
    public static PriceRow ReadBuiltIn(JsonElement row)
    {
        var provider = Text(row, "provider");
        var model = Text(row, "model");
        var from = Text(row, "valid_from");
        return new PriceRow
        {
            Id = from.Length == 0 ? $"{provider}/{model}" : $"{provider}/{model}@{from}",
            Provider = provider,
            Model = model,
            ValidFromMs = Day(from),
            ValidToMs = Day(Text(row, "valid_to")),
            Source = Text(row, "source"),
            SourceDate = Text(row, "source_date"),
            IsBuiltIn = true,
            Rates = ReadRates(row.GetProperty("rates")),
            Tiers = row.TryGetProperty("tiers", out var tiers) ? ReadTiers(tiers) : [],
        };
    }

    /// <summary>Rates and tiers as one text.</summary>
    public static string Write(PriceRates rates, IReadOnlyList<PriceTier> tiers)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteRates(json, rates);
            json.WriteStartArray("tiers");
            foreach (var tier in tiers)
            {
                json.WriteStartObject();
                json.WriteString("service_tier", NameOf(tier.Service));
                json.WriteNumber("above_input_tokens", tier.AboveInputTokens);
                WriteRates(json, tier.Rates);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static (PriceRates Rates, IReadOnlyList<PriceTier> Tiers) Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return (ReadRates(json.RootElement.GetProperty("rates")), ReadTiers(json.RootElement.GetProperty("tiers")));
    }

    static PriceRates ReadRates(JsonElement rates)
    {
        var read = new long?[PriceRates.Count];
        for (var i = 0; i < read.Length; i++)
        {
            if (rates.TryGetProperty(PriceRates.Names[i], out var rate))
                read[i] = rate.GetInt64();
        }
        return PriceRates.Of(read);
    }

    static List<PriceTier> ReadTiers(JsonElement tiers)
    {
        var read = new List<PriceTier>(tiers.GetArrayLength());
        foreach (var tier in tiers.EnumerateArray())
        {
            var above = tier.TryGetProperty("above_input_tokens", out var tokens) ? tokens.GetInt64() : 0;
            var service = ReadService(Text(tier, "service_tier")) ?? ServiceTier.Standard;
            read.Add(new PriceTier(service, above, ReadRates(tier.GetProperty("rates"))));
        }
        return read;
    }

    static void WriteRates(Utf8JsonWriter json, PriceRates rates)
    {
        json.WriteStartObject("rates");
        for (var i = 0; i < PriceRates.Count; i++)
        {
            if (rates[(Rate)i] is { } rate)
                json.WriteNumber(PriceRates.Names[i], rate);
        }
        json.WriteEndObject();
    }

    static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    static long Day(string text) => text.Length == 0
        ? 0
        : DateTimeOffset.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            .ToUnixTimeMilliseconds();
}
