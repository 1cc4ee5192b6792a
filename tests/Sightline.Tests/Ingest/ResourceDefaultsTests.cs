using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Tests.Ingest.Oracle;
using Xunit.Abstractions;

namespace Sightline.Tests.Ingest;

public sealed class ResourceDefaultsTests(ITestOutputHelper output)
{
    const int FirstSeed = 20_260_201;
    const string Project = "project.id";
    const string Environment = "deployment.environment.name";

    readonly TraceDecoder _decoder = new(Redactor.None, new FixedTime());

    [Fact]
    public void Only_what_is_missing_is_added_to_random_requests_and_nothing_else_changes()
    {
        var filled = 0;
        for (var seed = FirstSeed; seed < FirstSeed + 1_000; seed++)
        {
            output.WriteLine($"seed {seed}");
            var random = new RandomRequest(seed);
            var request = random.Request();
            foreach (var spans in request.ResourceSpans)
            {
                if (random.Random.Next(3) == 0)
                    Add(spans.Resource ??= new Resource(), random.Random.Next(2) == 0 ? Project : Environment, "own");
            }
            var batch = Decode(request, seed % 2 == 0 ? OtlpEncoding.Protobuf : OtlpEncoding.Json, random.Random);
            foreach (var spans in request.ResourceSpans)
                filled += Expect(spans);
            Assert.True(ResourceDefaults.Of("shop", "production")!.TryFill(ref batch));
            using (batch)
                DecodedSpans.AssertEqual(request, batch);
        }
        Assert.True(filled > 1_000, $"{filled} attributes were filled in.");
    }

    [Theory]
    [InlineData("service.name", "", "shop,production")]
    [InlineData("project.id", "", ",production")]
    [InlineData("projectId", "", ",production")]
    [InlineData("openinference.project.name", "", ",production")]
    [InlineData("deployment.environment", "", "shop,")]
    [InlineData("service.name", "project.id", ",production")]
    [InlineData("service.name", "the project.id of another", "shop,production")]
    public void A_resource_or_a_span_of_it_that_says_it_is_left_alone(string inResource, string inSpan, string expected)
    {
        var span = new Span { TraceId = Id(16), SpanId = Id(8), Name = "step", StartTimeUnixNano = 1_757_721_600_000_000_000 };
        if (inSpan.Length > 0)
            span.Attributes.Add(Attribute(inSpan, "of the span"));
        var resource = new Resource();
        Add(resource, inResource, "of the resource");
        var request = new ExportTraceServiceRequest
        {
            ResourceSpans = { new ResourceSpans { Resource = resource, ScopeSpans = { new ScopeSpans { Spans = { span } } } } },
        };
        var batch = Decode(request, OtlpEncoding.Protobuf, new Random(1));
        var before = batch;

        Assert.True(ResourceDefaults.Of("shop", "production")!.TryFill(ref batch));

        Assert.NotSame(before, batch);
        var added = ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span).ResourceSpans[0].Resource.Attributes;
        Assert.Equal(
            expected,
            string.Join(',', new[] { Project, Environment }.Select(key => added
                .FirstOrDefault(a => a.Key == key && a.Value.StringValue is "shop" or "production")?.Value.StringValue)));
        batch.Dispose();
    }

    [Fact]
    public void A_batch_in_which_nothing_is_missing_stays_the_one_it_is()
    {
        var request = new ExportTraceServiceRequest { ResourceSpans = { new RandomRequest(1).ResourceSpans() } };
        Add(request.ResourceSpans[0].Resource ??= new Resource(), Project, "own");
        using var batch = Decode(request, OtlpEncoding.Protobuf, new Random(1));
        var same = batch;
        Assert.True(ResourceDefaults.Of("shop", "")!.TryFill(ref same));
        Assert.Same(batch, same);
        Assert.Null(ResourceDefaults.Of("", ""));
    }

    SpanBatch Decode(ExportTraceServiceRequest request, OtlpEncoding encoding, Random random)
    {
        var batch = new SpanBatch();
        var body = encoding == OtlpEncoding.Json ? new RandomJson(random).Write(request) : request.ToByteArray();
        Assert.Null(_decoder.Decode(body, encoding, batch).Malformed);
        return batch;
    }

    // Resources without spans are not in a batch, and cost nothing to fill.
    static int Expect(ResourceSpans spans)
    {
        spans.Resource ??= new Resource();
        var before = spans.Resource.Attributes.Count;
        if (spans.Resource.Attributes.All(a => a.Key != Project))
            Add(spans.Resource, Project, "shop");
        if (spans.Resource.Attributes.All(a => a.Key != Environment))
            Add(spans.Resource, Environment, "production");
        return spans.ScopeSpans.Any(s => s.Spans.Count > 0) ? spans.Resource.Attributes.Count - before : 0;
    }

    static void Add(Resource resource, string key, string value) => resource.Attributes.Add(Attribute(key, value));

    static KeyValue Attribute(string key, string value) =>
        new() { Key = key, Value = new AnyValue { StringValue = value } };

    static ByteString Id(int bytes) => ByteString.CopyFrom([.. Enumerable.Repeat((byte)7, bytes)]);
}
