using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Server.Api.Answers.Analytics;
using Sightline.Server.Tests.Api.Figures;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api.Analytics;

/// <summary>Queries of any shape give what the calls that were sent say one by one.</summary>
public sealed class AnalyticsTests : IAsyncLifetime
{
    readonly KnownMonth _month = new(seed: 91);
    SightlineProgram _program = null!;

    public async Task InitializeAsync()
    {
        _program = await SightlineProgram.StartAsync();
        await _month.SendAsync(_program, 900);
        _program.Store.Flush();
        await _month.SendAsync(_program, 500);
    }

    public async Task DisposeAsync() => await _program.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_queries_equal_a_reckoning(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var query = RandomAnalytics.Draw(random);
            var answer = await AskAsync(query.Body);
            var expected = query.Reckon(_month.Sent);
            var shown = answer.Rows.Select(Text).ToList();
            Assert.True(
                expected.Order(StringComparer.Ordinal).SequenceEqual(shown.Order(StringComparer.Ordinal)),
                $"{query.Body.ToJsonString()}\nexpected {string.Join("\n  ", expected)}\ngot {string.Join("\n  ", shown)}");
            Assert.False(answer.HasMore);
            Assert.Equal(query.Names, answer.Columns.Select(column => column.Name));
            query.AssertOrder(answer.Rows);
        }
    }

    [Fact]
    public async Task Pages_of_an_order_by_a_number_give_every_group_once()
    {
        foreach (var (order, by) in new[] { ("desc", "p90"), ("asc", "count"), ("desc", "usd") })
        {
            var body = new JsonObject
            {
                ["from"] = KnownMonth.From,
                ["to"] = KnownMonth.To,
                ["order_by"] = by,
                ["order"] = order,
                ["granularity"] = "daily",
                ["group_by"] = new JsonArray("user", "model"),
                ["select"] = new JsonArray(
                    Number("count"), Number("p90", "time_to_first_token_ms", "p90"), Number("sum", "cost_usd", "usd")),
            };
            var all = await AskAsync(body);
            Assert.False(all.HasMore);
            Assert.Null(all.NextCursor);
            body["limit"] = 37;
            var paged = new List<string>();
            for (var page = await AskAsync(body); ; page = await AskAsync(body))
            {
                paged.AddRange(page.Rows.Select(Text));
                Assert.Equal(page.HasMore, page.NextCursor is not null);
                if (page.NextCursor is null)
                    break;
                body["cursor"] = page.NextCursor;
            }
            Assert.Equal(all.Rows.Select(Text), paged);
        }
    }

    [Fact]
    public async Task Times_without_calls_are_rows_where_there_is_one_for_each()
    {
        var answer = await AskAsync(new JsonObject
        {
            ["from"] = "2026-01-01T00:00:00Z",
            ["to"] = "2026-01-03T00:00:00Z",
            ["granularity"] = "daily",
            ["timezone"] = "Europe/Berlin",
            ["select"] = new JsonArray(
                Number("count"), Number("sum", "cost_usd"), Number("p50", "latency_ms"), Number("sum", "tokens_input")),
        });
        Assert.Equal("Europe/Berlin", answer.Timezone);
        Assert.Equal(
            ["2025-12-31T23:00:00.000000000Z", "2026-01-01T23:00:00.000000000Z", "2026-01-02T23:00:00.000000000Z"],
            answer.Rows.Select(row => (string?)row["time"]));
        Assert.All(answer.Rows, row => Assert.Equal(
            (0, true, true, 0),
            ((int)row["count"]!, row["sum_cost_usd"] is null, row["p50_latency_ms"] is null, (int)row["sum_tokens_input"]!)));
    }

    [Theory]
    [InlineData("""{}""", "select", "from 1 to 20")]
    [InlineData("""{"select":[{"op":"median","of":"tokens"}]}""", "select[0].op", "a percentile such as p50")]
    [InlineData("""{"select":[{"op":"count"},{"op":"sum","of":"dollars"}]}""", "select[1].of", "cost_usd")]
    [InlineData("""{"select":[{"op":"p95","of":"tokens_input"}]}""", "select[0].op", "only the sum")]
    [InlineData("""{"select":[{"op":"count","of":"tokens"}]}""", "select[0].of", "takes none")]
    [InlineData("""{"select":[{"op":"distinct","of":"tokens"}]}""", "select[0].of", "agent")]
    [InlineData("""{"select":[{"op":"p100","of":"tokens"}]}""", "select[0].op", "a percentile")]
    [InlineData("""{"select":[{"op":"count"},{"op":"count"}]}""", "select", "another name")]
    [InlineData("""{"over":"spans","select":[{"op":"count"}]}""", "over", "calls, all_calls, traces")]
    [InlineData("""{"over":"traces","select":[{"op":"count"}],"group_by":["model"]}""", "group_by[0]", "service, name")]
    [InlineData("""{"select":[{"op":"count"}],"group_by":["agent","user","model","kind","tool"]}""", "group_by", "at most 4")]
    [InlineData("""{"select":[{"op":"count"}],"order_by":"cost"}""", "order_by", "count")]
    [InlineData("""{"select":[{"op":"sum","of":"tokens_input"}],"order_by":"sum_tokens_input"}""", "order_by", "several columns")]
    [InlineData("""{"select":[{"op":"count"}],"order":"up"}""", "order", "desc, asc")]
    [InlineData("""{"select":[{"op":"count"}],"limit":10001}""", "limit", "10000")]
    [InlineData("""{"select":[{"op":"count"}],"granularity":"hours"}""", "granularity", "hourly")]
    [InlineData("""{"select":[{"op":"count"}],"granularity":"1m","range":"30d"}""", "granularity", "2200 points")]
    [InlineData("""{"select":[{"op":"count"}],"timezone":"UTC"}""", "timezone", "granularity")]
    [InlineData("""{"select":[{"op":"count"}],"range":"yesterday"}""", "range", "such as 1h, 24h, 7d")]
    [InlineData("""{"select":[{"op":"count"}],"cursor":"xyz"}""", "cursor", "damaged")]
    public async Task Mistake_says_what_is_wrong_where_and_what_is_allowed(string body, string parameter, string allowed)
    {
        using var content = new StringContent(body, null, "application/json");
        using var answer = await _program.Client.PostAsync("/api/v1/analytics/query", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(allowed, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistake_in_the_filter_has_its_place()
    {
        using var answer = await _program.Client.PostAsJsonAsync(
            "/api/v1/analytics/query", new { select = new[] { new { op = "count" } }, where = "agent:planner status:bad" });
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        int Of(string name) => problem.GetProperty(name).GetInt32();
        Assert.Equal(("where", 21, 3), (problem.GetProperty("parameter").GetString(), Of("position"), Of("length")));
    }

    internal static JsonObject Number(string op, string? of = null, string? name = null)
    {
        var number = new JsonObject { ["op"] = op };
        if (of is not null)
            number["of"] = of;
        if (name is not null)
            number["as"] = name;
        return number;
    }

    internal static string Text(JsonObject row) => string.Join(' ', row.Select(cell => cell.Value switch
    {
        null => "-",
        { } value when value.GetValueKind() == JsonValueKind.Number => Text(value.AsValue().GetValue<double>()),
        var value => value.ToString(),
    }));

    // To nine digits: sums are added up in another order. A little more, so that what lies between two texts is one of them.
    internal static string Text(double number) => (number * (1 + 3e-11)).ToString("G9", CultureInfo.InvariantCulture);

    async Task<AnalyticsAnswer> AskAsync(JsonObject body)
    {
        using var answer = await _program.Client.PostAsJsonAsync("/api/v1/analytics/query", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{body.ToJsonString()}\n{text}");
        return Strict.Read<AnalyticsAnswer>(text);
    }
}
