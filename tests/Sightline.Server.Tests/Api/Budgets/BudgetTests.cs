using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sightline.Server.Api.Answers.Budgets;
using Sightline.Server.Tests.Api.Figures;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Budgets;

/// <summary>Budgets over a known month, seen on the 20th of March at half past ten in the morning.</summary>
public sealed class BudgetTests : IAsyncLifetime
{
    const string Now = "2026-03-20T10:30:00Z";
    const long Hour = 3_600_000_000_000;
    const long Day = 24 * Hour;

    readonly KnownMonth _month = new(seed: 71);
    readonly ShiftedTime _clock = new();
    SightlineProgram _program = null!;

    public async Task InitializeAsync()
    {
        _program = await SightlineProgram.StartAsync(data: null, [], _clock);
        await SendAsync(800);
        _program.Store.Flush();
        await SendAsync(400);
    }

    // Of the whole month: what is sent is no more than a day ahead of the clock.
    async Task SendAsync(int count)
    {
        _clock.Shift = TimeSpan.Zero;
        await _month.SendAsync(_program, count);
        _clock.Shift = DateTimeOffset.Parse(Now, CultureInfo.InvariantCulture) - TimeProvider.System.GetUtcNow();
    }

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Theory]
    [InlineData("workspace", null, "monthly", "UTC", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", "daily")]
    [InlineData("workspace", null, "monthly", "Europe/Berlin", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z", "daily")]
    [InlineData("agent", "planner", "weekly", "Asia/Kathmandu", "2026-03-15T18:15:00Z", "2026-03-22T18:15:00Z", "hourly")]
    [InlineData("user", "ada", "quarterly", "UTC", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z", "daily")]
    [InlineData("model", "gpt-4o-2024-08-06", "daily", "UTC", "2026-03-20T00:00:00Z", "2026-03-21T00:00:00Z", "hourly")]
    [InlineData("environment", "staging", "annual", "Europe/Berlin", "2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z", "daily")]
    [InlineData("provider", "openai", "monthly", "UTC", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", "daily")]
    public async Task Budget_stands_as_its_calls_say_one_by_one(
        string scope, string? value, string period, string zone, string from, string to, string granularity)
    {
        var made = await CreateAsync(new
        {
            name = "ours",
            scope,
            value,
            period,
            amount_usd = 5.25,
            timezone = zone,
            start_date = "2025-01-01",
        });
        for (var round = 0; round < 2; round++)
        {
            var answer = Strict.Read<BudgetAnswer>(await _program.Client.GetStringAsync($"/api/v1/budgets/{made.Id}"));
            var standing = answer.Standing;
            var (start, end, now) = (Reckoning.Nano(from), Reckoning.Nano(to), Reckoning.Nano(answer.AsOf));
            Assert.Equal(
                ("running", granularity, start, end),
                (standing.Phase, answer.Granularity, Reckoning.Nano(standing.PeriodStart), Reckoning.Nano(standing.PeriodEnd)));
            var all = _month.Sent.Where(call => Belongs(call, scope, value) && call.Start < now).ToList();
            var sent = all.Where(call => call.Start >= start).ToList();
            var spent = sent.Sum(call => call.Cost ?? 0);
            Assert.Equal(
                (sent.Count, spent, sent.Where(call => call.Cost is null).Sum(call => call.Tokens), 5.25m - spent),
                (standing.Calls, standing.SpentUsd, standing.UnpricedTokens, standing.RemainingUsd));
            Assert.Equal(spent, answer.Spent.Sum(point => point.CostUsd));
            Assert.Equal(spent, answer.Spent[^1].SpentUsd);
            Reckoning.AssertNear((now - start) / (double)(end - start), standing.ElapsedShare);

            var hours = period == "daily" ? 1 : 24;
            var lately = all.Where(call => call.Start >= now - hours * Hour).Sum(call => (double)(call.Cost ?? 0)) * 24 / hours;
            Assert.InRange((double)standing.Burn!.UsdPerDay, lately - 1e-6, lately + 1e-6);
            if (spent < 5.25m)
                Reckoning.AssertNear(lately / ((double)(5.25m - spent) / ((end - now) / (double)Day)), standing.Burn.Rate);
            else
                Assert.Null(standing.Burn.Rate);
            AssertForecast(standing, all, now, end, (double)spent);
            var state = spent > 5.25m ? "over" : standing.Forecast!.ExpectedUsd > 5.25m ? "at_risk" : "ok";
            Assert.Equal(state, standing.State);
            Assert.Equal(
                new[] { 50, 80, 100 }.Select(percent => (percent, spent >= 5.25m * percent / 100)),
                standing.Thresholds.Select(threshold => (threshold.Percent, threshold.IsReached)));
            // Late calls are in the next answer.
            await SendAsync(200);
        }
    }

    // Of the days before now, from the one after the first call's: March has nothing before the 1st.
    static void AssertForecast(BudgetStandingItem standing, List<SentCall> calls, long now, long end, double spent)
    {
        var days = Enumerable.Range(1, 28).Reverse()
            .Select(back => now - back * Day)
            .Where(from => from > calls.Min(call => call.Start))
            .Select(from => (Whole: Between(from, from + Day), Part: Part(from, (end - now) % Day))).ToList();
        Assert.Equal(days.Count, standing.Forecast!.Days);
        var expected = spent + (end - now) / Day * days.Average(day => day.Whole) + days.Average(day => day.Part);
        Assert.InRange((double)standing.Forecast.ExpectedUsd, expected - 1e-6, expected + 1e-6);
        Assert.InRange(standing.Forecast.LowUsd, (decimal)spent - 0.000001m, standing.Forecast.ExpectedUsd);
        Assert.True(standing.Forecast.HighUsd >= standing.Forecast.ExpectedUsd);

        double Between(long from, long to) =>
            calls.Where(call => call.Start >= from && call.Start < to).Sum(call => (double)(call.Cost ?? 0));

        // Hours that are cut count by their part.
        double Part(long from, long nano)
        {
            var full = nano / Hour * Hour;
            return Between(from, from + full) + Between(from + full, from + full + Hour) * (nano - full) / Hour;
        }
    }

    [Fact]
    public async Task Overview_has_those_that_need_attention_first()
    {
        await CreateAsync(new { name = "much", period = "monthly", amount_usd = 1_000_000 });
        await CreateAsync(new { name = "gone", period = "monthly", amount_usd = 0.01, start_date = "2026-03-01" });
        await CreateAsync(new { name = "tight", period = "monthly", amount_usd = 4.5, start_date = "2026-03-01" });
        await CreateAsync(new { name = "later", period = "monthly", amount_usd = 0.01, start_date = "2026-04-01" });
        await CreateAsync(new { name = "past", period = "monthly", amount_usd = 100, start_date = "2026-01-01", end_date = "2026-03-10" });

        var answer = Strict.Read<CostBudgetAnswer>(await _program.Client.GetStringAsync("/api/v1/cost/budget?workspace_id=default"));
        Assert.Equal((5, 1, 1), (answer.Count, answer.Over, answer.AtRisk));
        Assert.Equal(
            ["gone over running", "tight at_risk running", "past ok ended"],
            answer.Items.Take(3).Select(item => $"{item.Budget.Name} {item.Standing.State} {item.Standing.Phase}"));
        var later = answer.Items.Single(item => item.Budget.Name == "later").Standing;
        Assert.Equal(
            ("upcoming", "ok", 0m, 0.0, "It has not begun."),
            (later.Phase, later.State, later.SpentUsd, later.ElapsedShare, later.NoForecast));
        var past = answer.Items.Single(item => item.Budget.Name == "past").Standing;
        var (from, to) = (Reckoning.Nano("2026-03-01T00:00:00Z"), Reckoning.Nano("2026-03-11T00:00:00Z"));
        Assert.Equal(
            (_month.Sent.Where(call => call.Start >= from && call.Start < to).Sum(call => call.Cost ?? 0), 1.0, "It has ended."),
            (past.SpentUsd, past.ElapsedShare, past.NoForecast));
        var tight = answer.Items[1].Standing;
        Assert.NotNull(tight.Forecast!.RunsOutAt);
        Assert.Equal(tight.Forecast.RunsOutAt, tight.Thresholds[2].ExpectedAt);
        Assert.Null(answer.Items[0].Standing.Burn!.Rate);

        Assert.Equal(HttpStatusCode.BadRequest, (await _program.Client.GetAsync("/api/v1/cost/budget?workspace_id=other")).StatusCode);
        Assert.Single(Strict.Read<CostBudgetAnswer>(await _program.Client.GetStringAsync("/api/v1/cost/budget?limit=1")).Items);
    }

    [Fact]
    public async Task Budgets_of_the_same_calls_stand_in_the_overview_as_alone()
    {
        foreach (var (scope, value) in new[] { ("agent", "planner"), ("agent", "writer"), ("workspace", null) })
        {
            foreach (var (period, from, until) in new[]
            {
                ("daily", "2026-03-01", null), ("weekly", "2026-03-01", null), ("annual", "2026-01-01", null),
                ("monthly", "2026-03-01", "2026-03-11"), ("weekly", "2026-03-21", null), ("daily", "2026-03-19", null),
            })
            {
                await CreateAsync(new
                {
                    name = $"{value} {period}",
                    scope,
                    value,
                    period,
                    amount_usd = 3,
                    start_date = from,
                    end_date = until,
                    timezone = period == "weekly" ? "Asia/Kathmandu" : "UTC",
                });
            }
        }
        var overview = Strict.Read<CostBudgetAnswer>(await _program.Client.GetStringAsync("/api/v1/cost/budget"));
        Assert.Equal(18, overview.Count);
        foreach (var item in overview.Items)
        {
            var alone = Strict.Read<BudgetAnswer>(await _program.Client.GetStringAsync($"/api/v1/budgets/{item.Budget.Id}")).Standing;
            static object Said(BudgetStandingItem standing) => (
                standing.Phase, standing.State, standing.PeriodStart, standing.PeriodEnd, standing.SpentUsd, standing.Calls,
                standing.UnpricedTokens, standing.Forecast?.Days, standing.NoForecast);
            Assert.Equal(Said(alone), Said(item.Standing));
        }
        Assert.Contains(overview.Items, item => item.Standing.SpentUsd > 0);
        Assert.Contains(overview.Items, item => item.Standing.Forecast is not null);
    }

    [Fact]
    public async Task Priced_again_calls_are_spent()
    {
        var made = await CreateAsync(
            new { name = "ours", scope = "model", value = "ours", period = "monthly", amount_usd = 1, start_date = "2026-03-01" });
        var before = Strict.Read<BudgetAnswer>(await _program.Client.GetStringAsync($"/api/v1/budgets/{made.Id}")).Standing;
        Assert.Equal(0, before.SpentUsd);
        Assert.True(before.UnpricedTokens > 0);

        using var priced = await _program.Client.PostAsJsonAsync(
            "/api/v1/prices", new { model = "ours", rates = new { input_usd = 1, output_usd = 1 } });
        Assert.Equal(HttpStatusCode.Created, priced.StatusCode);
        using var started = await _program.Client.PostAsJsonAsync(
            "/api/v1/admin/reprice", new { from = "2026-03-01T00:00:00Z", to = "2026-04-01T00:00:00Z" });
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        for (var attempt = 0; ; attempt++)
        {
            var after = Strict.Read<BudgetAnswer>(await _program.Client.GetStringAsync($"/api/v1/budgets/{made.Id}")).Standing;
            if (after.UnpricedTokens == 0)
            {
                Assert.Equal(before.UnpricedTokens / 1_000_000m, after.SpentUsd);
                break;
            }
            Assert.True(attempt < 100, "The calls are not priced again.");
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task Little_data_has_no_forecast_and_says_why()
    {
        await using var program = await SightlineProgram.StartAsync(data: null, [], _clock);
        var start = _clock.GetUtcNow().AddHours(-80).ToUnixTimeMilliseconds() * 1_000_000;
        using var made = await program.Client.PostAsJsonAsync(
            "/api/v1/budgets", new { name = "new", period = "monthly", amount_usd = 1, start_date = "2026-03-01" });
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        var empty = Strict.Read<BudgetAnswer>(await program.Client.GetStringAsync($"/api/v1/budgets/{id}"));
        Assert.Equal(("ok", 0L, 0m), (empty.Standing.State, empty.Standing.Calls, empty.Standing.Burn!.UsdPerDay));
        Assert.Null(empty.Standing.Forecast);
        Assert.Empty(empty.Expected);

        await SampleTraces.PostAsync(program.Client, Call(1, start));
        await SampleTraces.PostAsync(program.Client, Call(2, start + 75 * Hour));
        var little = Strict.Read<BudgetAnswer>(await program.Client.GetStringAsync($"/api/v1/budgets/{id}")).Standing;
        // 80 hours are three days and a part of one: enough. 70 are not.
        Assert.Equal((3, 2L), (little.Forecast!.Days, little.Calls));
        _clock.Shift -= TimeSpan.FromHours(10);
        little = Strict.Read<BudgetAnswer>(await program.Client.GetStringAsync($"/api/v1/budgets/{id}")).Standing;
        Assert.Null(little.Forecast);
        Assert.Equal("A forecast takes 3 whole days since the first call, and there are fewer.", little.NoForecast);
    }

    [Fact]
    public async Task Budgets_are_changed_and_deleted_and_mistakes_are_named()
    {
        var made = await CreateAsync(new { name = " Ours ", scope = "agent", value = "planner", period = "weekly", amount_usd = 12.5 });
        Assert.Equal(
            ("Ours", "agent", "planner", "weekly", 12.5m, "2026-03-20", null, "UTC"),
            (made.Name, made.Scope, made.Value, made.Period, made.AmountUsd, made.StartDate, made.EndDate, made.Timezone));
        Assert.Equal([50, 80, 100], made.Thresholds);
        using var changed = await _program.Client.PutAsJsonAsync(
            $"/api/v1/budgets/{made.Id}",
            new { name = "All", period = "monthly", amount_usd = 1, thresholds = new[] { 90, 10, 90 }, end_date = "2026-12-31" });
        var after = Strict.Read<BudgetItem>(await changed.Content.ReadAsStringAsync());
        Assert.Equal(("All", "workspace", null, "2026-12-31"), (after.Name, after.Scope, after.Value, after.EndDate));
        Assert.Equal([10, 90], after.Thresholds);
        var all = Strict.Read<BudgetsAnswer>(await _program.Client.GetStringAsync("/api/v1/budgets"));
        Assert.Equal([after.Id], all.Items.Select(budget => budget.Id));

        foreach (var (field, body) in new (string, object)[]
        {
            ("name", new { period = "monthly", amount_usd = 1 }),
            ("period", new { name = "x", period = "hourly", amount_usd = 1 }),
            ("amount_usd", new { name = "x", period = "monthly", amount_usd = 0 }),
            ("amount_usd", new { name = "x", period = "monthly", amount_usd = 0.0000001 }),
            ("scope", new { name = "x", period = "monthly", amount_usd = 1, scope = "galaxy", value = "x" }),
            ("value", new { name = "x", period = "monthly", amount_usd = 1, scope = "agent" }),
            ("value", new { name = "x", period = "monthly", amount_usd = 1, value = "x" }),
            ("timezone", new { name = "x", period = "monthly", amount_usd = 1, timezone = "../etc" }),
            ("start_date", new { name = "x", period = "monthly", amount_usd = 1, start_date = "2026-02-30" }),
            ("end_date", new { name = "x", period = "monthly", amount_usd = 1, start_date = "2026-03-02", end_date = "2026-03-01" }),
            ("thresholds", new { name = "x", period = "monthly", amount_usd = 1, thresholds = new[] { 0 } }),
        })
        {
            using var refused = await _program.Client.PostAsJsonAsync("/api/v1/budgets", body);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal(field, (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        }

        using var deleted = await _program.Client.DeleteAsync($"/api/v1/budgets/{made.Id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _program.Client.GetAsync($"/api/v1/budgets/{made.Id}")).StatusCode);
    }

    async Task<BudgetItem> CreateAsync(object body)
    {
        using var made = await _program.Client.PostAsJsonAsync("/api/v1/budgets", body);
        var text = await made.Content.ReadAsStringAsync();
        Assert.True(made.StatusCode == HttpStatusCode.Created, text);
        return Strict.Read<BudgetItem>(text);
    }

    static bool Belongs(SentCall call, string scope, string? value) => scope switch
    {
        "agent" => call.Agent == value,
        "user" => call.User == value,
        "model" => call.Model == value,
        "environment" => call.Environment == value,
        _ => true,
    };

    static string Call(int id, long start) => $$$"""
        {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"{{{id:x32}}}","spanId":"{{{id:x16}}}","name":"chat","kind":3,
         "startTimeUnixNano":"{{{start}}}","endTimeUnixNano":"{{{start + 1}}}","attributes":[
         {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
         {"key":"gen_ai.request.model","value":{"stringValue":"gpt-4o"}},
         {"key":"gen_ai.provider.name","value":{"stringValue":"openai"}},
         {"key":"gen_ai.usage.output_tokens","value":{"intValue":"10"}}]}]}]}]}
        """;
}
