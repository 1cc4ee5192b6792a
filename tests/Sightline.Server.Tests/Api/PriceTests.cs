using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Answers.Prices;

namespace Sightline.Server.Tests.Api;

public sealed class PriceTests : IAsyncLifetime
{
    readonly SampleCalls _sample = new();

    HttpClient Client => _sample.Client;

    public Task InitializeAsync() => _sample.InitializeAsync();

    public Task DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task A_price_of_the_workspace_holds_once_a_day_is_priced_again_and_on_that_day_only()
    {
        var unpriced = Strict.Read<UnpricedAnswer>(await Client.GetStringAsync("/api/v1/prices/unpriced?range=7d"));
        var model = Assert.Single(unpriced.Items);
        Assert.Equal(("openai", "ours", 2L, 20L), (model.Provider, model.Model, model.Calls, model.Tokens));
        var price = await SetPriceAsync(new { model = "OURS", rates = new { input_usd = 2, output_usd = 4.5 }, note = "ours" });
        var before = await _sample.CallsAsync("");

        var job = await RepriceAsync(_sample.Today.AddDays(-1), _sample.Today);
        Assert.Equal((4L, 1L, 0.00225m, 0.0022775m), (job.Calls, job.Changed, job.CostBeforeUsd, job.CostAfterUsd));
        foreach (var flush in (bool[])[false, true])
        {
            if (flush)
                _sample.Program.Store.Flush();
            var after = await _sample.CallsAsync("");
            var changed = after.Items.Except(before.Items).ToArray();
            var call = Assert.Single(changed);
            Assert.Equal((SampleCalls.Yesterday, "ours", 0.0000275m, price.Id), (call.TraceId, call.Model, call.CostUsd, call.PriceId));
            Assert.Equal(before.Items.Count, after.Items.Count);
            var traces = Strict.Read<TraceListAnswer>(await Client.GetStringAsync("/api/v1/traces?range=7d"));
            Assert.Equal(
                [(SampleCalls.Yesterday, 0.0022775m, 0L), (SampleCalls.DayBefore, 0.00225m, 10L)],
                traces.Items.Select(t => (t.TraceId, t.CostUsd!.Value, t.UnpricedTokens)));
        }
        Assert.Equal(0, (await RepriceAsync(_sample.Today.AddDays(-1), _sample.Today)).Changed);
    }

    [Fact]
    public async Task Images_that_a_call_made_cost_what_one_does()
    {
        await SetPriceAsync(new { model = "painter", rates = new { image_usd = 0.04 } });
        var start = _sample.Today.AddHours(-1).ToUnixTimeMilliseconds() * 1_000_000;
        await SampleTraces.PostAsync(Client, $$$"""
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"000000000000000000000000000000ff","spanId":"00000000000000ff",
            "name":"image_generation painter","startTimeUnixNano":"{{{start}}}","endTimeUnixNano":"{{{start + 1}}}","attributes":[
            {"key":"gen_ai.operation.name","value":{"stringValue":"image_generation"}},
            {"key":"gen_ai.request.model","value":{"stringValue":"painter"}},
            {"key":"gen_ai.usage.image_count","value":{"intValue":"3"}}]}]}]}]}
            """);
        Assert.Equal(0.12m, Assert.Single((await _sample.CallsAsync("&model=painter")).Items).CostUsd);
    }

    [Fact]
    public async Task Prices_are_made_changed_listed_and_removed()
    {
        var made = await SetPriceAsync(new
        {
            provider = "azure",
            model = "gpt-4o*",
            valid_from = "2026-03-01T00:00:00Z",
            rates = new { input_usd = 1.25, image_usd = 0.04 },
            tiers = new[] { new { service_tier = "batch", above_input_tokens = 0, rates = new { input_usd = 0.5 } } },
        });
        Assert.Equal(
            ("azure", "gpt-4o*", false, 1.25m, 0.04m),
            (made.Provider, made.Model, made.BuiltIn, made.Rates.InputUsd, made.Rates.ImageUsd));
        Assert.Equal(0.5m, Assert.Single(made.Tiers).Rates!.InputUsd);
        var listed = Strict.Read<PricesAnswer>(await Client.GetStringAsync("/api/v1/prices?q=gpt-4o&limit=2"));
        Assert.Equal([made.Id], listed.Items.Where(p => !p.BuiltIn).Select(p => p.Id));
        var next = Strict.Read<PricesAnswer>(await Client.GetStringAsync(
            $"/api/v1/prices?q=gpt-4o&limit=1000&cursor={Uri.EscapeDataString(listed.NextCursor!)}"));
        Assert.Contains(next.Items.Concat(listed.Items), p => p is { Id: "openai/gpt-4o", Source: "litellm", SourceDate: "2026-08-01" });
        Assert.Null(next.NextCursor);

        using var replaced = await Client.PutAsJsonAsync($"/api/v1/prices/{made.Id}", new { model = "x", rates = new { request_usd = 1 } });
        var now = Strict.Read<PriceItem>(await replaced.Content.ReadAsStringAsync());
        Assert.Equal((made.Id, "x", 1m, null), (now.Id, now.Model, now.Rates.RequestUsd, now.Rates.InputUsd));
        using var removed = await Client.DeleteAsync($"/api/v1/prices/{made.Id}");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        var left = Strict.Read<PricesAnswer>(await Client.GetStringAsync("/api/v1/prices?source=workspace"));
        Assert.Empty(left.Items);
        using var again = await Client.DeleteAsync($"/api/v1/prices/{made.Id}");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_wrong_price_is_refused_with_its_field()
    {
        (string Body, string Field)[] wrong =
        [
            ("""{"rates":{"input_usd":1}}""", "model"),
            ("""{"model":"x"}""", "rates"),
            ("""{"model":"x","rates":{}}""", "rates"),
            ("""{"model":"x","rates":{"input_usd":-1}}""", "rates.input_usd"),
            ("""{"model":"x","rates":{"input_usd":0.0000001}}""", "rates.input_usd"),
            ("""{"model":"x","rates":{"input_usd":1},"valid_from":"yesterday"}""", "valid_from"),
            ("""{"model":"x","rates":{"input_usd":1},"tiers":[{"rates":{"input_usd":1}}]}""", "tiers[0]"),
        ];
        foreach (var (body, field) in wrong)
        {
            using var content = new StringContent(body, null, "application/json");
            using var answer = await Client.PostAsync("/api/v1/prices", content);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        }
    }

    async Task<PriceItem> SetPriceAsync(object price)
    {
        using var answer = await Client.PostAsJsonAsync("/api/v1/prices", price);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return Strict.Read<PriceItem>(await answer.Content.ReadAsStringAsync());
    }

    async Task<JobReprice> RepriceAsync(DateTimeOffset from, DateTimeOffset to)
    {
        const string Time = "yyyy-MM-dd'T'HH:mm:ss'Z'";
        using var started = await Client.PostAsJsonAsync("/api/v1/admin/reprice", new
        {
            from = from.ToString(Time, CultureInfo.InvariantCulture),
            to = to.ToString(Time, CultureInfo.InvariantCulture),
        });
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        for (var attempt = 0; ; attempt++)
        {
            var job = Strict.Read<JobAnswer>(await Client.GetStringAsync(started.Headers.Location));
            if (job.FinishedAt is not null)
            {
                Assert.Equal("succeeded", job.Status);
                return job.Reprice!;
            }
            Assert.True(attempt < 100, "The job does not end.");
            await Task.Delay(50);
        }
    }
}
