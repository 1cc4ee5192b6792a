using System.Text;
using System.Text.Json;
using Sightline.Server.Api.Answers;

namespace Sightline.Server.Tests.Api;

public sealed class TraceReadTests(SampleTraces sample) : IClassFixture<SampleTraces>
{
    [Theory]
    [InlineData("ABCDEF00000000000000000000000001")]
    [InlineData("abcdef00-0000-0000-0000-000000000001")]
    public async Task Trace_is_found_by_every_form_of_its_id(string id)
    {
        await SampleTraces.PostAsync(sample.Client, Request("abcdef00000000000000000000000001", 1));

        var trace = await TraceAsync<TraceAnswer>(id);

        Assert.Equal("abcdef00000000000000000000000001", trace.Trace.TraceId);
        Assert.False(trace.Truncated);
        Assert.Null(trace.NextCursor);
    }

    [Fact]
    public async Task Views_hold_the_same_spans()
    {
        var full = await TraceAsync<TraceAnswer>(SampleTraces.Id(5));
        var outline = await TraceAsync<TraceAnswer>(SampleTraces.Id(5), "?view=outline");
        var core = await TraceAsync<CoreTraceAnswer>(SampleTraces.Id(5), "?view=core");
        var span = Strict.Read<Span>(
            await sample.Client.GetStringAsync($"/api/v1/traces/{SampleTraces.Id(5)}/spans/0000000000000003"));

        Assert.Equal(5, full.Spans.Count);
        Assert.Equal(full.Spans.Select(s => s.SpanId), outline.Spans.Select(s => s.SpanId));
        Assert.Equal(full.Spans.Select(s => s.SpanId), core.Spans.Select(s => s.SpanId));
        Assert.Equal(("0000000000000001", "500000000", 5), (span.ParentSpanId, span.DurationNs, span.Attributes["job.number"].GetInt32()));
        Assert.Equal("odd", span.Resource.Attributes["service.name"].GetString());
    }

    [Fact]
    public async Task Otlp_gives_back_what_was_sent()
    {
        const string id = "abcdef00000000000000000000000002";
        await SampleTraces.PostAsync(sample.Client, Request(id, 3));

        var otlp = await TraceAsync<OtlpTraces>(id, "?format=otlp");

        var scope = otlp.ResourceSpans[0].GetProperty("scopeSpans")[0];
        Assert.Single(otlp.ResourceSpans);
        Assert.Equal("https://example.com/scope", scope.GetProperty("schemaUrl").GetString());
        Assert.Equal(3, scope.GetProperty("spans").GetArrayLength());
        Assert.Equal(
            JsonSerializer.Serialize(JsonDocument.Parse($"[{Values}]").RootElement),
            JsonSerializer.Serialize(scope.GetProperty("spans")[0].GetProperty("attributes")));
    }

    [Fact]
    public async Task Large_trace_comes_in_pages_failures_first()
    {
        const string id = "abcdef00000000000000000000000003";
        const int count = 10_050;
        await SampleTraces.PostAsync(sample.Client, Request(id, count));

        var first = await TraceAsync<CoreTraceAnswer>(id, "?view=core");
        var second = await TraceAsync<CoreTraceAnswer>(id, $"?view=core&cursor={Uri.EscapeDataString(first.NextCursor!)}");

        Assert.Equal((10_000, true), (first.Spans.Count, first.Truncated));
        Assert.Null(second.NextCursor);
        Assert.Contains(first.Spans, s => s.SpanId == count.ToString("x16", null));
        Assert.Equal(count, first.Spans.Concat(second.Spans).Select(s => s.SpanId).Distinct().Count());
    }

    [Fact]
    public async Task Answers_are_compressed_when_asked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/traces/{SampleTraces.Id(7)}");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await sample.Client.SendAsync(request);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
    }

    const string Values =
        """
        {"key":"s","value":{"stringValue":"ü"}},{"key":"b","value":{"boolValue":true}},
        {"key":"i","value":{"intValue":"9007199254740993"}},{"key":"d","value":{"doubleValue":0.5}},
        {"key":"a","value":{"arrayValue":{"values":[{"stringValue":"x"},{"boolValue":false}]}}},
        {"key":"m","value":{"kvlistValue":{"values":[{"key":"k","value":{"stringValue":"v"}}]}}},
        {"key":"y","value":{"bytesValue":"AAH/"}},{"key":"n","value":{}}
        """;

    async Task<T> TraceAsync<T>(string id, string query = "") =>
        Strict.Read<T>(await sample.Client.GetStringAsync($"/api/v1/traces/{id}{query}"));

    // The last span failed; it starts last.
    string Request(string id, int count)
    {
        var spans = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            var parent = i == 1 ? "" : "0000000000000001";
            var attributes = i == 1 ? Values : "";
            spans.Append(i == 1 ? "" : ",").Append(
                $$$"""
                {"traceId":"{{{id}}}","spanId":"{{{i:x16}}}","parentSpanId":"{{{parent}}}","name":"n",
                 "startTimeUnixNano":"{{{sample.Start - 1_000_000_000L + i}}}","endTimeUnixNano":"{{{sample.Start + i}}}",
                 "attributes":[{{{attributes}}}],"status":{"code":{{{(i == count ? 2 : 0)}}}}}
                """);
        }
        return $$"""{"resourceSpans":[{"scopeSpans":[{"schemaUrl":"https://example.com/scope","spans":[{{spans}}]}]}]}""";
    }
}
