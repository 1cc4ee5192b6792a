using System.Text;
using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Tests.Ingest.Oracle;
using Sightline.Tests.Support;
using AnyValue = Sightline.Tests.Ingest.Oracle.AnyValue;

namespace Sightline.Tests.Ingest;

public sealed class TraceDecoderTests
{
    static readonly byte[] BadText = [(byte)'a', 0xff];

    readonly TraceDecoder _decoder = new(Redactor.None, new FixedTime());

    [Fact]
    public void A_bad_span_is_refused_alone_and_is_not_in_the_payload()
    {
        var request = new RandomRequest(1).Request();
        var scope = new ScopeSpans { Spans = { Good("first"), Good("bad"), Good("last") } };
        scope.Spans[1].TraceId = ByteString.CopyFrom(1, 2, 3);
        request.ResourceSpans.Add(new ResourceSpans { ScopeSpans = { scope } });

        using var batch = new SpanBatch();
        var outcome = _decoder.Decode(request.ToByteArray(), OtlpEncoding.Protobuf, batch);

        Assert.Equal(1, outcome.Rejected);
        Assert.Contains(
            "spans[1]: traceId \"010203\": expected 16 bytes, not all zero. Refused 1 of", outcome.Message, StringComparison.Ordinal);
        scope.Spans.RemoveAt(1);
        DecodedSpans.AssertEqual(request, batch);
        Assert.Equal(batch.Spans.Length, Count(ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span)));
    }

    [Fact]
    public void A_resource_that_is_not_UTF8_refuses_its_spans_and_leaves_no_trace()
    {
        using var writer = new ProtobufWriter(100);
        var bad = writer.Begin(1, 1);
        writer.WriteBytes(2, new ScopeSpans { Spans = { Good("lost") } }.ToByteArray());
        var resource = writer.Begin(1, 1);
        writer.WriteBytes(1, [0x0a, 2, .. BadText]);
        writer.End(resource);
        writer.End(bad);
        writer.WriteBytes(1, new ResourceSpans { ScopeSpans = { new ScopeSpans { Spans = { Good("kept") } } } }.ToByteArray());

        using var batch = new SpanBatch();
        var outcome = _decoder.Decode(writer.Written.ToArray(), OtlpEncoding.Protobuf, batch);

        Assert.Equal(
            "resourceSpans[0].scopeSpans[0].spans[0]: resource.attributes[0].key: expected valid UTF-8. Refused 1 of 2 spans.",
            outcome.Message);
        Assert.Equal("kept", Encoding.UTF8.GetString(batch.Spans[0].Name.Of(batch.Payload.Span)));
        Assert.Single(ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span).ResourceSpans);
    }

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    public void Values_may_be_64_levels_deep_in_both_encodings(int levels, int refused)
    {
        var value = new AnyValue { StringValue = "deep" };
        for (var level = 1; level < levels; level++)
        {
            value = level % 2 == 0
                ? new AnyValue { ArrayValue = new ArrayValue { Values = { value } } }
                : new AnyValue { KvlistValue = new KeyValueList { Values = { new KeyValue { Key = "k", Value = value } } } };
        }
        var span = Good("deep");
        span.Attributes.Add(new KeyValue { Key = "deep", Value = value });
        var request = Request(span, Good("neighbour"));

        foreach (var encoding in new[] { OtlpEncoding.Protobuf, OtlpEncoding.Json })
        {
            var body = encoding == OtlpEncoding.Json ? new RandomJson(new Random(3)).Write(request) : request.ToByteArray();
            using var batch = new SpanBatch();
            var outcome = _decoder.Decode(body, encoding, batch);
            Assert.Null(outcome.Malformed);
            Assert.Equal(refused, outcome.Rejected);
            Assert.Equal(2 - refused, outcome.Accepted);
            if (refused > 0)
                Assert.Contains("expected values at most 64 levels deep", outcome.Message, StringComparison.Ordinal);
            else
                Assert.NotEmpty(DecodedSpans.Export(batch));
        }
    }

    [Fact]
    public void Unknown_numbers_of_enums_are_taken_from_protobuf_as_not_told()
    {
        var span = Good("newer");
        span.Kind = 9;
        span.Status = new Status { Code = -1, Message = "?" };
        using var batch = new SpanBatch();
        var outcome = _decoder.Decode(Request(span).ToByteArray(), OtlpEncoding.Protobuf, batch);
        Assert.Equal(1, outcome.Accepted);
        Assert.Equal(SpanKind.Unspecified, batch.Spans[0].Kind);
        Assert.Equal(SpanStatus.Unset, batch.Spans[0].Status);
    }

    [Fact]
    public void Bytes_that_are_no_protobuf_are_malformed_with_their_offset()
    {
        using var batch = new SpanBatch();
        var outcome = _decoder.Decode(new byte[] { 0x0a, 0x03, 0x12, 0x05, 0x01 }, OtlpEncoding.Protobuf, batch);
        Assert.Contains("at byte 2 of 5", outcome.Malformed, StringComparison.Ordinal);
        Assert.Equal(0, batch.Spans.Length);
    }

    [Fact]
    public void An_empty_request_is_accepted()
    {
        using var batch = new SpanBatch();
        Assert.Equal(default, _decoder.Decode(default, OtlpEncoding.Protobuf, batch));
        Assert.Equal(default, _decoder.Decode("{}"u8.ToArray(), OtlpEncoding.Json, batch));
        Assert.Equal(0, batch.Payload.Length);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_JSON_becomes_the_replacement_character()
    {
        var json = Encoding.UTF8.GetString(new RandomJson(new Random(1)).Write(Request(Good("$name"))))
            .Replace("$name", "a\\ud83dz\\ud83d\\ude00\\udE00", StringComparison.Ordinal);
        using var batch = new SpanBatch();
        Assert.Null(_decoder.Decode(Encoding.UTF8.GetBytes(json), OtlpEncoding.Json, batch).Message);
        Assert.Equal("a\uFFFDz\U0001F600\uFFFD", Encoding.UTF8.GetString(batch.Spans[0].Name.Of(batch.Payload.Span)));
    }

    [Fact]
    public void Raw_bytes_that_are_not_UTF8_refuse_a_JSON_span()
    {
        byte[] json = [.. new RandomJson(new Random(1)).Write(Request(Good("$"), Good("kept")))];
        json[json.AsSpan().IndexOf("$"u8)] = 0xff;
        using var batch = new SpanBatch();
        var outcome = _decoder.Decode(json, OtlpEncoding.Json, batch);
        Assert.Contains("spans[0]: name: expected valid UTF-8. Refused 1 of 2", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decoding_protobuf_allocates_nothing_per_span()
    {
        var request = Request();
        for (var i = 0; i < 2_000; i++)
            request.ResourceSpans[0].ScopeSpans[0].Spans.Add(new RandomRequest(i).Span());
        var body = request.ToByteArray();
        var bytes = Allocations.Of(() =>
        {
            using var batch = new SpanBatch();
            Assert.Equal(2_000, _decoder.Decode(body, OtlpEncoding.Protobuf, batch).Accepted);
        });
        Assert.InRange(bytes, 0, 1_000);
    }

    static int Count(ExportTraceServiceRequest request)
    {
        var count = 0;
        foreach (var resource in request.ResourceSpans)
        {
            foreach (var scope in resource.ScopeSpans)
                count += scope.Spans.Count;
        }
        return count;
    }

    internal static ExportTraceServiceRequest Request(params Span[] spans)
    {
        var scope = new ScopeSpans();
        scope.Spans.AddRange(spans);
        return new ExportTraceServiceRequest { ResourceSpans = { new ResourceSpans { ScopeSpans = { scope } } } };
    }

    internal static Span Good(string name)
    {
        var span = new RandomRequest(name.Length).Span();
        span.Name = name;
        return span;
    }
}
