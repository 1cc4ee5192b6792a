using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Ingest.Pricing;
using Sightline.Model.Calls;
using Sightline.Model.Prices;
using Sightline.Model.Workspaces;
using Sightline.Tests.Support;

namespace Sightline.Tests.Ingest.Pricing;

public sealed class CostTests
{
    const decimal Pico = 1_000_000_000_000m;
    static readonly string[] Tiers = ["", "batch", "priority", "flex", "default", "auto"];

    [Fact]
    public void A_hundred_thousand_calls_of_fifty_models_cost_what_decimals_say_in_every_tier()
    {
        const int seed = 26;
        var random = new Random(seed);
        var models = Models(random);
        Assert.Equal(50, models.Length);
        var used = new HashSet<string>();
        for (var call = 0; call < 100_000; call++)
        {
            var model = models[random.Next(models.Length)];
            var service = Tiers[random.Next(Tiers.Length)];
            var counts = Counts(random);
            var facts = Facts(model, counts, Encoding.UTF8.GetBytes(service));
            var price = new CallPrice();
            model.Books.Price(WorkspaceId.Default, facts, 1, ref price);

            var expected = new DecimalPrice(model.Row, service).Cost(counts, used);
            Assert.True(price.Cost == expected, $"seed {seed}, call {call}, {model.Row}, {service}: {price.Cost} is not {expected}");
            Assert.Equal(price.Cost, price.Input + price.CacheRead + price.CacheWrite + price.Output + price.Other);
        }
        string[] every =
        [
            "input", "cache_read", "cache_write", "cache_write_hour", "audio_input", "output", "reasoning", "audio_output",
            "image", "request", "long context", "batch", "priority", "flex",
        ];
        Assert.Empty(every.Except(used));
    }

    [Fact]
    public void Sums_are_as_large_as_a_number_goes_and_never_negative()
    {
        var book = new PriceBook([Row("x", new PriceRates { [Rate.Input] = long.MaxValue, [Rate.Output] = 1 })]);
        var price = new CallPrice();
        book.Price(new CallFacts { Model = "x"u8, BilledModel = "x"u8, TokensInput = long.MaxValue, TokensOutput = 5 }, 1, ref price);
        Assert.Equal((long.MaxValue, 5L, long.MaxValue), (price.Input, price.Output, price.Cost));
    }

    [Fact]
    public void The_client_s_cost_holds_where_the_model_has_no_price_or_its_tokens_are_unknown()
    {
        var book = new PriceBook([]);
        Assert.Equal(42, CostOf(book, new CallFacts { Model = "mine"u8, BilledModel = "mine"u8, TokensInput = 5, ClientCost = 42 }));
        Assert.Equal(42, CostOf(book, new CallFacts { Model = "gpt-4o"u8, BilledModel = "gpt-4o"u8, ClientCost = 42 }));
        Assert.Equal(
            2_500_000, CostOf(book, new CallFacts { Model = "gpt-4o"u8, BilledModel = "gpt-4o"u8, TokensInput = 1, ClientCost = 42 }));
        Assert.Null(CostOf(book, new CallFacts { Model = "gpt-4o"u8, BilledModel = "gpt-4o"u8 }));
        Assert.Null(CostOf(book, new CallFacts { Model = "mine"u8, BilledModel = "mine"u8, TokensInput = 5 }));
        // A deployment is answered as what it was asked for.
        Assert.Equal(2_500_000, CostOf(book, new CallFacts { Model = "gpt-4o"u8, BilledModel = "my deployment"u8, TokensInput = 1 }));
        Assert.Equal(0, CostOf(book, new CallFacts { Model = "gpt-4o"u8, BilledModel = "gpt-4o"u8, TokensInput = 0 }));
    }

    [Fact]
    public void Pricing_a_pair_that_was_met_allocates_nothing()
    {
        var books = new PriceBooks();
        var first = new CallPrice();
        books.Price(WorkspaceId.Default, Facts(), 1, ref first);
        Assert.Equal(0, Allocations.Of(() =>
        {
            var price = new CallPrice();
            for (var i = 0; i < 1_000; i++)
                books.Price(WorkspaceId.Default, Facts(), 1, ref price);
        }));
        var again = new CallPrice();
        books.Price(WorkspaceId.Default, Facts(), 1, ref again);
        Assert.Equal("openai/gpt-4o-2024-08-06", Encoding.UTF8.GetString(again.PriceId));

        static CallFacts Facts() => new()
        {
            Provider = "openai"u8,
            Model = "gpt-4o"u8,
            BilledModel = "gpt-4o-2024-08-06"u8,
            TokensInput = 5,
            TokensOutput = 6,
        };
    }

    static long? CostOf(PriceBook book, in CallFacts facts)
    {
        var price = new CallPrice();
        book.Price(facts, 1, ref price);
        return price.Cost;
    }

