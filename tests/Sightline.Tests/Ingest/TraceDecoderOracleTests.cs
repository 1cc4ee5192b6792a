using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Tests.Ingest.Oracle;
using Xunit.Abstractions;

namespace Sightline.Tests.Ingest;

public sealed class TraceDecoderOracleTests(ITestOutputHelper output)
{
    const int FirstSeed = 20_260_101;

    readonly TraceDecoder _decoder = new(Redactor.None, new FixedTime());

    [Fact]
    public void Random_protobuf_requests_read_as_the_generated_decoder_reads_them()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 2_000; seed++)
        {
            output.WriteLine($"seed {seed}");
            var request = new RandomRequest(seed).Request();
            var body = request.ToByteArray();
            using var batch = Decode(body, OtlpEncoding.Protobuf);
            DecodedSpans.AssertEqual(request, batch);
            if (batch.Spans.Length > 0)
                Assert.True(batch.Payload.Equals(body.AsMemory()), "The payload is the received bytes.");
        }
    }

    [Fact]
    public void Random_JSON_requests_read_as_the_messages_they_were_written_from()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 1_000; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new RandomRequest(seed);
            var request = random.Request();
            using var batch = Decode(new RandomJson(random.Random).Write(request), OtlpEncoding.Json);
            DecodedSpans.AssertEqual(request, batch);
        }
    }

    [Fact]
    public void Exported_JSON_is_equal_in_content_to_what_came_in()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 500; seed++)
        {
            output.WriteLine($"seed {seed}");
            var request = new RandomRequest(seed).Request();
            using var batch = Decode(request.ToByteArray(), OtlpEncoding.Protobuf);
            var export = DecodedSpans.Export(batch);
            AssertSameSpans(request, OtlpJsonReader.Read(export));
            using var again = Decode(export, OtlpEncoding.Json);
            Assert.Equal(batch.Spans.Length, again.Spans.Length);
        }
    }

    [Fact]
    public void Messages_in_pieces_are_put_together_as_the_generated_decoder_does()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 1_000; seed++)
        {
            output.WriteLine($"seed {seed}");
            var body = Pieces(new RandomRequest(seed));
            using var batch = Decode(body, OtlpEncoding.Protobuf);
            DecodedSpans.AssertEqual(ExportTraceServiceRequest.Parser.ParseFrom(body), batch);
            AssertValuesHaveOneMember(batch);
        }
    }

    [Fact]
    public void Stored_payloads_read_as_they_did_on_arrival()
    {
        for (var seed = FirstSeed; seed < FirstSeed + 300; seed++)
        {
            output.WriteLine($"seed {seed}");
            var request = new RandomRequest(seed).Request();
            using var batch = new SpanBatch();
            _decoder.DecodeStored(request.ToByteArray(), batch);
            DecodedSpans.AssertEqual(request, batch);
        }
    }

    SpanBatch Decode(byte[] body, OtlpEncoding encoding)
    {
        var batch = new SpanBatch();
        var outcome = _decoder.Decode(body, encoding, batch);
        Assert.Null(outcome.Malformed);
        Assert.Null(outcome.Message);
        Assert.Equal(0, outcome.Rejected);
        Assert.Equal(batch.Spans.Length, outcome.Accepted);
        return batch;
    }

    // A request whose heads come last and twice, whose spans come in two pieces, with fields nobody knows.
    static byte[] Pieces(RandomRequest random)
    {
        using var writer = new ProtobufWriter(1_000);
        var resourceSpans = writer.Begin(1, 1);
        var scopeSpans = writer.Begin(2, 1);
        for (var i = random.Random.Next(4); i > 0; i--)
        {
            writer.WriteVarint(99, 7);
            writer.Append([0xa3, 0x06, 0x08, 0x01, 0xa4, 0x06]);
            var span = writer.Begin(2, 1);
            writer.Append(random.Span().ToByteArray());
            writer.Append(random.Span().ToByteArray());
            var attribute = writer.Begin(9, 1);
            for (var piece = random.Random.Next(4); piece > 0; piece--)
            {
                var value = writer.Begin(2, 1);
                writer.Append(random.Value().ToByteArray());
                writer.Append(random.Value().ToByteArray());
                writer.End(value);
            }
            writer.WriteBytes(1, "overwritten"u8);
            writer.WriteBytes(1, "pieces"u8);
            writer.End(attribute);
            writer.End(span);
        }
        writer.WriteBytes(1, random.ScopeSpans().Scope?.ToByteArray() ?? []);
        writer.WriteBytes(1, random.ScopeSpans().Scope?.ToByteArray() ?? []);
        writer.End(scopeSpans);
        writer.WriteBytes(3, "overwritten"u8);
        writer.WriteBytes(1, random.Resource().ToByteArray());
        writer.WriteBytes(3, "https://example.org/schema"u8);
        writer.WriteBytes(1, random.Resource().ToByteArray());
        writer.End(resourceSpans);
        writer.WriteFixed32(7, 7);
        return writer.Written.ToArray();
    }

    // Readers of the store take one member for granted: a rewritten payload must not hold a second.
    static void AssertValuesHaveOneMember(SpanBatch batch)
    {
        foreach (var span in batch.Spans)
        {
            var attributes = new AttributeList(span.Message.Of(batch.Payload.Span), SpanField.Attributes);
            while (attributes.MoveNext())
            {
                var members = 0;
                var value = new ProtobufReader(attributes.RawValue);
                while (value.TryReadField())
                    members++;
                Assert.True(members <= 1);
            }
        }
    }

    static void AssertSameSpans(ExportTraceServiceRequest expected, ExportTraceServiceRequest actual)
    {
        var wanted = Flat(expected);
        var found = Flat(actual);
        Assert.Equal(wanted.Count, found.Count);
        foreach (var (span, context) in wanted)
            Assert.Equal(context, found[span]);
    }

    static Dictionary<Span, (Resource, string, InstrumentationScope, string)> Flat(ExportTraceServiceRequest request)
    {
        var spans = new Dictionary<Span, (Resource, string, InstrumentationScope, string)>();
        foreach (var resource in request.ResourceSpans)
        {
            foreach (var scope in resource.ScopeSpans)
            {
                foreach (var span in scope.Spans)
                {
                    // No parent may be written as nothing or as zeros.
                    if (span.ParentSpanId.Span.IndexOfAnyExcept((byte)0) < 0)
                        span.ParentSpanId = ByteString.Empty;
                    spans.Add(
                        span, (resource.Resource ?? new(), resource.SchemaUrl, scope.Scope ?? new(), scope.SchemaUrl));
                }
            }
        }
        return spans;
    }
}
