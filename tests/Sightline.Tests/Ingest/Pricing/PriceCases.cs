using Sightline.Ingest.Pricing;
using Sightline.Model.Prices;

namespace Sightline.Tests.Ingest.Pricing;

public sealed class PriceCases
{
    static readonly long Now = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds() * 1_000_000;

    [Fact]
    public void Names_find_their_price_rows()
    {
        var book = new PriceBook([]);
        var wrong = new List<string>();
        var cases = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "prices.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            cases++;
            var (call, expected) = (line.Split(" => ")[0].Split('|'), line.Split(" => ")[1]);
            var found = book.Find(call[0].Trim(), call[1].Trim(), Now)?.Id ?? "-";
            if (found != expected)
                wrong.Add($"{line}: {found}");
        }
        Assert.True(cases > 30);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_built_in_row_says_its_source_and_day_and_has_an_id_of_its_own()
    {
        Assert.True(PriceBook.BuiltInRows.Count > 2_000);
        Assert.All(PriceBook.BuiltInRows, row =>
        {
            Assert.Contains(row.Source, (string[])["litellm", "langfuse"]);
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", row.SourceDate);
            Assert.False(row.Rates.IsEmpty && row.Tiers.Count == 0, row.Id);
        });
        Assert.Equal(PriceBook.BuiltInRows.Count, PriceBook.BuiltInRows.Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public void Every_built_in_row_is_found_by_its_own_name()
    {
        var book = new PriceBook([]);
        var wrong = PriceBook.BuiltInRows.Where(row => book.Find(row.Provider, row.Model, Now)?.Id != row.Id);
        Assert.Empty(wrong.Select(row => row.Id));
    }

    [Fact]
    public void A_workspace_s_rows_come_first_the_exact_before_the_pattern_and_hold_in_their_time()
    {
        var march = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var april = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        var book = new PriceBook(
        [
            Row("every gpt", "", "gpt-*"),
            Row("in march", "openai", "gpt-4o") with { ValidFromMs = march, ValidToMs = april },
            Row("private", "", "my-own-model"),
        ]);
        Assert.Equal("in march", book.Find("openai", "gpt-4o", march * 1_000_000)?.Id);
        Assert.Equal("every gpt", book.Find("openai", "gpt-4o", april * 1_000_000)?.Id);
        Assert.Equal("every gpt", book.Find("openai", "gpt-4o", march * 1_000_000 - 1)?.Id);
        Assert.Equal("every gpt", book.Find("azure", "gpt-4o-2024-08-06", april * 1_000_000)?.Id);
        Assert.Equal("private", book.Find("vllm", "my-own-model", 0)?.Id);
        Assert.Equal("anthropic/claude-sonnet-4-5", book.Find("anthropic", "claude-sonnet-4-5", march)?.Id);
    }

    static PriceRow Row(string id, string provider, string model) => new()
    {
        Id = id,
        Provider = provider,
        Model = model,
        Rates = new PriceRates { [Rate.Input] = 1 },
    };
}
