using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>An answer is said to be unchanged while it is, and never when it is not.</summary>
public sealed class AnswerVersionTests : IAsyncLifetime
{
    const string Month = $"from={KnownMonth.From}&to={KnownMonth.To}";

    static readonly string[] Paths =
    [
        $"metrics/home-kpis?{Month}", $"usage/overview?{Month}", $"usage/calls-over-time?{Month}", $"usage/agent-distribution?{Month}",
        $"usage/top-users?{Month}", $"cost/overview?{Month}&compare=previous", $"cost/trend?{Month}", $"cost/by-model?{Month}",
        $"cost/by?dimension=user&{Month}", $"cost/trend-by?dimension=model&{Month}", $"cost/cache-savings?{Month}",
        $"performance/overview?{Month}", $"performance/latency?{Month}", $"performance/throughput?{Month}",
        $"performance/errors?{Month}", $"performance/tools?{Month}", $"performance/heatmap?{Month}", $"agents?{Month}",
        $"agents/planner?{Month}", $"models?{Month}", $"users?{Month}", $"users/ada?{Month}", $"sessions?{Month}",
        $"activity/stream?{Month}", $"versions/compare?base=1&candidate=2&{Month}", "alerts/recent", "usage/overview?range=24h",
    ];

    readonly KnownMonth _month = new(seed: 51);
    readonly Dictionary<string, string> _tags = [];
    SightlineProgram _program = null!;

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync("Store:SettleIdle=00:10:00");

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Fact]
    public async Task Answers_are_unchanged_until_something_comes_or_goes()
    {
        await _month.SendAsync(_program, 200);
        await AssertChangedAsync("the first time");
        await AssertUnchangedAsync();
        // Late: of the past, as all of these.
        await _month.SendAsync(_program, 1);
        await AssertChangedAsync("a late call");
        await AssertUnchangedAsync();
        // Merges, which change where rows are too, at once: they would come at any time after it.
        _program.Store.Flush();
        _program.Store.Compact(_ => { }, default);
        await AssertChangedAsync("a flush, which changes nothing but where rows are");
        await AssertUnchangedAsync();
        using (var deleted = await _program.Client.DeleteAsync($"/api/v1/traces/{1:x32}"))
            Assert.True(deleted.IsSuccessStatusCode);
        _program.Store.Compact(_ => { }, default);
        await AssertChangedAsync("a trace that is gone");
        await AssertUnchangedAsync();
        await RepriceAsync();
        await AssertChangedAsync("new prices");
        await AssertUnchangedAsync();
    }

    [Fact]
    public async Task A_description_of_an_agent_changes_the_answers_about_agents()
    {
        await _month.SendAsync(_program, 50);
        var (_, tag, _) = await AskAsync($"agents?{Month}", null);
        using (var described = await _program.Client.PatchAsJsonAsync("/api/v1/agents/planner", new { owner = "travel team" }))
            Assert.True(described.IsSuccessStatusCode);
        var (status, _, body) = await AskAsync($"agents?{Month}", tag);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("travel team", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_filter_or_range_has_another_version_and_answers_say_how_new_they_are()
    {
        await _month.SendAsync(_program, 50);
        var (_, tag, body) = await AskAsync($"cost/overview?{Month}", null);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync($"cost/overview?{Month}&agent=planner", tag)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("cost/overview?range=30d", tag)).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync($"cost/overview?{Month}", $"\"x\", {tag}")).Status);
        using var answer = JsonDocument.Parse(body);
        var newest = DateTimeOffset.Parse(answer.RootElement.GetProperty("newest_at").GetString()!, null);
        var now = TimeProvider.System.GetUtcNow();
        Assert.InRange(newest, now.AddMinutes(-1), now);
    }

    async Task AssertChangedAsync(string why)
    {
        foreach (var path in Paths)
        {
            // No alerts and no calls of the last day: but nothing says so without looking.
            var (status, tag, _) = await AskAsync(path, _tags.GetValueOrDefault(path));
            Assert.True(status == HttpStatusCode.OK, $"{path} is {status} after {why}.");
            _tags[path] = tag!;
        }
    }

    async Task AssertUnchangedAsync()
    {
        foreach (var path in Paths.Where(path => !path.Contains("range=", StringComparison.Ordinal)))
        {
            var (status, _, body) = await AskAsync(path, _tags[path]);
            if (path != "alerts/recent")
                Assert.True(status == HttpStatusCode.NotModified && body.Length == 0, $"{path} is {status} though nothing changed.");
        }
    }

    async Task<(HttpStatusCode Status, string? Tag, string Body)> AskAsync(string path, string? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{path}");
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await _program.Client.SendAsync(request);
        Assert.Equal("private, no-cache", answer.Headers.NonValidated["Cache-Control"].ToString());
        return (answer.StatusCode, answer.Headers.ETag?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    async Task RepriceAsync()
    {
        using var price = await _program.Client.PostAsJsonAsync("/api/v1/prices", new
        {
            model = "ours",
            rates = new { input_usd = 1, output_usd = 2 },
        });
        Assert.True(price.IsSuccessStatusCode, await price.Content.ReadAsStringAsync());
        using var started = await _program.Client.PostAsJsonAsync(
            "/api/v1/admin/reprice", new { from = KnownMonth.From, to = KnownMonth.To });
        Assert.True(started.IsSuccessStatusCode, await started.Content.ReadAsStringAsync());
        var job = JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        for (var attempt = 0; ; attempt++)
        {
            Assert.True(attempt < 200, "The job does not end.");
            using var state = JsonDocument.Parse(await _program.Client.GetStringAsync($"/api/v1/admin/jobs/{job}"));
            if (state.RootElement.GetProperty("status").GetString() == "succeeded")
                return;
            await Task.Delay(50);
        }
    }
}
