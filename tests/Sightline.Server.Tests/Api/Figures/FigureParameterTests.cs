using System.Net;
using System.Text.Json;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

public sealed class FigureParameterTests(SightlineFixture fixture) : IClassFixture<SightlineFixture>
{
    HttpClient Client => fixture.Program.Client;

    [Theory]
    [InlineData("cost/trend?granularity=2m", "granularity")]
    [InlineData("cost/trend?granularity=1m&range=30d", "granularity")]
    [InlineData("usage/calls-over-time?granularity=daily&from=1970-01-01T00:00:00Z", "granularity")]
    [InlineData("usage/calls-over-time?timezone=Berlin", "timezone")]
    [InlineData("usage/calls-over-time?timezone=/dev/zero", "timezone")]
    [InlineData("usage/calls-over-time?timezone=../../../dev/zero", "timezone")]
    [InlineData("usage/calls-over-time?timezone=Europe", "timezone")]
    [InlineData("performance/latency?timezone=%2B01:00", "timezone")]
    [InlineData("performance/latency?compare=previous", "compare")]
    [InlineData("cost/overview?compare=next", "compare")]
    [InlineData("cost/overview?granularity=daily", "granularity")]
    [InlineData("performance/errors?limit=101", "limit")]
    [InlineData("usage/top-users?sort=name", "sort")]
    [InlineData("metrics/home-kpis?range=never", "range")]
    [InlineData("cost/by-model?q=cost>", "q")]
    public async Task A_wrong_parameter_is_named(string path, string parameter)
    {
        using var answer = await Client.GetAsync("/api/v1/" + path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("2h", "1m", 120, 121)]
    [InlineData("24h", "15m", 96, 97)]
    [InlineData("7d", "hourly", 168, 169)]
    [InlineData("30d", "daily", 30, 31)]
    [InlineData("365d", "weekly", 52, 54)]
    [InlineData("3650d", "monthly", 119, 122)]
    public async Task Granularity_fits_the_range_and_a_store_without_calls_has_every_point(
        string range, string granularity, int least, int most)
    {
        var answer = Strict.Read<LatencyAnswer>(await Client.GetStringAsync(
            $"/api/v1/performance/latency?range={range}&timezone=Asia/Kathmandu"));
        Assert.Equal(granularity, answer.Granularity);
        Assert.InRange(answer.Items.Count, least, most);
        Assert.All(answer.Items, point => Assert.Equal((0, null, null), (point.Count, point.ErrorRate, point.LatencyMs)));
        // It ends at the next step of the clock.
        var (asOf, to) = (Reckoning.Nano(answer.AsOf), Reckoning.Nano(answer.To));
        Assert.InRange(to - asOf, 0, 60_000_000_000);
        Assert.Equal(0, to % 10_000_000_000);
    }

    [Fact]
    public async Task Overviews_of_nothing_are_zero_and_have_no_change()
    {
        var home = Strict.Read<HomeAnswer>(await Client.GetStringAsync("/api/v1/metrics/home-kpis?compare=previous"));
        Assert.Equal((0, 0m, null, null), (home.TotalCalls, home.CostUsd, home.ErrorRate, home.LatencyP95Ms));
        Assert.Equal((0, null), (home.Previous!.TotalCalls, home.Change!.TotalCalls));
        var cost = Strict.Read<CostOverviewAnswer>(await Client.GetStringAsync("/api/v1/cost/overview"));
        Assert.Equal((0m, null, null), (cost.CostUsd, cost.CostPerCallUsd, cost.Previous));
        Assert.Empty(Strict.Read<AlertsAnswer>(await Client.GetStringAsync("/api/v1/alerts/recent?limit=10")).Items);
        Assert.Empty(Strict.Read<ErrorTypesAnswer>(await Client.GetStringAsync("/api/v1/performance/errors")).Items);
        Assert.Empty(Strict.Read<TopUsersAnswer>(await Client.GetStringAsync("/api/v1/usage/top-users")).Items);
    }
}
