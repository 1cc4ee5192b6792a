using System.Globalization;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>Every answer over a month of calls equals what their list says.</summary>
public sealed class FigureTests : IAsyncLifetime
{
    const string Month = $"from={KnownMonth.From}&to={KnownMonth.To}";
    const string ClockChange = "from=2026-03-28T20:00:00Z&to=2026-03-29T08:07:30Z";

    static readonly (string Zone, string Granularity, string Range)[] Series =
    [
        ("UTC", "daily", Month), ("UTC", "hourly", Month), ("UTC", "monthly", Month),
        ("Europe/Berlin", "1m", ClockChange), ("Europe/Berlin", "5m", ClockChange), ("Europe/Berlin", "hourly", Month),
        ("Europe/Berlin", "daily", Month), ("Europe/Berlin", "weekly", Month), ("Europe/Berlin", "monthly", Month),
        ("Asia/Kathmandu", "15m", "from=2026-03-20T00:00:00Z&to=2026-04-02T00:00:00Z"), ("Asia/Kathmandu", "hourly", Month),
        ("Asia/Kathmandu", "daily", Month), ("Asia/Kathmandu", "weekly", Month), ("Asia/Kathmandu", "monthly", Month),
        ("America/New_York", "daily", Month), ("America/New_York", "hourly", "from=2026-03-07T12:34:56Z&to=2026-03-09T01:02:03Z"),
    ];

    readonly string _data = Directory.CreateTempSubdirectory("sightline-figures-").FullName;
    readonly KnownMonth _month = new(seed: 7);
    SightlineProgram _program = null!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync(_data, []);

    public async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Answers_equal_a_reckoning_with_late_calls_from_memory_and_disk_and_after_a_restart()
    {
        await _month.SendAsync(_program, 3_000);
        await CheckAsync();
        _program.Store.Flush();
        await _month.SendAsync(_program, 1_500);
        await CheckAsync();
        await _program.DisposeAsync();
        _program = await SightlineProgram.StartAsync(_data, []);
        await CheckAsync();
    }

    async Task CheckAsync()
    {
        foreach (var (zone, granularity, range) in Series)
            await CheckSeriesAsync(zone, granularity, range);
        await CheckOverviewsAsync("from=2026-03-17T00:00:00Z&to=2026-04-01T00:00:00Z", "from=2026-03-02T00:00:00Z&to=2026-03-17T00:00:00Z");
        await CheckSharesAsync(Month);
        await CheckSharesAsync("from=2026-03-10T00:00:00Z&to=2026-03-20T00:00:00Z");
    }

    async Task CheckSeriesAsync(string zone, string granularity, string range)
    {
        var query = $"{range}&granularity={granularity}&timezone={zone}&environment=production";
        var calls = await ReadAsync<CallsOverTimeAnswer>("usage/calls-over-time", query);
        var costs = await ReadAsync<CostTrendAnswer>("cost/trend", query);
        var speeds = await ReadAsync<LatencyAnswer>("performance/latency", query);
        var rates = await ReadAsync<ThroughputAnswer>("performance/throughput", query);
        Assert.Equal((granularity, zone), (calls.Granularity, calls.Timezone));
        var starts = calls.Items.Select(point => Reckoning.Nano(point.Time)).ToList();
        foreach (var times in new[] { costs.Items.Select(p => p.Time), speeds.Items.Select(p => p.Time), rates.Items.Select(p => p.Time) })
            Assert.Equal(calls.Items.Select(point => point.Time), times);

        var (from, to) = (Reckoning.Nano(calls.From), Reckoning.Nano(calls.To));
        AssertBorders(starts, from, to, zone, granularity);
        var sent = In(from, to).Where(call => call.Environment == "production")
            .ToLookup(call => Reckoning.Label(call.Start, zone, granularity));
        for (var i = 0; i < starts.Count; i++)
        {
            var inSlot = sent[Reckoning.Label(Math.Max(from, starts[i]), zone, granularity)].ToList();
            var cost = Reckoning.Cost(inSlot);
            Assert.Equal(
                (inSlot.Count, inSlot.Count(call => call.IsFailed), inSlot.Sum(call => call.Tokens), cost,
                    inSlot.Select(call => call.User).Where(user => user is not null).Distinct().Count()),
                (calls.Items[i].Calls, calls.Items[i].Errors, calls.Items[i].Tokens, calls.Items[i].CostUsd, calls.Items[i].Users));
            var point = costs.Items[i];
            Assert.Equal(
                (cost, inSlot.Where(call => call.Cost is null).Sum(call => call.Tokens), cost ?? 0),
                (point.CostUsd, point.UnpricedTokens,
                    point.InputUsd + point.CacheReadUsd + point.CacheWriteUsd + point.OutputUsd + point.OtherUsd));
            Reckoning.AssertSpeed(inSlot, speeds.Items[i]);
            var end = Math.Min(to, i + 1 < starts.Count ? starts[i + 1] : to);
            Reckoning.AssertNear(inSlot.Count / ((end - Math.Max(from, starts[i])) / 60e9), rates.Items[i].CallsPerMinute);
        }
        Assert.Equal(sent.Sum(slot => slot.Count()), calls.Items.Sum(point => point.Calls));
    }

