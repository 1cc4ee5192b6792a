using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Server.Tests.Api.Analytics;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Export;

/// <summary>A file of a query has all rows that the query gives, page by page.</summary>
public sealed class QueryExportTests : IAsyncLifetime
{
    /// <summary>More than a page of a file has.</summary>
    const int Users = 10_500;

    SightlineProgram _program = null!;

    public async Task InitializeAsync()
    {
        _program = await SightlineProgram.StartAsync();
        var end = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        for (var first = 0; first < Users; first += 500)
        {
            var spans = Enumerable.Range(first, 500).Select(i => Span(i, $"user {i:d5}", end.AddSeconds(-i)));
            await SampleTraces.PostAsync(_program.Client, Spans(spans));
        }
        _program.Store.Flush();
    }

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Theory]
    [InlineData("count", null, null)]
    [InlineData("user", "asc", null)]
    [InlineData(null, null, "daily")]
    [InlineData("count", "asc", "hourly")]
    public async Task File_has_every_row_once_whatever_order_it_is_in(string? orderBy, string? order, string? granularity)
    {
        var query = Query(("order_by", orderBy), ("order", order), ("granularity", granularity));
        var csv = Csv.Read(await GetAsync(query));
        Assert.Equal(granularity is null ? ["user", "count"] : ["time", "user", "count"], csv[0]);
        var users = csv.Skip(1).Select(row => row[^2]).ToList();
        Assert.Equal(Users, users.Count);
        Assert.Equal(Users, users.Distinct().Count());
        Assert.All(csv.Skip(1), row => Assert.Equal("1", row[^1]));

        var lines = (await GetAsync(query, "&format=jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(csv.Skip(1).Select(row => string.Join(',', row)), lines.Select(line =>
            string.Join(',', JsonNode.Parse(line)!.AsObject().Select(cell => $"{cell.Value}"))));
    }

    [Fact]
    public async Task File_equals_the_answer_and_says_how_many_rows_there_are()
    {
        var query = Query(("limit", "20"), ("order_by", "user"), ("order", "desc"));
        using var file = await _program.Client.GetAsync(Url(query, "&format=jsonl"));
        Assert.Equal("20", Assert.Single(file.Headers.GetValues("X-Total-Rows")));
        Assert.Equal("query.jsonl", file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var answer = await _program.Client.PostAsJsonAsync("/api/v1/analytics/query", query);
        var rows = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["rows"]!.AsArray();
        Assert.Equal(
            rows.Select(row => row!.ToJsonString()),
            (await file.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonNode.Parse(line)!.ToJsonString()));
    }

    [Fact]
    public async Task File_that_was_cut_off_goes_on()
    {
        var query = Query(("order_by", "count"));
        var whole = await GetAsync(query);
        var first = await GetAsync(query, "&cursors=true");
        const string Mark = "#next_cursor,";
        var at = first.IndexOf(Mark, StringComparison.Ordinal);
        var cursor = first[(at + Mark.Length)..first.IndexOf('\r', at)];
        var second = await GetAsync(query, $"&cursors=true&cursor={cursor}");
        Assert.Equal(whole, first[..at] + second);
    }

    [Fact]
    public async Task Saved_query_is_a_file_too_over_its_time_or_another_and_the_audit_log_says_who_took_it()
    {
        using var made = await _program.Client.PostAsJsonAsync(
            "/api/v1/analytics/queries", new { name = "=Users", query = Query() });
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        Assert.Equal(Users + 1, Csv.Read(await _program.Client.GetStringAsync($"/api/v1/export?of=query&saved={id}")).Count);
        Assert.Single(Csv.Read(await _program.Client.GetStringAsync(
            $"/api/v1/export?of=query&saved={id}&from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z")));
        using var unknown = await _program.Client.GetAsync($"/api/v1/export?of=query&saved={Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        var rows = JsonNode.Parse(await _program.Client.GetStringAsync("/api/v1/audit?action=telemetry.exported"))!["items"]!.AsArray();
        Assert.Equal(["=Users.csv", "=Users.csv"], rows.Select(row => (string?)row!["object_name"]));
    }

    [Fact]
    public async Task Cells_and_heads_are_text_that_no_spreadsheet_runs()
    {
        await SampleTraces.PostAsync(_program.Client, Spans([Span(90_000, "=cmd|' /C calc'!A0", TimeProvider.System.GetUtcNow())]));
        var query = Query();
        query["where"] = "user:\"=cmd*\"";
        query["select"] = new JsonArray(AnalyticsTests.Number("count", name: "=1+1"));
        var csv = Csv.Read(await GetAsync(query));
        Assert.Equal(["user", "'=1+1"], csv[0]);
        Assert.Equal(["'=cmd|' /C calc'!A0", "1"], Assert.Single(csv.Skip(1)));
    }

    [Fact]
    public async Task Longer_query_is_to_be_saved_first()
    {
        var query = Query();
        query["where"] = $"\"{new string('x', 4_000)}\"";
        using var refused = await _program.Client.GetAsync(Url(query, ""));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "Save a longer one", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    static JsonObject Query(params (string Name, string? Value)[] more)
    {
        var query = new JsonObject
        {
            ["range"] = "24h",
            ["over"] = "all_calls",
            ["select"] = new JsonArray(AnalyticsTests.Number("count")),
            ["group_by"] = new JsonArray("user"),
        };
        foreach (var (name, value) in more)
        {
            if (value is not null)
                query[name] = name == "limit" ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : value;
        }
        return query;
    }

    static string Url(JsonObject query, string more) =>
        $"/api/v1/export?of=query&query={Uri.EscapeDataString(query.ToJsonString())}{more}";

    async Task<string> GetAsync(JsonObject query, string more = "")
    {
        using var answer = await _program.Client.GetAsync(Url(query, more));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    static string Spans(IEnumerable<string> spans) =>
        new StringBuilder("""{"resourceSpans":[{"scopeSpans":[{"spans":[""").AppendJoin(',', spans).Append("]}]}]}").ToString();

    static string Span(int id, string user, DateTimeOffset at)
    {
        var start = at.ToUnixTimeMilliseconds() * 1_000_000;
        return $$$"""
            {"traceId":"{{{id + 1:x32}}}","spanId":"{{{id + 1:x16}}}","name":"chat","kind":3,
             "startTimeUnixNano":"{{{start}}}","endTimeUnixNano":"{{{start + 1}}}","attributes":[
             {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
             {"key":"user.id","value":{"stringValue":{{{JsonSerializer.Serialize(user)}}}}}]}
            """;
    }
}