    // Forty of the built-in book, with as many tiers as there are, and ten that a workspace made with everything.
    static PricedModel[] Models(Random random)
    {
        var builtIn = new PriceBooks();
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "prices.json")));
        var rows = json.RootElement.EnumerateArray()
            .Where(row => row.GetProperty("rates") is var rates
                && rates.TryGetProperty("input", out _) && rates.TryGetProperty("output", out _))
            .OrderByDescending(row => row.TryGetProperty("tiers", out var tiers) ? tiers.GetArrayLength() : 0)
            .Take(40)
            .Select(row => new PricedModel(
                builtIn, row.GetProperty("provider").GetString()!, row.GetProperty("model").GetString()!, row.GetRawText()));
        var own = Enumerable.Range(0, 10).Select(i =>
        {
            string[] services = ["", "batch", "priority", "flex"];
            var tiers = new List<string>();
            foreach (var service in services)
            {
                foreach (var above in (int[])[0, 100_000, 200_000])
                {
                    if ((service.Length > 0 || above > 0) && random.Next(4) > 0)
                        tiers.Add($$"""{"service_tier":"{{service}}","above_input_tokens":{{above}},"rates":{{RandomRates(random)}}}""");
                }
            }
            var text = $$"""{"rates":{{RandomRates(random, all: true)}},"tiers":[{{string.Join(',', tiers)}}]}""";
            var (rates, read) = PriceJson.Read(text);
            var books = new PriceBooks();
            books.Set(WorkspaceId.Default, [Row($"own-{i}", rates) with { Tiers = read }]);
            return new PricedModel(books, "mine", $"own-{i}", text);
        });
        return [.. rows, .. own];
    }

    static string RandomRates(Random random, bool all = false) => "{" + string.Join(
        ',', PriceRates.Names.Where(_ => all || random.Next(3) > 0).Select(name => $"\"{name}\":{random.NextInt64(1, 90_000_000)}")) + "}";

    static PriceRow Row(string model, PriceRates rates) => new() { Id = model, Provider = "", Model = model, Rates = rates };

    static Dictionary<string, long> Counts(Random random)
    {
        var counts = new Dictionary<string, long>();
        foreach (var name in PriceRates.Names.SkipLast(2))
            counts[name] = random.Next(3) == 0 ? 0 : random.NextInt64(1, random.Next(2) == 0 ? 1_000 : 150_000);
        return counts;
    }

    static CallFacts Facts(PricedModel model, Dictionary<string, long> counts, byte[] tier)
    {
        var facts = new CallFacts
        {
            Provider = model.ProviderBytes,
            Model = model.NameBytes,
            BilledModel = model.NameBytes,
            TokensInput = counts["input"],
            TokensCacheRead = counts["cache_read"],
            TokensCacheWrite = counts["cache_write"],
            TokensCacheWriteHour = counts["cache_write_hour"],
            TokensAudioInput = counts["audio_input"],
            TokensOutput = counts["output"],
            TokensReasoning = counts["reasoning"],
            TokensAudioOutput = counts["audio_output"],
            ServiceTier = tier,
            Images = model.Row.Contains("\"image\"", StringComparison.Ordinal) ? counts["output"] % 5 : 0,
        };
        counts["image"] = facts.Images.Value;
        return facts;
    }

    sealed record PricedModel(PriceBooks Books, string Provider, string Name, string Row)
    {
        public byte[] ProviderBytes { get; } = Encoding.UTF8.GetBytes(Provider);
        public byte[] NameBytes { get; } = Encoding.UTF8.GetBytes(Name);
    }

    /// <summary>The same sum in decimals of USD, from the data file's text, written without the program's code.</summary>
    sealed class DecimalPrice
    {
        static readonly Dictionary<string, string[]> PartOf = new()
        {
            ["cache_read"] = ["input"],
            ["cache_write"] = ["input"],
            ["cache_write_hour"] = ["cache_write", "input"],
            ["audio_input"] = ["input"],
            ["reasoning"] = ["output"],
            ["audio_output"] = ["output"],
        };

        readonly List<(string Service, long Above, Dictionary<string, decimal> Rates)> _tiers = [];
        readonly string _service;

        public DecimalPrice(string row, string service)
        {
            _service = service is "default" or "auto" ? "" : service;
            using var json = JsonDocument.Parse(row);
            _tiers.Add(("", 0, Rates(json.RootElement)));
            if (!json.RootElement.TryGetProperty("tiers", out var tiers))
                return;
            foreach (var tier in tiers.EnumerateArray())
            {
                _tiers.Add((
                    tier.TryGetProperty("service_tier", out var name) ? name.GetString()! : "",
                    tier.TryGetProperty("above_input_tokens", out var above) ? above.GetInt64() : 0, Rates(tier)));
            }
        }

        public long Cost(Dictionary<string, long> counts, HashSet<string> used)
        {
            var input = counts["input"] + counts["cache_read"] + counts["cache_write"] + counts["cache_write_hour"]
                + counts["audio_input"];
            var usd = 0m;
            foreach (var name in PriceRates.Names)
            {
                var count = name == "request" ? 1 : counts[name];
                if (count == 0 || Rate(name, input, used) is not { } rate)
                    continue;
                usd += count * rate;
                used.Add(name);
            }
            return (long)(usd * Pico);
        }

        decimal? Rate(string name, long input, HashSet<string> used)
        {
            foreach (var rate in (string[])[name, .. PartOf.GetValueOrDefault(name, [])])
            {
                // The usual price of a long context before the tier's of a short one.
                (string, bool)[] order = [(_service, true), ("", true), (_service, false), ("", false)];
                foreach (var (service, isLong) in order)
                {
                    var tier = _tiers
                        .Where(t => t.Service == service && t.Rates.ContainsKey(rate))
                        .Where(t => isLong ? t.Above > 0 && input > t.Above : t.Above == 0)
                        .OrderByDescending(t => t.Above)
                        .FirstOrDefault();
                    if (tier.Rates is null)
                        continue;
                    used.Add(service);
                    if (isLong)
                        used.Add("long context");
                    return tier.Rates[rate];
                }
            }
            return null;
        }

        static Dictionary<string, decimal> Rates(JsonElement element) => element.GetProperty("rates").EnumerateObject()
            .ToDictionary(
                rate => rate.Name, rate => decimal.Parse(rate.Value.GetRawText(), CultureInfo.InvariantCulture) / Pico);
    }
}
