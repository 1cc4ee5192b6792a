using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Server.Tests.Api.Figures;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Export;

/// <summary>Files hold every row of their lists once, also when they were cut off.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    const string Range = $"from={KnownMonth.From}&to={KnownMonth.To}";

    readonly KnownMonth _month = new(seed: 51);
    SightlineProgram _program = null!;

    public async Task InitializeAsync()
    {
        _program = await SightlineProgram.StartAsync();
        await _month.SendAsync(_program, 1_800);
        _program.Store.Flush();
        await _month.SendAsync(_program, 900);
    }

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Theory]
    [InlineData("calls", "")]
    [InlineData("calls", "&sort=latency_ms&order=asc&model=ours")]
    [InlineData("traces", "")]
    [InlineData("traces", "&sort=cost_usd&status=error")]
    [InlineData("users", "&sort=tokens")]
    [InlineData("models", "")]
    public async Task File_has_the_rows_of_the_list_in_its_order(string list, string parameters)
    {
        var rows = new List<JsonObject>();
        for (var cursor = ""; ;)
        {
            var page = JsonNode.Parse(await _program.Client.GetStringAsync($"/api/v1/{list}?{Range}&limit=1000{parameters}{cursor}"))!;
            rows.AddRange(page["items"]!.AsArray().Select(item => item!.AsObject()));
            if (page["next_cursor"] is not { } next)
                break;
            cursor = $"&cursor={next}";
        }
        using var answer = await _program.Client.GetAsync($"/api/v1/export?of={list}&format=jsonl&{Range}{parameters}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{rows.Count}", Assert.Single(answer.Headers.GetValues("X-Total-Rows")));
        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"{list}.jsonl", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(rows.Select(row => row.ToJsonString()), lines.Select(line => JsonNode.Parse(line)!.ToJsonString()));

        var csv = Csv.Read(await _program.Client.GetStringAsync($"/api/v1/export?of={list}&{Range}{parameters}"));
        Assert.Equal(rows.Count + 1, csv.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.Equal(csv[0].Count, csv[i + 1].Count);
            for (var column = 0; column < csv[0].Count; column++)
                Assert.Equal(Cell(rows[i], csv[0][column]), csv[i + 1][column]);
        }
    }

    [Theory]
    [InlineData("calls", "csv", "&sort=cost_usd")]
    [InlineData("calls", "jsonl", "")]
    [InlineData("traces", "csv", "&sort=duration_ms&order=asc")]
    public async Task File_that_was_cut_off_goes_on_without_loss_or_duplicate(string list, string format, string parameters)
    {
        var url = $"/api/v1/export?of={list}&format={format}&{Range}{parameters}";
        var whole = await _program.Client.GetStringAsync(url);
        var file = new StringBuilder();
        var cursor = "";
        var parts = 0;
        while (true)
        {
            var part = await _program.Client.GetStringAsync($"{url}&cursors=true{cursor}");
            parts++;
            // Cut off somewhere after the first mark: what stands behind the mark is thrown away.
            var mark = format == "csv" ? "#next_cursor," : "{\"next_cursor\":\"";
            var at = part.IndexOf(mark, StringComparison.Ordinal);
            file.Append(at < 0 ? part : part[..at]);
            if (at < 0)
                break;
            var end = part.AsSpan(at + mark.Length).IndexOfAny("\"\r");
            cursor = $"&cursor={part.Substring(at + mark.Length, end)}";
            // What comes meanwhile belongs to another time than the file began with.
            await SampleTraces.PostAsync(_program.Client, Call(9_000 + parts, "late", TimeProvider.System.GetUtcNow()));
        }
        Assert.Equal(3, parts);
        Assert.Equal(whole, file.ToString());
    }

    [Fact]
    public async Task Cells_are_text_that_no_spreadsheet_runs_and_keep_what_they_say()
    {
        string[] users = ["=HYPERLINK(\"http://evil\")", "+1", "-1", "@a", "a,b", "a \"quoted\" name", "two\nlines", "研究"];
        var at = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        foreach (var (place, user) in users.Index())
            await SampleTraces.PostAsync(_program.Client, Call(100 + place, user, at.AddSeconds(place)));
        var csv = Csv.Read(await _program.Client.GetStringAsync("/api/v1/export?of=calls&range=1h&order=asc"));
        var column = csv[0].IndexOf("user_id");
        Assert.Equal(
            users.Select(user => "=+-@".Contains(user[0], StringComparison.Ordinal) ? "'" + user : user),
            csv.Skip(1).Select(row => row[column]));
    }

    [Fact]
    public async Task Agents_and_sessions_are_lists_too_and_the_audit_log_says_who_took_which()
    {
        await SampleTraces.PostAsync(_program.Client, Call(1, "ada", TimeProvider.System.GetUtcNow()));
        using var said = await _program.Client.PatchAsJsonAsync("/api/v1/agents/planner", new { owner = "travel team" });
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        var agents = Csv.Read(await _program.Client.GetStringAsync($"/api/v1/export?of=agents&{Range}"));
        Assert.Equal(["critic", "planner", "writer"], agents.Skip(1).Select(row => row[agents[0].IndexOf("agent_id")]));
        Assert.Equal("travel team", agents[2][agents[0].IndexOf("owner")]);
        Assert.Contains("latency_ms.p95", agents[0]);
        var sessions = Csv.Read(await _program.Client.GetStringAsync("/api/v1/export?of=sessions&range=1h"));
        Assert.Equal("a session", Assert.Single(sessions.Skip(1))[sessions[0].IndexOf("session_id")]);

        var rows = JsonNode.Parse(await _program.Client.GetStringAsync("/api/v1/audit?action=telemetry.exported"))!["items"]!.AsArray();
        Assert.Equal(["sessions.csv", "agents.csv"], rows.Select(row => (string?)row!["object_name"]));
    }

    [Theory]
    [InlineData("", "of", "missing")]
    [InlineData("of=spans", "of", "calls, traces")]
    [InlineData("of=calls&limit=10", "limit", "not a parameter")]
    [InlineData("of=calls&status=error", "status", "no parameter of an export of calls")]
    [InlineData("of=agents&sort=calls", "sort", "no parameter of an export of agents")]
    [InlineData("of=calls&format=xlsx", "format", "csv, jsonl")]
    [InlineData("of=calls&sort=age", "sort", "started_at")]
    [InlineData("of=calls&cursor=x", "cursor", "damaged")]
    [InlineData("of=traces&q=status:bad", "q", "error, ok, unset")]
    [InlineData("of=query", "query", "give one of them")]
    [InlineData("of=query&saved=x&query={}", "query", "give one of them")]
    [InlineData("of=query&saved=x", "saved", "not the id of a saved query")]
    [InlineData("of=query&query=count", "query", "as JSON")]
    [InlineData("of=query&query=null", "query", "null")]
    [InlineData("of=query&query={}", "select", "from 1 to 20")]
    [InlineData("of=query&query={\"select\":[{\"op\":\"count\"}],\"cursor\":\"x\"}", "query", "parameter of its own")]
    [InlineData("of=query&query={\"select\":[{\"op\":\"count\"}]}&agent=planner", "agent", "no parameter of an export of a query")]
    [InlineData("of=query&query={\"select\":[{\"op\":\"count\"}]}&cursor=x", "cursor", "damaged")]
    [InlineData("of=query&query={\"select\":[{\"op\":\"count\"}],\"where\":\"status:bad\"}", "where", "error, ok, unset")]
    [InlineData("of=calls&query={}", "query", "no parameter of an export of calls")]
    public async Task Mistake_is_named_before_the_file_begins(string parameters, string parameter, string allowed)
    {
        using var answer = await _program.Client.GetAsync($"/api/v1/export?{parameters}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(allowed, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    // What a cell of a column has to say: a value of the row, or of an object in it.
    static string Cell(JsonObject row, string column)
    {
        JsonNode? value = row;
        foreach (var name in column.Split('.'))
            value = value?[name];
        return value switch
        {
            null => "",
            JsonArray list => list.ToJsonString(),
            _ => value.ToString(),
        };
    }

    static string Call(int id, string user, DateTimeOffset at)
    {
        var start = at.ToUnixTimeMilliseconds() * 1_000_000;
        return $$$"""
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"{{{id + 100_000:x32}}}","spanId":"{{{id:x16}}}","name":"chat","kind":3,
             "startTimeUnixNano":"{{{start}}}","endTimeUnixNano":"{{{start + 1}}}","attributes":[
             {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
             {"key":"session.id","value":{"stringValue":"a session"}},
             {"key":"user.id","value":{"stringValue":{{{JsonSerializer.Serialize(user)}}}}}]}]}]}]}
            """;
    }
}
