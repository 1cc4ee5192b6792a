using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Figures;

/// <summary>Once a user's data are deleted no answer shows them any more, neither by 304 nor from what was kept of it.</summary>
public sealed class DeletedUserTests : IAsyncLifetime
{
    const string Month = $"from={KnownMonth.From}&to={KnownMonth.To}";

    // Those that name users.
    static readonly string[] Naming =
    [
        $"users?{Month}", $"usage/top-users?{Month}", $"cost/by?dimension=user&{Month}", $"cost/trend-by?dimension=user&{Month}",
        $"calls?{Month}&user=ada", $"traces?{Month}&q=user:ada", $"export?of=users&{Month}", $"export?of=calls&{Month}",
        $"export?of=traces&{Month}", "analytics/queries/{saved}/answer",
        $"export?of=query&{Month}&query={{\"select\":[{{\"op\":\"count\"}}],\"group_by\":[\"user\"]}}",
    ];

    // Those that only add up what was called.
    static readonly string[] Adding =
    [
        $"usage/overview?{Month}", $"usage/calls-over-time?{Month}", $"usage/agent-distribution?{Month}",
        $"metrics/home-kpis?{Month}", $"cost/overview?{Month}", $"performance/overview?{Month}",
    ];

    readonly KnownMonth _month = new(seed: 61);
    readonly Dictionary<string, string?> _tags = [];
    SightlineProgram _program = null!;
    string _saved = "";

    public async Task InitializeAsync() => _program = await SightlineProgram.StartAsync();

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Fact]
    public async Task Users_and_usage_are_without_them_once_hidden_and_after_their_rows_are_gone()
    {
        await _month.SendAsync(_program, 600);
        _program.Store.Flush();
        await _month.SendAsync(_program, 200);
        using var saved = await _program.Client.PostAsJsonAsync("/api/v1/analytics/queries", new
        {
            name = "users",
            query = new
            {
                select = new[] { new { op = "count" } },
                group_by = new[] { "user" },
                from = KnownMonth.From,
                to = KnownMonth.To,
            },
        });
        _saved = (await saved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;

        // Twice, so that what is kept of answers is there.
        for (var round = 0; round < 2; round++)
        {
            foreach (var path in Naming.Concat(Adding))
            {
                var (status, tag, text) = await AskAsync(path, null);
                Assert.Equal(HttpStatusCode.OK, status);
                Assert.True(!Naming.Contains(path) || Names(text), $"{path} does not name the user before: {text}");
                _tags[path] = tag;
            }
        }
        Assert.Equal(HttpStatusCode.OK, (await AskAsync($"users/ada?{Month}", null)).Status);
        await AssertTotalsAsync(_month.Sent.Count);

        var job = await DeleteAsync();
        // Hiding is the first thing that the job does.
        for (var attempt = 0; (await AskAsync($"users/ada?{Month}", null)).Status != HttpStatusCode.NotFound; attempt++)
        {
            Assert.True(attempt < 200, "The user is not hidden.");
            await Task.Delay(20);
        }
        await AssertGoneAsync("once they are hidden");
        await EndAsync(job);
        await AssertGoneAsync("once nothing of them is on disk");
    }

    async Task AssertGoneAsync(string when)
    {
        foreach (var path in Naming.Concat(Adding))
        {
            var (status, tag, text) = await AskAsync(path, _tags[path]);
            Assert.True(status == HttpStatusCode.OK, $"{path} is {status} {when}.");
            Assert.False(Names(text), $"{path} names the user {when}: {text}");
            _tags[path] = tag;
        }
        var (gone, _, _) = await AskAsync($"users/ada?{Month}", null);
        Assert.Equal(HttpStatusCode.NotFound, gone);
        await AssertTotalsAsync(_month.Sent.Count(call => call.User != "ada"));
        // What stays is as it was.
        var users = JsonNode.Parse((await AskAsync($"users?{Month}", null)).Text)!["items"]!.AsArray();
        Assert.Equal(
            _month.Sent.Where(call => call.User is not (null or "ada")).GroupBy(call => call.User!)
                .Select(user => $"{user.Key} {user.Count()}").Order(StringComparer.Ordinal),
            users.Select(user => $"{user!["user_id"]} {user["calls"]}").Order(StringComparer.Ordinal));
    }

    async Task AssertTotalsAsync(int calls)
    {
        var overview = JsonNode.Parse((await AskAsync($"usage/overview?{Month}", null)).Text)!;
        var series = JsonNode.Parse((await AskAsync($"usage/calls-over-time?{Month}", null)).Text)!["items"]!.AsArray();
        Assert.Equal((calls, calls), ((int)overview["total_calls"]!, series.Sum(point => (int)point!["calls"]!)));
    }

    static bool Names(string text) =>
        text.Contains("\"ada\"", StringComparison.Ordinal) || text.Contains(",ada,", StringComparison.Ordinal)
        || text.Contains("\nada,", StringComparison.Ordinal);

    async Task<string> DeleteAsync()
    {
        using var deleted = await _program.Client.PostAsJsonAsync("/api/v1/admin/deletions", new { user_id = "ada" });
        Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
        return (await deleted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    async Task EndAsync(string job)
    {
        for (var attempt = 0; ; attempt++)
        {
            Assert.True(attempt < 300, "The deletion does not end.");
            var state = JsonNode.Parse(await _program.Client.GetStringAsync($"/api/v1/admin/jobs/{job}"))!;
            Assert.NotEqual("failed", (string?)state["status"]);
            if ((string?)state["status"] == "succeeded")
                return;
            await Task.Delay(50);
        }
    }

    async Task<(HttpStatusCode Status, string? Tag, string Text)> AskAsync(string path, string? known)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"/api/v1/{path.Replace("{saved}", _saved, StringComparison.Ordinal)}");
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await _program.Client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.ETag?.ToString(), await answer.Content.ReadAsStringAsync());
    }
}
