using System.Net;
using System.Text.Json;

namespace Sightline.SharedData.Tests.Support;

/// <summary>What a running program answers, compared with what was sent to it.</summary>
static class TraceAnswers
{
    /// <summary>Spans a page that make several pages of most traces.</summary>
    const int PageSpans = 7;

    /// <summary>Posts the bodies; each must be taken whole.</summary>
    public static async Task PostAllAsync(HttpClient client, IEnumerable<CapturedBody> bodies)
    {
        foreach (var body in bodies)
        {
            using var answer = await body.PostAsync(client);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{body.File}: {answer.StatusCode} {text}");
            Assert.Equal(body.ContentType, answer.Content.Headers.ContentType?.MediaType);
            // A full success has no partialSuccess: an empty message in either encoding.
            Assert.Equal(body.IsJson ? "{}" : "", text);
        }
    }

    /// <summary>What the bodies hold together.</summary>
    public static SpanContent Expected(IEnumerable<CapturedBody> bodies)
    {
        var expected = new SpanContent();
        foreach (var body in bodies)
        {
            using var request = body.Read();
            Assert.NotEqual(0, expected.Add(request.RootElement));
        }
        return expected;
    }

    /// <summary>Every trace comes back with every span once, over all pages, and its export is equal in content.</summary>
    public static async Task AssertAllThereAsync(HttpClient client, SpanContent expected)
    {
        foreach (var traceId in expected.TraceIds)
        {
            using var export = JsonDocument.Parse(await client.GetStringAsync(Address(traceId, "format=otlp")));
            var exported = new SpanContent();
            Assert.Equal(expected[traceId].Count, exported.Add(export.RootElement));
            Assert.Equal([traceId], exported.TraceIds);
            foreach (var (spanId, content) in expected[traceId])
                Assert.Equal(content, exported[traceId][spanId]);

            var spans = await PagesAsync(client, traceId);
            Assert.Equal(expected[traceId].Keys, spans.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Ids of all spans of a trace, page by page.</summary>
    static async Task<List<string>> PagesAsync(HttpClient client, string traceId)
    {
        var spans = new List<string>();
        for (string? cursor = null; ;)
        {
            var after = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            using var page = JsonDocument.Parse(await client.GetStringAsync(Address(traceId, $"limit={PageSpans}{after}")));
            spans.AddRange(page.RootElement.GetProperty("spans").EnumerateArray().Select(s => s.GetProperty("span_id").GetString()!));
            cursor = page.RootElement.GetProperty("next_cursor").GetString();
            if (cursor is null)
                return spans;
        }
    }

    static Uri Address(string traceId, string query) => new($"/api/v1/traces/{traceId}?{query}", UriKind.Relative);
}
