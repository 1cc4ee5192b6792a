using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Tests.Ingest.Oracle;

namespace Sightline.Tests.Ingest;

public sealed class SpanLimitTests
{
    [Theory]
    [InlineData(OtlpEncoding.Protobuf)]
    [InlineData(OtlpEncoding.Json)]
    public void Spans_beyond_a_limit_are_refused_alone_with_the_limit_in_the_answer(OtlpEncoding encoding)
    {
        var (attributes, value, events) =
            (TraceDecoderTests.Good("attributes"), TraceDecoderTests.Good("value"), TraceDecoderTests.Good("events"));
        for (var i = 0; i <= OtlpLimits.AttributesMax; i++)
            attributes.Attributes.Add(new KeyValue { Key = $"k{i}", Value = new AnyValue { BoolValue = true } });
        for (var i = 0; i <= OtlpLimits.EventsMax; i++)
            events.Events.Add(new Span.Types.Event { Name = "e" });
        value.Attributes.Add(new KeyValue
        {
            Key = "long",
            Value = new AnyValue { StringValue = new string('x', OtlpLimits.ValueBytesMax + 1) },
        });
        var largest = TraceDecoderTests.Good("largest");
        largest.Attributes.Add(new KeyValue
        {
            Key = "long",
            Value = new AnyValue { StringValue = new string('x', OtlpLimits.ValueBytesMax) },
        });
        var request = TraceDecoderTests.Request(attributes, value, TraceDecoderTests.Good("good"), events, largest);
        var body = encoding == OtlpEncoding.Json ? new RandomJson(new Random(1)).Write(request) : request.ToByteArray();

        using var batch = new SpanBatch();
        var outcome = new TraceDecoder(Redactor.None, new FixedTime()).Decode(body, encoding, batch);
        Assert.Equal((2, 3, 3), (outcome.Accepted, outcome.Rejected, outcome.TooLarge));
        Assert.Contains(": expected at most 10000", outcome.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OtlpEncoding.Protobuf)]
    [InlineData(OtlpEncoding.Json)]
    public void Attributes_with_more_keys_than_a_workspace_may_use_are_left_out_and_counted_where_they_were(OtlpEncoding encoding)
    {
        var keys = new AttributeKeys(40);
        var known = Bare("known");
        Add(known, 0, 40);
        Decode(TraceDecoderTests.Request(known), encoding, keys);
        var flood = Bare("flood");
        flood.DroppedAttributesCount = 3;
        Add(flood, 25, 60);
        flood.Events.Add(new Span.Types.Event { Name = "e", Attributes = { Of("k29"), Of("never") } });
        var good = Bare("good");
        Add(good, 0, 10);
        var request = TraceDecoderTests.Request(flood, good);
        request.ResourceSpans[0].Resource = new Resource { Attributes = { Of("a.new.key.of.a.resource") } };

        var (outcome, kept) = Decode(request, encoding, keys);

        var spans = kept.ResourceSpans[0].ScopeSpans[0].Spans;
        Assert.Equal((2, 0, 46), (outcome.Accepted, outcome.Rejected, outcome.AttributesCut));
        Assert.Equal(Enumerable.Range(25, 15).Select(i => $"k{i}"), spans[0].Attributes.Select(a => a.Key));
        Assert.Equal(3u + 45, spans[0].DroppedAttributesCount);
        Assert.Equal(["k29"], spans[0].Events[0].Attributes.Select(a => a.Key));
        Assert.Equal(1u, spans[0].Events[0].DroppedAttributesCount);
        Assert.Equal(good, spans[1]);
        Assert.Equal(request.ResourceSpans[0].Resource, kept.ResourceSpans[0].Resource);
        Assert.Contains(
            "46 attributes were left out: today the workspace has used 40 different keys", outcome.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_counted_once_however_many_threads_bring_them()
    {
        var keys = new AttributeKeys(10_000);
        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 9_000; i++)
                Assert.True(keys.Admits(System.Text.Encoding.UTF8.GetBytes($"some.key.with.a.number.{i}")));
        });
        Assert.Equal(9_000, keys.Count);
        for (var i = 0; i < 2_000; i++)
            Assert.Equal(i < 1_000, keys.Admits([.. BitConverter.GetBytes(i), 1, 2, 3, 4, 5, 6, 7]));
    }

    static (DecodeOutcome Outcome, ExportTraceServiceRequest Kept) Decode(
        ExportTraceServiceRequest request, OtlpEncoding encoding, AttributeKeys keys)
    {
        var body = encoding == OtlpEncoding.Json ? new RandomJson(new Random(1)).Write(request) : request.ToByteArray();
        using var batch = new SpanBatch();
        var outcome = new TraceDecoder(Redactor.None, new FixedTime()).Decode(body, encoding, batch, Redactor.None, keys: keys);
        return (outcome, ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span));
    }

    static Span Bare(string name)
    {
        var span = TraceDecoderTests.Good(name);
        span.Attributes.Clear();
        span.Events.Clear();
        span.Links.Clear();
        return span;
    }

    static void Add(Span span, int from, int count)
    {
        for (var i = from; i < from + count; i++)
            span.Attributes.Add(Of($"k{i}"));
    }

    static KeyValue Of(string key) => new() { Key = key, Value = new AnyValue { BoolValue = true } };

    [Fact]
    public void Spans_of_full_traces_are_refused_and_told_from_faults()
    {
        var bad = TraceDecoderTests.Good("bad");
        bad.SpanId = ByteString.Empty;
        var full = TraceDecoderTests.Good("full");
        full.TraceId = ByteString.CopyFrom([.. Enumerable.Repeat((byte)9, 16)]);
        var request = TraceDecoderTests.Request(full, TraceDecoderTests.Good("good"), bad);
        using var batch = new SpanBatch();
        var outcome = new TraceDecoder(Redactor.None, new FixedTime()).Decode(
            request.ToByteArray(), OtlpEncoding.Protobuf, batch, Redactor.BuiltIn,
            isFull: id => id.ToString() == string.Concat(Enumerable.Repeat("09", 16)));
        Assert.Equal((1, 2, 1, 0), (outcome.Accepted, outcome.Rejected, outcome.InFullTraces, outcome.TooLarge));
        Assert.Contains("begin a new one", outcome.Message, StringComparison.Ordinal);
    }
}