    // At every minute clocks show the same slot as at the last start, and no two starts the same one.
    static void AssertBorders(List<long> starts, long from, long to, string zone, string granularity)
    {
        var labels = starts.ConvertAll(start => Reckoning.Label(Math.Max(from, start), zone, granularity));
        Assert.Equal(labels.Count, labels.Distinct().Count());
        var at = 0;
        for (var time = from; time < to; time += 60_000_000_000)
        {
            while (at + 1 < starts.Count && starts[at + 1] <= time)
                at++;
            Assert.Equal(Reckoning.Label(time, zone, granularity), labels[at]);
        }
        Assert.True(starts[0] <= from && starts[^1] < to);
    }

    async Task CheckOverviewsAsync(string range, string before)
    {
        var query = $"{range}&compare=previous";
        var usage = await ReadAsync<UsageAnswer>("usage/overview", query);
        var cost = await ReadAsync<CostOverviewAnswer>("cost/overview", query);
        var speed = await ReadAsync<PerformanceAnswer>("performance/overview", query);
        var home = await ReadAsync<HomeAnswer>("metrics/home-kpis", query);
        var (now, previous) = (In(range), In(before));

        Assert.Equal(
            (now.Count, now.Sum(c => c.Tokens), Reckoning.Cost(now), 4, 3, previous.Count, Reckoning.Cost(previous)),
            (usage.TotalCalls, usage.TotalTokens, usage.CostUsd, usage.Users, usage.Agents, usage.Previous!.TotalCalls,
                usage.Previous.CostUsd));
        Reckoning.AssertNear((now.Count - previous.Count) / (double)previous.Count, usage.Change!.TotalCalls);
        Assert.Equal(
            (Reckoning.Cost(now), Reckoning.Cost(now) / now.Count, now.Where(c => c.Cost is null).Sum(c => c.Tokens),
                Reckoning.Cost(previous)),
            (cost.CostUsd, cost.CostPerCallUsd, cost.UnpricedTokens, cost.Previous!.CostUsd));
        Reckoning.AssertNear(
            (double)((Reckoning.Cost(now) - Reckoning.Cost(previous)) / Reckoning.Cost(previous))!, cost.Change!.CostUsd);
        Reckoning.AssertSpeed(now, speed);
        Reckoning.AssertSpeed(previous, speed.Previous!);
        Assert.Equal(
            (usage.TotalCalls, usage.CostUsd, speed.Errors, speed.LatencyMs!.P95, usage.Previous.TotalCalls, usage.Change.TotalCalls),
            (home.TotalCalls, home.CostUsd, home.Errors, home.LatencyP95Ms, home.Previous!.TotalCalls, home.Change!.TotalCalls));
        Assert.Null((await ReadAsync<HomeAnswer>("metrics/home-kpis", range)).Previous);
    }

