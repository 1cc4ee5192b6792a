using System.Globalization;
using System.Text;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api;

/// <summary>
/// A program that holds seven traces: number i (from 1) has i spans, lasts i × 100 ms, starts i seconds after
/// <see cref="Start"/>, belongs to service even or odd, and fails when i divides by 3.
/// </summary>
public sealed class SampleTraces : IAsyncLifetime
{
    public const int Count = 7;

    SightlineProgram? _program;

    public HttpClient Client => _program!.Client;

    public IServiceProvider Services => _program!.Services;

    /// <summary>Unix nanoseconds, an hour ago and on a whole second.</summary>
    public long Start { get; } = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 3600) * 1_000_000_000;

    public static string Id(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    public async Task InitializeAsync()
    {
        _program = await SightlineProgram.StartAsync();
        var traces = Enumerable.Range(1, Count).Select(i => Resource(i, Start + i * 1_000_000_000L));
        await PostAsync(Client, $$"""{"resourceSpans":[{{string.Join(',', traces)}}]}""");
    }

    public async Task DisposeAsync() => await _program!.DisposeAsync();

    public static async Task PostAsync(HttpClient client, string request)
    {
        using var body = new StringContent(request, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/v1/traces", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode && text == "{}", text);
    }

    /// <summary>The resource spans of one trace.</summary>
    public static string Resource(int number, long start)
    {
        var service = number % 2 == 0 ? "even" : "odd";
        var spans = Enumerable.Range(1, number).Select(i => Span(number, i, start));
        return $$$"""
            {"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"{{{service}}}"}}]},
             "scopeSpans":[{"scope":{"name":"sample"},"spans":[{{{string.Join(',', spans)}}}]}]}
            """;
    }

    static string Span(int trace, int span, long start)
    {
        var parent = span == 1 ? "" : "0000000000000001";
        var status = span == 1 && trace % 3 == 0 ? 2 : 1;
        return $$$"""
            {"traceId":"{{{Id(trace)}}}","spanId":"{{{span:x16}}}","parentSpanId":"{{{parent}}}","name":"job {{{trace}}}",
             "kind":1,"startTimeUnixNano":"{{{start}}}","endTimeUnixNano":"{{{start + trace * 100_000_000L}}}",
             "attributes":[{"key":"job.number","value":{"intValue":"{{{trace}}}"}}],"status":{"code":{{{status}}}}}
            """;
    }
}
