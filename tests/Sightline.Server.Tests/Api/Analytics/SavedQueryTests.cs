using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Server.Api.Answers.Analytics;
using Sightline.Server.Tests.Api.Figures;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Analytics;

/// <summary>Queries that are kept by name give what they give when they are asked at once.</summary>
public sealed class SavedQueryTests : IAsyncLifetime
{
    const string Queries = "/api/v1/analytics/queries";

    // As long as a filter may be; as JSON it is twice as long.
    static readonly string Quotes = $"\"{string.Concat(Enumerable.Repeat("\\\"", 4_999))}\"";

    readonly KnownMonth _month = new(seed: 93);
    SightlineProgram _program = null!;

    public async Task InitializeAsync()
    {
        _program = await SightlineProgram.StartAsync("Store:SettleIdle=00:10:00");
        await _month.SendAsync(_program, 400);
    }

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Fact]
    public async Task Queries_are_saved_listed_changed_and_deleted()
    {
        var made = await SaveAsync(new
        {
            name = " Slow agents ",
            query = new
            {
                select = new[] { new { op = "p95", of = "latency_ms", @as = "p95" } },
                group_by = new[] { "agent" },
                where = "model:gpt-4o*",
                range = "7d",
            },
        });
        Assert.Equal(("Slow agents", "table", false, "7d", "model:gpt-4o*"),
            (made.Name, made.Display, made.IsPinned, made.Query.Range, made.Query.Where));
        Assert.Equal(["agent"], made.Query.GroupBy);
        Assert.Null(made.Query.Granularity);
        var got = Strict.Read<SavedQueryItem>(await _program.Client.GetStringAsync($"{Queries}/{made.Id}"));
        Assert.Equal(JsonSerializer.Serialize(made), JsonSerializer.Serialize(got));

        using var changed = await _program.Client.PutAsJsonAsync(
            $"{Queries}/{made.Id}", new { name = "Calls", query = Count(granularity: "hourly"), display = "lines", is_pinned = true });
        var after = Strict.Read<SavedQueryItem>(await changed.Content.ReadAsStringAsync());
        Assert.Equal((made.Id, "Calls", "lines", true, null), (after.Id, after.Name, after.Display, after.IsPinned, after.Query.Range));
        var second = await SaveAsync(new { name = "Second", query = Count() });
        var page = Strict.Read<SavedQueriesAnswer>(await _program.Client.GetStringAsync($"{Queries}?limit=1"));
        Assert.Equal([made.Id], page.Items.Select(item => item.Id));
        page = Strict.Read<SavedQueriesAnswer>(await _program.Client.GetStringAsync($"{Queries}?limit=1&cursor={page.NextCursor}"));
        Assert.Equal(second.Id, Assert.Single(page.Items).Id);
        Assert.Null(page.NextCursor);
        var pinned = Strict.Read<SavedQueriesAnswer>(await _program.Client.GetStringAsync($"{Queries}?pinned=true"));
        Assert.Equal([made.Id], pinned.Items.Select(item => item.Id));

        using var deleted = await _program.Client.DeleteAsync($"{Queries}/{made.Id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        foreach (var path in new[] { "", "/answer" })
            Assert.Equal(HttpStatusCode.NotFound, (await _program.Client.GetAsync($"{Queries}/{made.Id}{path}")).StatusCode);
    }

    [Fact]
    public async Task Answer_is_that_of_the_query_over_its_own_time_or_the_one_that_is_asked_for()
    {
        var query = new JsonObject
        {
            ["select"] = new JsonArray(AnalyticsTests.Number("count"), AnalyticsTests.Number("sum", "cost_usd", "usd")),
            ["group_by"] = new JsonArray("agent"),
            ["where"] = "-user:ada",
            ["from"] = KnownMonth.From,
            ["to"] = KnownMonth.To,
        };
        var saved = await SaveAsync(new { name = "ours", query, display = "bars" });
        Assert.Equal(await AskAsync(query), await AnswerAsync(saved.Id, ""));

        const string From = "2026-03-10T00:00:00Z";
        query["from"] = From;
        query.Remove("to");
        query["granularity"] = "daily";
        query["timezone"] = "Europe/Berlin";
        Assert.Equal(
            await AskAsync(query), await AnswerAsync(saved.Id, $"?from={From}&granularity=daily&timezone=Europe/Berlin"));
        var empty = await AnswerAsync(saved.Id, "?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z");
        Assert.Contains("\"rows\":[]", empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_goes_on_with_its_cursor()
    {
        var query = new JsonObject
        {
            ["select"] = new JsonArray(AnalyticsTests.Number("count")),
            ["group_by"] = new JsonArray("user", "model"),
            ["from"] = KnownMonth.From,
            ["to"] = KnownMonth.To,
            ["limit"] = 5,
        };
        var saved = await SaveAsync(new { name = "pages", query });
        query["limit"] = 10_000;
        var all = (await RowsAsync(AskAsync(query))).Rows;
        var paged = new List<string>();
        for (var cursor = ""; ;)
        {
            var (rows, next) = await RowsAsync(AnswerAsync(saved.Id, cursor));
            paged.AddRange(rows);
            if (next is null)
                break;
            cursor = $"?cursor={next}";
        }
        Assert.True(all.Count > 5);
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task Unchanged_answer_is_not_sent_again_until_data_or_query_change()
    {
        var saved = await SaveAsync(new { name = "ours", query = Count(KnownMonth.From, KnownMonth.To) });
        var (status, tag) = await TagAsync(saved.Id, null);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.NotModified, (await TagAsync(saved.Id, tag)).Status);
        await _month.SendAsync(_program, 1);
        (status, tag) = await TagAsync(saved.Id, tag);
        Assert.Equal(HttpStatusCode.OK, status);
        using var changed = await _program.Client.PutAsJsonAsync(
            $"{Queries}/{saved.Id}", new { name = "ours", query = Count("2026-03-05T00:00:00Z", KnownMonth.To) });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        (status, tag) = await TagAsync(saved.Id, tag);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.NotModified, (await TagAsync(saved.Id, tag)).Status);
    }

    [Theory]
    [InlineData("""{"select":[{"op":"median","of":"tokens"}]}""")]
    [InlineData("""{"select":[{"op":"count"}],"group_by":["galaxy"]}""")]
    [InlineData("""{"select":[{"op":"count"}],"where":"status:bad"}""")]
    [InlineData("""{"select":[{"op":"count"}],"range":"yesterday"}""")]
    [InlineData("""{"select":[{"op":"count"}],"granularity":"1m","range":"30d"}""")]
    [InlineData("""{"select":[{"op":"count"}],"limit":0}""")]
    [InlineData("""{"select":[{"op":"count"}],"order":"up"}""")]
    [InlineData("""{}""")]
    public async Task What_could_not_be_answered_is_not_saved_and_says_the_same(string query)
    {
        using var asked = await PostAsync("/api/v1/analytics/query", query);
        using var saved = await PostAsync(Queries, $$"""{"name":"ours","query":{{query}}}""");
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (asked.StatusCode, saved.StatusCode));
        Assert.Equal(
            WithoutTrace(await asked.Content.ReadAsStringAsync()), WithoutTrace(await saved.Content.ReadAsStringAsync()));
        Assert.Empty(Strict.Read<SavedQueriesAnswer>(await _program.Client.GetStringAsync(Queries)).Items);
    }

    [Fact]
    public async Task Mistakes_beside_the_query_name_their_field()
    {
        foreach (var (field, body) in new (string, object)[]
        {
            ("name", new { query = Count() }),
            ("name", new { name = new string('x', 201), query = Count() }),
            ("query", new { name = "x" }),
            ("query", new { name = "x", query = new { select = new[] { new { op = "count" } }, where = Quotes } }),
            ("display", new { name = "x", query = Count(), display = "pie" }),
            ("display", new { name = "x", query = Count(), display = "lines" }),
        })
        {
            using var refused = await _program.Client.PostAsJsonAsync(Queries, body);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal(field, (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        }
        using var paged = await PostAsync(Queries, """{"name":"x","query":{"select":[{"op":"count"}],"cursor":"abc"}}""");
        Assert.Equal("cursor", (await paged.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("parameter").GetString());
        using var wrong = await _program.Client.GetAsync($"{Queries}/ours");
        Assert.Equal("id", (await wrong.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Home_has_eight_at_most_and_says_what_to_do()
    {
        for (var i = 0; i < 8; i++)
            await SaveAsync(new { name = $"{i}", query = Count(), is_pinned = true });
        using var more = await _program.Client.PostAsJsonAsync(Queries, new { name = "more", query = Count(), is_pinned = true });
        Assert.Equal(HttpStatusCode.Conflict, more.StatusCode);
        Assert.Contains(
            "take one of them off Home first", (await more.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    static JsonObject Count(string? from = null, string? to = null, string? granularity = null)
    {
        var query = new JsonObject { ["select"] = new JsonArray(AnalyticsTests.Number("count")) };
        foreach (var (name, value) in new[] { ("from", from), ("to", to), ("granularity", granularity) })
        {
            if (value is not null)
                query[name] = value;
        }
        return query;
    }

    async Task<SavedQueryItem> SaveAsync(object body)
    {
        using var made = await _program.Client.PostAsJsonAsync(Queries, body);
        var text = await made.Content.ReadAsStringAsync();
        Assert.True(made.StatusCode == HttpStatusCode.Created, text);
        var item = Strict.Read<SavedQueryItem>(text);
        Assert.Equal($"{Queries}/{item.Id}", made.Headers.Location!.ToString());
        return item;
    }

    async Task<HttpResponseMessage> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, null, "application/json");
        return await _program.Client.PostAsync(path, content);
    }

    // What two answers to one question have in common: all but when they were made.
    async Task<string> AskAsync(JsonObject query)
    {
        using var answer = await PostAsync("/api/v1/analytics/query", query.ToJsonString());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return WithoutMoment(text);
    }

    async Task<string> AnswerAsync(string id, string parameters)
    {
        using var answer = await _program.Client.GetAsync($"{Queries}/{id}/answer{parameters}");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        Strict.Read<AnalyticsAnswer>(text);
        return WithoutMoment(text);
    }

    async Task<(HttpStatusCode Status, string? Tag)> TagAsync(string id, string? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Queries}/{id}/answer");
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await _program.Client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.ETag?.ToString());
    }

    static async Task<(List<string> Rows, string? Next)> RowsAsync(Task<string> answer)
    {
        var read = JsonNode.Parse(await answer)!;
        return ([.. read["rows"]!.AsArray().Select(row => row!.ToJsonString())], (string?)read["next_cursor"]);
    }

    static string WithoutMoment(string answer)
    {
        var read = JsonNode.Parse(answer)!.AsObject();
        // An open end is now.
        foreach (var name in new[] { "as_of", "newest_at", "to" })
            read.Remove(name);
        return read.ToJsonString();
    }

    static string WithoutTrace(string problem)
    {
        var read = JsonNode.Parse(problem)!.AsObject();
        read.Remove("traceId");
        return read.ToJsonString();
    }
}
