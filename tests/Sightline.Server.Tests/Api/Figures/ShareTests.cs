using System.Globalization;
using System.Net;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Answers.Lists;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>Users, models, cost by any dimension, heat maps and orders of calls equal what the calls that were sent say.</summary>
public sealed class ShareTests : IAsyncLifetime
{
    const string Range = "from=2026-03-10T00:00:00Z&to=2026-03-20T00:00:00Z";
    const string Before = "from=2026-02-28T00:00:00Z&to=2026-03-10T00:00:00Z";

    readonly KnownMonth _month = new(seed: 21);
    SightlineProgram _program = null!;

    public async Task InitializeAsync()
    {
        _program = await SightlineProgram.StartAsync();
        await _month.SendAsync(_program, 1_200);
        _program.Store.Flush();
        await _month.SendAsync(_program, 600);
    }

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Theory]
    [InlineData("model")]
    [InlineData("agent")]
    [InlineData("user")]
    [InlineData("environment")]
    [InlineData("provider")]
    [InlineData("workflow")]
    [InlineData("error_type")]
    public async Task Cost_by_a_dimension_equals_a_reckoning_and_says_what_changed(string dimension)
    {
        var answer = await ReadAsync<CostByAnswer>("cost/by", $"dimension={dimension}&{Range}&compare=previous");
        var (now, before) = (In(Range), In(Before).ToLookup(call => Value(call, dimension)));
        var total = Reckoning.Cost(now)!.Value;
        Assert.Equal(
            (now.Count, now.Sum(call => call.Tokens), Reckoning.Cost(now), Reckoning.Cost(In(Before))),
            (answer.TotalCalls, answer.TotalTokens, answer.TotalCostUsd, answer.PreviousTotalCostUsd));
        var expected = now.GroupBy(call => Value(call, dimension)).Select(group =>
        {
            var (cost, previous) = (Reckoning.Cost(group), before[group.Key].Any() ? Reckoning.Cost(before[group.Key]) : 0);
            var change = cost is null || previous is null or 0 ? null : (cost - previous) / previous;
            return string.Create(CultureInfo.InvariantCulture,
                $"{group.Key} {group.Count()} {group.Count(c => c.IsFailed)} {group.Sum(c => c.Tokens)} {group.Sum(c => c.Input)} "
                + $"{cost:F6} {group.Where(c => c.Cost is null).Sum(c => c.Tokens)} {(cost ?? 0) / total:F9} {previous:F6} {change:F9}");
        });
        Assert.Equal(expected.Order(), answer.Items.Select(item => string.Create(CultureInfo.InvariantCulture,
            $"{item.Value} {item.Calls} {item.Errors} {item.Tokens} {item.TokensInput} {item.CostUsd:F6} {item.UnpricedTokens} "
            + $"{item.Share:F9} {item.PreviousCostUsd:F6} {item.Change:F9}")).Order());
        var costs = answer.Items.Select(item => item.CostUsd ?? 0).ToList();
        Assert.Equal(costs.OrderDescending(), costs);
        foreach (var sort in new[] { "calls", "tokens", "errors" })
        {
            var first = (await ReadAsync<CostByAnswer>("cost/by", $"dimension={dimension}&{Range}&sort={sort}&limit=1")).Items[0];
            long Of(CostByItem item) => sort == "calls" ? item.Calls : sort == "tokens" ? item.Tokens : item.Errors;
            Assert.Equal(answer.Items.Max(Of), Of(first));
        }
    }

    [Fact]
    public async Task Cost_over_time_by_a_dimension_adds_up_to_the_whole_in_every_slot()
    {
        foreach (var dimension in new[] { "model", "agent", "user" })
        {
            var answer = await ReadAsync<CostTrendByAnswer>(
                "cost/trend-by", $"dimension={dimension}&{Range}&granularity=daily&limit=2&timezone=Europe/Berlin");
            var whole = await ReadAsync<CostTrendAnswer>("cost/trend", $"{Range}&granularity=daily&timezone=Europe/Berlin");
            Assert.Equal(2, answer.Values.Count);
            foreach (var (point, all) in answer.Items.Zip(whole.Items))
            {
                Assert.Equal((all.Time, all.CostUsd ?? 0), (point.Time, point.CostUsd.Sum() + point.OtherCostUsd));
                Assert.Equal(all.TotalTokens, point.Tokens.Sum() + point.OtherTokens);
            }
            for (var i = 0; i < 2; i++)
            {
                var calls = In(Range).Where(call => Value(call, dimension) == answer.Values[i].Value).ToList();
                Assert.Equal(Reckoning.Cost(calls) ?? 0, answer.Items.Sum(point => point.CostUsd[i]));
                var days = calls.GroupBy(call => Reckoning.Label(call.Start, "Europe/Berlin", "daily"))
                    .ToDictionary(day => day.Key, day => day.Sum(call => call.Tokens));
                Assert.All(answer.Items, point => Assert.Equal(
                    days.GetValueOrDefault(Reckoning.Label(
                        Math.Max(Reckoning.Nano(point.Time), Reckoning.Nano(answer.From)), "Europe/Berlin", "daily")),
                    point.Tokens[i]));
            }
        }
    }

    [Fact]
    public async Task Models_have_their_sums_and_exact_percentiles()
    {
        var answer = await ReadAsync<ModelsAnswer>("models", Range);
        var models = In(Range).GroupBy(call => call.Model).ToDictionary(model => model.Key, model => model.ToList());
        Assert.Equal((models.Count, models.Count), (answer.Count, answer.Items.Count));
        foreach (var item in answer.Items)
        {
            var calls = models[item.Model!];
            Assert.Equal(
                ("openai", calls.Sum(c => c.Input), calls.Sum(c => c.Output), Reckoning.Cost(calls),
                    calls.TrueForAll(c => c.Cost is not null)),
                (item.Provider, item.TokensInput, item.TokensOutput, item.CostUsd, item.Priced));
            Assert.Equal(
                (calls.Min(c => c.Start), calls.Max(c => c.Start), calls.Where(c => c.Cost is null).Sum(c => c.Tokens)),
                (Reckoning.Nano(item.FirstAt), Reckoning.Nano(item.LastAt), item.UnpricedTokens));
            Reckoning.AssertSpeed(calls, new PerformanceNumbers
            {
                Count = item.Calls,
                Errors = item.Errors,
                ErrorRate = item.ErrorRate,
                LatencyMs = item.LatencyMs,
                TimeToFirstTokenMs = item.TimeToFirstTokenMs,
                TokensPerSecond = item.TokensPerSecond,
            });
        }
    }

    [Theory]
    [InlineData("calls", "desc")]
    [InlineData("cost_usd", "desc")]
    [InlineData("tokens", "asc")]
    [InlineData("last_at", "desc")]
    public async Task Users_are_listed_in_any_order_page_by_page(string sort, string order)
    {
        var items = new List<ServedUserItem>();
        string? cursor = null;
        do
        {
            var page = await ReadAsync<ServedUsersAnswer>("users", $"{Range}&sort={sort}&order={order}&limit=1&cursor={cursor}");
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        var users = In(Range).Where(call => call.User is not null).GroupBy(call => call.User!);
        object Of(IEnumerable<SentCall> calls) => sort switch
        {
            "calls" => (long)calls.Count(),
            "cost_usd" => Reckoning.Cost(calls) ?? 0,
            "tokens" => calls.Sum(call => call.Tokens),
            _ => calls.Max(call => call.Start),
        };
        var expected = order == "desc" ? users.OrderByDescending(Of) : users.OrderBy(Of);
        Assert.Equal(
            expected.Select(user => string.Create(CultureInfo.InvariantCulture,
                $"{user.Key} {user.Count()} {user.Count(c => c.IsFailed)} {user.Sum(c => c.Tokens)} {Reckoning.Cost(user):F6} "
                + $"{user.Count()} {user.Min(c => c.Start)} {user.Max(c => c.Start)}")),
            items.Select(item => string.Create(CultureInfo.InvariantCulture,
                $"{item.UserId} {item.Calls} {item.Errors} {item.Tokens} {item.CostUsd:F6} {item.Traces} "
                + $"{Reckoning.Nano(item.FirstAt!)} {Reckoning.Nano(item.LastAt!)}")));
    }

    [Fact]
    public async Task A_user_has_its_agents_and_models()
    {
        var answer = await ReadAsync<ServedUserAnswer>("users/ada", Range);
        var calls = In(Range).Where(call => call.User == "ada").ToList();
        Assert.Equal(
            (calls.Count, Reckoning.Cost(calls), calls.Sum(call => call.Tokens)),
            (answer.User.Calls, answer.User.CostUsd, answer.User.Tokens));
        Assert.Equal(
            calls.GroupBy(call => call.Agent).Select(agent => $"{agent.Key} {agent.Count()}").Order(),
            answer.Agents.Select(agent => $"{agent.Agent} {agent.Calls}").Order());
        Assert.Equal(
            calls.GroupBy(call => call.Model).Select(model => $"{model.Key} {model.Count()}").Order(),
            answer.Models.Select(model => $"{model.Model} {model.Calls}").Order());
        using var nobody = await _program.Client.GetAsync($"/api/v1/users/nobody%2Fat%20all?{Range}");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
        Assert.Contains("nobody/at all", await nobody.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heat_map_counts_every_call_in_its_bucket()
    {
        var answer = await ReadAsync<HeatMapAnswer>("performance/heatmap", $"{Range}&granularity=daily");
        var calls = In(Range).Where(call => call.Duration is not null).ToList();
        Assert.Equal(calls.Count, answer.Items.Sum(point => point.Counts.Sum()));
        foreach (var point in answer.Items)
        {
            var day = calls.Where(call => Reckoning.Label(call.Start, "UTC", "daily") == point.Time[..10]).ToList();
            Assert.Equal(answer.BoundsMs.Count - 1, point.Counts.Count);
            for (var i = 0; i < point.Counts.Count; i++)
            {
                Assert.Equal(
                    day.Count(c => c.Duration >= answer.BoundsMs[i] * 1e6 && c.Duration < answer.BoundsMs[i + 1] * 1e6),
                    point.Counts[i]);
            }
        }
        Assert.Empty((await ReadAsync<HeatMapAnswer>("performance/heatmap", $"{Range}&model=none")).BoundsMs);
    }

    [Theory]
    [InlineData("latency_ms")]
    [InlineData("time_to_first_token_ms")]
    [InlineData("tokens")]
    [InlineData("cost_usd")]
    public async Task Calls_are_listed_by_what_they_took(string sort)
    {
        var items = new List<CallItem>();
        string? cursor = null;
        do
        {
            var page = await ReadAsync<CallsAnswer>("calls", $"{Range}&sort={sort}&limit=100&cursor={cursor}");
            items.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        double? Of(CallItem call) => sort switch
        {
            "latency_ms" => call.LatencyMs,
            "time_to_first_token_ms" => call.TimeToFirstTokenMs,
            "tokens" => call.TokensInput + call.TokensOutput,
            _ => (double?)call.CostUsd,
        };
        Assert.Equal(In(Range).Count, items.Select(call => call.TraceId).Distinct().Count());
        Assert.Equal(items.Select(Of).OrderByDescending(value => value ?? -1), items.Select(Of));
        var first = (await ReadAsync<CallsAnswer>("calls", $"{Range}&sort={sort}&order=asc&limit=1")).Items[0];
        Assert.Equal(items.Select(Of).Min(value => value ?? -1), Of(first) ?? -1);
    }

    static string? Value(SentCall call, string dimension) => dimension switch
    {
        "model" => call.Model,
        "agent" => call.Agent,
        "user" => call.User,
        "environment" => call.Environment,
        "provider" => "openai",
        "error_type" => call.Error,
        _ => null,
    };

    List<SentCall> In(string range)
    {
        var (from, to) = (Reckoning.Nano(range.Split('&')[0]["from=".Length..]), Reckoning.Nano(range.Split('&')[1]["to=".Length..]));
        return [.. _month.Sent.Where(call => call.Start >= from && call.Start < to)];
    }

    async Task<T> ReadAsync<T>(string path, string query) =>
        Strict.Read<T>(await _program.Client.GetStringAsync($"/api/v1/{path}?{query}"));
}
