using System.Net;
using System.Text.Json;
using Sightline.Server.Api.Answers;

namespace Sightline.Server.Tests.Api;

public sealed class TraceListTests(SampleTraces sample) : IClassFixture<SampleTraces>
{
    [Theory]
    [InlineData("", new[] { 7, 6, 5, 4, 3, 2, 1 })]
    [InlineData("order=asc", new[] { 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData("sort=span_count&order=asc", new[] { 1, 2, 3, 4, 5, 6, 7 })]
    [InlineData("status=error", new[] { 6, 3 })]
    [InlineData("service=even", new[] { 6, 4, 2 })]
    [InlineData("name=job%205", new[] { 5 })]
    [InlineData("min_duration_ms=300&max_duration_ms=500", new[] { 5, 4, 3 })]
    [InlineData("q=attr.job.number:4", new[] { 4 })]
    [InlineData("q=service:odd%20NOT%20any(status:error)&sort=duration_ms", new[] { 7, 5, 1 })]
    [InlineData("service=nobody", new int[0])]
    [InlineData("from=2001-01-01T00:00:00Z&to=2001-01-02T00:00:00Z", new int[0])]
    public async Task List_gives_what_its_parameters_ask_for(string query, int[] numbers)
    {
        var page = Strict.Read<TraceListAnswer>(await sample.Client.GetStringAsync($"/api/v1/traces?{query}"));

        Assert.Equal(numbers.Select(SampleTraces.Id), page.Items.Select(t => t.TraceId));
        Assert.Null(page.NextCursor);
    }

    [Theory]
    [InlineData("started_at")]
    [InlineData("duration_ms")]
    [InlineData("span_count")]
    public async Task Pages_follow_each_other_without_gap_or_repeat(string sort)
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var after = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = Strict.Read<TraceListAnswer>(
                await sample.Client.GetStringAsync($"/api/v1/traces?limit=3&sort={sort}{after}"));
            Assert.InRange(page.Items.Count, 1, 3);
            seen.AddRange(page.Items.Select(t => t.TraceId));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(1, SampleTraces.Count).Reverse().Select(SampleTraces.Id), seen);
    }

    [Fact]
    public async Task Item_says_what_the_trace_is()
    {
        var page = Strict.Read<TraceListAnswer>(await sample.Client.GetStringAsync("/api/v1/traces?name=job%203"));

        var item = Assert.Single(page.Items);
        Assert.Equal(("job 3", "odd", "error", 300.0, 3, 1),
            (item.RootName, item.Service, item.Status, item.DurationMs, item.SpanCount, item.ErrorCount));
        Assert.Equal(["odd"], item.Services);
        Assert.Equal(Sightline.Server.Api.Json.Rfc3339.Format(sample.Start + 3_000_000_000), item.StartedAt);
    }

    [Theory]
    [InlineData("traces?limit=0", "limit", "0")]
    [InlineData("traces?limit=1001", "limit", "1001")]
    [InlineData("traces?cursor=nonsense", "cursor", "nonsense")]
    [InlineData("traces?from=yesterday", "from", "yesterday")]
    [InlineData("traces?sort=name", "sort", "name")]
    [InlineData("traces?status=bad", "status", "bad")]
    [InlineData("traces?min_duration=5", "min_duration", "5")]
    [InlineData("traces?limit=1&limit=2", "limit", "1,2")]
    [InlineData("traces/histogram?limit=1", "limit", "1")]
    [InlineData("traces/00000000000000000000000000000001?view=full&limit=10001", "limit", "10001")]
    [InlineData("traces/00000000000000000000000000000001?view=half", "view", "half")]
    [InlineData("traces/00000000000000000000000000000001?format=otlp&view=core", "view", "core")]
    public async Task Wrong_parameter_is_named_with_its_value(string path, string parameter, string value)
    {
        var problem = await ProblemAsync($"/api/v1/{path}", HttpStatusCode.BadRequest);

        Assert.Equal("/problems/invalid-parameter", problem.GetProperty("type").GetString());
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Equal(value, problem.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Wrong_filter_is_answered_with_the_place_of_the_mistake()
    {
        var problem = await ProblemAsync("/api/v1/traces?q=status:", HttpStatusCode.BadRequest);

        Assert.Equal("/problems/invalid-filter", problem.GetProperty("type").GetString());
        Assert.Equal(7, problem.GetProperty("position").GetInt32());
        Assert.True(problem.TryGetProperty("length", out _));
        Assert.NotEqual("", problem.GetProperty("expected").GetString());
    }

    [Theory]
    [InlineData("traces/batch", HttpStatusCode.BadRequest)]
    [InlineData("traces/otlp", HttpStatusCode.BadRequest)]
    [InlineData("traces/00000000000000000000000000000000", HttpStatusCode.BadRequest)]
    [InlineData("traces/ffffffffffffffffffffffffffffffff", HttpStatusCode.NotFound)]
    [InlineData("traces/a-foreign-id", HttpStatusCode.NotFound)]
    [InlineData("traces/00000000000000000000000000000001/spans/00000000000000ff", HttpStatusCode.NotFound)]
    [InlineData("traces/00000000000000000000000000000001/spans/0000000000000000", HttpStatusCode.BadRequest)]
    public async Task Id_that_leads_nowhere_is_named(string path, HttpStatusCode status)
    {
        var problem = await ProblemAsync($"/api/v1/{path}", status);

        Assert.Contains(path.Split('/')[^1], problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Histogram_counts_every_listed_trace_once()
    {
        var answer = Strict.Read<TraceHistogramAnswer>(
            await sample.Client.GetStringAsync("/api/v1/traces/histogram?step=5m"));

        Assert.Equal(300_000, answer.StepMs);
        Assert.Equal((SampleTraces.Count, 2), (answer.Items.Sum(b => b.Count), answer.Items.Sum(b => b.ErrorCount)));
    }

    [Fact]
    public async Task Catalog_lists_services_attributes_and_values()
    {
        var services = Strict.Read<ServicesAnswer>(await sample.Client.GetStringAsync("/api/v1/services"));
        var attributes = Strict.Read<AttributesAnswer>(
            await sample.Client.GetStringAsync("/api/v1/attributes?prefix=job"));
        var values = Strict.Read<AttributeValuesAnswer>(
            await sample.Client.GetStringAsync("/api/v1/attributes/job.number/values?limit=2"));

        Assert.Equal([("even", 12L), ("odd", 16L)], services.Items.Select(s => (s.Name, s.SpanCount)));
        Assert.Equal(("job.number", 28L), (Assert.Single(attributes.Items).Name, attributes.Items[0].Count));
        Assert.Equal(["7", "6"], values.Items.Select(v => v.Value));
        Assert.True(values.Truncated);
    }

    async Task<JsonElement> ProblemAsync(string path, HttpStatusCode status)
    {
        using var answer = await sample.Client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
