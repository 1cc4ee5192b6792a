using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Tests.Ingest.Oracle;
using Xunit.Abstractions;

namespace Sightline.Tests.Ingest;

public sealed class BatchPiecesTests(ITestOutputHelper output)
{
    const int FirstSeed = 20_261_126;

    readonly TraceDecoder _decoder = new(Redactor.None, new FixedTime());

    [Fact]
    public void Pieces_of_random_requests_say_in_order_what_the_request_says()
    {
        var cut = 0;
        for (var seed = FirstSeed; seed < FirstSeed + 20; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new RandomRequest(seed);
            var request = new ExportTraceServiceRequest();
            var wanted = random.Random.Next(2 * BatchPieces.SpansMax, 4 * BatchPieces.SpansMax);
            while (Flat(request).Count() < wanted)
                request.ResourceSpans.Add(random.Request().ResourceSpans);
            using var batch = Decode(request);
            cut += AssertPieces(request, batch);
        }
        Assert.True(cut > 40, $"{cut} pieces");
    }

    [Fact]
    public void Bytes_bound_a_piece_too_but_one_span_goes_whole()
    {
        var request = Request(6, name => name == 2 ? 3 * BatchPieces.BytesMax : BatchPieces.BytesMax / 3);
        using var batch = Decode(request);
        Assert.Equal(4, AssertPieces(request, batch));
    }

    [Fact]
    public void Small_requests_stay_whole_and_those_whose_resource_would_be_repeated_at_length()
    {
        using var small = Decode(Request(BatchPieces.SpansMax, _ => 4));
        Assert.Null(BatchPieces.Of(small));
        using var single = Decode(Request(1, _ => 4 * BatchPieces.BytesMax));
        Assert.Null(BatchPieces.Of(single));
        var request = Request(BatchPieces.SpansMax + 1, _ => 4);
        request.ResourceSpans[0].Resource = new Resource
        {
            Attributes = { new KeyValue { Key = "k", Value = new AnyValue { StringValue = new string('x', 100_000) } } },
        };
        using var repeated = Decode(request);
        Assert.Null(BatchPieces.Of(repeated));
    }

    static int AssertPieces(ExportTraceServiceRequest request, SpanBatch batch)
    {
        var pieces = BatchPieces.Of(batch)!;
        var spans = Flat(request).ToArray();
        var (next, count) = (0, 0);
        while (pieces.Next() is { } piece)
        {
            using (piece)
            {
                Assert.InRange(piece.Spans.Length, 1, BatchPieces.SpansMax);
                var part = new ExportTraceServiceRequest { ResourceSpans = { spans[next..(next + piece.Spans.Length)] } };
                DecodedSpans.AssertEqual(part, piece);
                // What the journal keeps is decoded again at a restart.
                using var again = new SpanBatch();
                Assert.Equal(piece.Spans.Length, new TraceDecoder(Redactor.None, new FixedTime())
                    .Decode(piece.Payload, OtlpEncoding.Protobuf, again).Accepted);
                next += piece.Spans.Length;
                count++;
            }
        }
        Assert.Equal(spans.Length, next);
        return count;
    }

    SpanBatch Decode(ExportTraceServiceRequest request)
    {
        var batch = new SpanBatch();
        Assert.Equal(0, _decoder.Decode(request.ToByteArray(), OtlpEncoding.Protobuf, batch).Rejected);
        return batch;
    }

    // Every span with its own resource and scope.
    static IEnumerable<ResourceSpans> Flat(ExportTraceServiceRequest request) =>
        from resource in request.ResourceSpans
        from scope in resource.ScopeSpans
        from span in scope.Spans
        select new ResourceSpans
        {
            Resource = resource.Resource,
            SchemaUrl = resource.SchemaUrl,
            ScopeSpans = { new ScopeSpans { Scope = scope.Scope, SchemaUrl = scope.SchemaUrl, Spans = { span } } },
        };

    static ExportTraceServiceRequest Request(int spans, Func<int, int> nameLength) => new()
    {
        ResourceSpans =
        {
            new ResourceSpans
            {
                Resource = new Resource(),
                ScopeSpans =
                {
                    new ScopeSpans
                    {
                        Spans =
                        {
                            Enumerable.Range(0, spans).Select(i => new Span
                            {
                                TraceId = ByteString.CopyFrom([.. Enumerable.Repeat((byte)1, 16)]),
                                SpanId = ByteString.CopyFrom(BitConverter.GetBytes(i + 1L)),
                                Name = new string('n', nameLength(i)),
                                StartTimeUnixNano = 1_757_721_600_000_000_000,
                            }),
                        },
                    },
                },
            },
        },
    };
}
