using System.Text;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Server.Cli.Import;

namespace Sightline.Server.Tests.Cli;

public sealed class RequestSplitterTests
{
    [Theory]
    [InlineData(OtlpEncoding.Json, 100_000)]
    [InlineData(OtlpEncoding.Json, 4_000)]
    [InlineData(OtlpEncoding.Json, 1_000)]
    [InlineData(OtlpEncoding.Protobuf, 4_000)]
    [InlineData(OtlpEncoding.Protobuf, 1_000)]
    [InlineData(OtlpEncoding.Protobuf, 400)]
    public void Parts_fit_and_hold_the_same_spans(OtlpEncoding encoding, int bytesMax)
    {
        var request = Request(encoding);

        var parts = RequestSplitter.Split(request, bytesMax).ToList();

        Assert.All(parts, p => Assert.InRange(p.Body.Length, 1, bytesMax));
        Assert.True(parts.Count >= request.Body.Length / bytesMax);
        Assert.Equal(Spans(request).Order(), parts.SelectMany(Spans).Order());
    }

    [Theory]
    [InlineData(OtlpEncoding.Json)]
    [InlineData(OtlpEncoding.Protobuf)]
    public void Span_over_the_limit_is_refused_with_its_size(OtlpEncoding encoding)
    {
        var refused = Assert.Throws<UnreadableFileException>(
            () => RequestSplitter.Split(Request(encoding), 60).ToList());

        Assert.Contains("Ingest:MaxRequestBytes", refused.Message, StringComparison.Ordinal);
    }

    static OtlpRequest Request(OtlpEncoding encoding)
    {
        var resources = Enumerable.Range(0, 3).Select(r =>
            $$$"""
            {"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"s{{{r}}}"}}]},
             "schemaUrl":"https://example.com/{{{r}}}",
             "scopeSpans":[{{{string.Join(',', Enumerable.Range(0, 2).Select(s => Scope(r, s)))}}}]}
            """);
        var json = Encoding.UTF8.GetBytes($$"""{"resourceSpans":[{{string.Join(',', resources)}}]}""");
        if (encoding == OtlpEncoding.Json)
            return new OtlpRequest(json, encoding, 1);
        using var batch = Decode(json, OtlpEncoding.Json);
        return new OtlpRequest(batch.Payload.ToArray(), encoding, 1);
    }

    static string Scope(int resource, int scope)
    {
        var spans = string.Join(',', Enumerable.Range(0, 20).Select(i => Span(resource, scope, i)));
        return $$$"""{"scope":{"name":"scope{{{scope}}}"},"spans":[{{{spans}}}]}""";
    }

    static string Span(int resource, int scope, int i) =>
        $$"""
        {"traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"{{1 + (resource * 2 + scope) * 20 + i:x16}}",
         "name":"ünicode {{i}}","startTimeUnixNano":"1700000000000000000","endTimeUnixNano":"1700000000000000001"}
        """;

    // Every span with the resource and scope that it has.
    static List<string> Spans(OtlpRequest request)
    {
        using var batch = Decode(request.Body.ToArray(), request.Encoding);
        var spans = new List<string>();
        foreach (var span in batch.Spans)
        {
            var payload = batch.Payload.Span;
            var scope = batch.Scopes[span.Scope];
            var resource = batch.Resources[scope.Resource];
            spans.Add(string.Join('|',
                span.SpanId,
                Encoding.UTF8.GetString(span.Name.Of(payload)),
                Convert.ToHexString(scope.Message.Of(payload)),
                Encoding.UTF8.GetString(resource.Service.Of(payload)),
                Encoding.UTF8.GetString(resource.SchemaUrl.Of(payload))));
        }
        return spans;
    }

    static SpanBatch Decode(byte[] body, OtlpEncoding encoding)
    {
        var batch = new SpanBatch();
        var outcome = new TraceDecoder(Redactor.None, TimeProvider.System).Decode(body, encoding, batch);
        Assert.Null(outcome.Malformed ?? outcome.Message);
        return batch;
    }
}
