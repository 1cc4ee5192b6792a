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
