using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Tests.Ingest.Oracle;
using Xunit.Abstractions;

namespace Sightline.Tests.Ingest;

public sealed class TraceDecoderFuzzTests(ITestOutputHelper output)
{
    const int FirstSeed = 7_000;

    readonly TraceDecoder _decoder = new(Redactor.None, new FixedTime());

    [Theory]
    [InlineData(OtlpEncoding.Protobuf)]
    [InlineData(OtlpEncoding.Json)]
    public void Damaged_bodies_never_crash_it_and_every_piece_lies_within_the_payload(OtlpEncoding encoding)
    {
        for (var seed = FirstSeed; seed < FirstSeed + 300; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new RandomRequest(seed);
            var request = random.Request();
            var body = encoding == OtlpEncoding.Json
                ? new RandomJson(random.Random).Write(request)
                : request.ToByteArray();
            for (var round = 0; round < 10; round++)
                Try(Damage(body, random.Random), encoding);
        }
    }

    [Fact]
    public void Random_bytes_never_crash_it()
    {
        var random = new Random(FirstSeed);
        for (var round = 0; round < 20_000; round++)
        {
            var body = new byte[random.Next(200)];
            random.NextBytes(body);
            Try(body, (OtlpEncoding)(round % 2));
        }
    }

    [Fact]
    public void Bottomless_nesting_is_refused()
    {
        var json = "{\"resourceSpans\":" + new string('[', 1_000_000);
        Assert.NotNull(Try(System.Text.Encoding.UTF8.GetBytes(json), OtlpEncoding.Json).Malformed);

        // An attribute of arrays in arrays, 20,000 deep, built from the inside; and groups that only open.
        byte[] value = [];
        for (var depth = 0; depth < 20_000; depth++)
        {
            using var writer = new Sightline.Model.Wire.ProtobufWriter(value.Length + 20);
            writer.WriteBytes(depth % 2 == 0 ? 1 : 5, value);
            value = writer.Written.ToArray();
        }
        var span = new RandomRequest(1).Span();
        span.MergeFrom(new byte[] { 0x4a, 0 });
        using var deep = new Sightline.Model.Wire.ProtobufWriter(value.Length);
        deep.Append(span.ToByteArray());
        var attribute = deep.Begin(9, 3);
        deep.WriteBytes(2, value);
        deep.End(attribute);
        var request = new byte[3][];
        request[0] = deep.Written.ToArray();
        for (var level = 1; level < 3; level++)
            request[level] = [.. Nest(2, request[level - 1])];
        Assert.Equal(1, Try(Nest(1, request[2]), OtlpEncoding.Protobuf).Rejected);

        var groups = new byte[1_000_000];
        Array.Fill(groups, (byte)0x0b);
        Assert.NotNull(Try(groups, OtlpEncoding.Protobuf).Malformed);
    }

    DecodeOutcome Try(byte[] body, OtlpEncoding encoding)
    {
        using var batch = new SpanBatch();
        var outcome = _decoder.Decode(body, encoding, batch);
        Assert.Equal(outcome.Accepted, batch.Spans.Length);
        Assert.True(outcome.Malformed is null || outcome.Accepted == 0);
        foreach (var span in batch.Spans)
            Assert.False(span.TraceId.IsZero || span.SpanId.IsZero);
        if (outcome.Accepted > 0)
            DecodedSpans.AssertEqual(ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span), batch, loose: true);
        RecordCounter.TryCount(OtlpSignal.Traces, body, encoding, out _, out _);
        RecordCounter.TryCount(OtlpSignal.Metrics, body, encoding, out _, out _);
        using var stored = new SpanBatch();
        try
        {
            _decoder.DecodeStored(body, stored);
        }
        catch (InvalidDataException)
        {
            Assert.Equal(0, stored.Spans.Length);
        }
        foreach (var span in stored.Spans)
            span.Message.Of(body);
        return outcome;
    }

    static byte[] Nest(int field, byte[] message)
    {
        using var writer = new Sightline.Model.Wire.ProtobufWriter(message.Length + 10);
        writer.WriteBytes(field, message);
        return writer.Written.ToArray();
    }

    static byte[] Damage(byte[] body, Random random)
    {
        byte[] damaged = random.Next(3) == 0 ? body[..random.Next(body.Length + 1)] : [.. body];
        for (var flips = random.Next(1, 4); flips > 0 && damaged.Length > 0; flips--)
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        return damaged;
    }
}