    async Task CheckSharesAsync(string range)
    {
        var sent = In(range);
        var total = (sent.Count, sent.Sum(call => call.Tokens), Reckoning.Cost(sent));
        var agents = await ReadAsync<AgentDistributionAnswer>("usage/agent-distribution", range);
        Assert.Equal(total, (agents.TotalCalls, agents.TotalTokens, agents.TotalCostUsd));
        Assert.Equal(
            sent.GroupBy(call => call.Agent).OrderByDescending(agent => agent.Count()).ThenBy(agent => agent.Key, StringComparer.Ordinal)
                .Select(agent => Show(agent.Key, agent, agent.Count() / (double)sent.Count)),
            agents.Items.Select(item => $"{item.Agent} {item.Calls} {item.Errors} {item.Tokens} {item.CostUsd:F6} {item.Share:F9}"));

        foreach (var sort in new[] { "calls", "cost_usd" })
        {
            var users = await ReadAsync<TopUsersAnswer>("usage/top-users", $"{range}&limit=3&sort={sort}");
            Assert.Equal(total, (users.TotalCalls, users.TotalTokens, users.TotalCostUsd));
            Assert.Equal(
                sent.Where(call => call.User is not null).GroupBy(call => call.User)
                    .OrderByDescending(user => sort == "calls" ? user.Count() : Reckoning.Cost(user))
                    .ThenBy(user => user.Key, StringComparer.Ordinal).Take(3)
                    .Select(user => Show(user.Key, user, user.Count() / (double)sent.Count)),
                users.Items.Select(item => $"{item.User} {item.Calls} {item.Errors} {item.Tokens} {item.CostUsd:F6} {item.Share:F9}"));
        }

        var models = await ReadAsync<CostByModelAnswer>("cost/by-model", range);
        Assert.Equal(total, (models.TotalCalls, models.TotalTokens, models.TotalCostUsd));
        Assert.Equal(
            sent.GroupBy(call => call.Model).OrderByDescending(model => Reckoning.Cost(model) ?? 0)
                .Select(model => Show(model.Key, model, (double)((Reckoning.Cost(model) ?? 0) / Reckoning.Cost(sent))!)),
            models.Items.Select(item => $"{item.Model} {item.Calls} {item.Errors} {item.Tokens} {item.CostUsd:F6} {item.Share:F9}"));

        var errors = await ReadAsync<ErrorTypesAnswer>("performance/errors", range);
        var failed = sent.Where(call => call.IsFailed).ToList();
        Assert.Equal((sent.Count, failed.Count), (errors.Count, errors.Errors));
        Assert.Equal(
            failed.GroupBy(call => call.Error).Select(type => $"{type.Key} {type.Count()} {type.Max(call => call.Start)}").Order(),
            errors.Items.Select(item => $"{item.ErrorType} {item.Calls} {Reckoning.Nano(item.LastAt)}").Order());
        Assert.Equal(errors.Items.Select(item => item.Calls).OrderDescending(), errors.Items.Select(item => item.Calls));
    }

    static string Show(string? name, IEnumerable<SentCall> calls, double share) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{name} {calls.Count()} {calls.Count(c => c.IsFailed)} {calls.Sum(c => c.Tokens)} {Reckoning.Cost(calls):F6} {share:F9}");

    List<SentCall> In(string range) => In(
        Reckoning.Nano(range.Split('&')[0]["from=".Length..]), Reckoning.Nano(range.Split('&')[1]["to=".Length..]));

    List<SentCall> In(long from, long to) => [.. _month.Sent.Where(call => call.Start >= from && call.Start < to)];

    async Task<T> ReadAsync<T>(string path, string query) =>
        Strict.Read<T>(await _program.Client.GetStringAsync($"/api/v1/{path}?{query}"));
}
