using System.Buffers;
using System.Text;
using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Tests.Ingest.Oracle;

namespace Sightline.Tests.Ingest;

public sealed class RedactorTests
{
    static readonly byte[] Unknown = [0xfa, 0x3f, 2, 7, 7];

    [Theory]
    [InlineData(OtlpEncoding.Protobuf)]
    [InlineData(OtlpEncoding.Json)]
    public void A_rule_sees_every_text_of_a_span_and_nothing_of_what_it_replaced_is_kept(OtlpEncoding encoding)
    {
        var request = SecretsEverywhere();
        var body = encoding == OtlpEncoding.Json ? new RandomJson(new Random(5)).Write(request) : request.ToByteArray();
        var rule = new SecretRule();
        using var batch = new SpanBatch();
        var outcome = new TraceDecoder(new Redactor([rule]), new FixedTime()).Decode(body, encoding, batch);

        Assert.Equal(1, outcome.Accepted);
        Assert.Null(outcome.Message);
        Assert.Equal(-1, batch.Payload.Span.IndexOf("secret"u8));
        var text = Encoding.UTF8.GetString(batch.Payload.Span);
        Assert.Equal(14, text.Split("[gone]").Length - 1);
        Assert.Contains("keep me", text, StringComparison.Ordinal);
        Assert.Equal("[gone]", Encoding.UTF8.GetString(batch.Spans[0].Name.Of(batch.Payload.Span)));
        Assert.Equal("[gone]", Encoding.UTF8.GetString(batch.Resources[0].Service.Of(batch.Payload.Span)));
        foreach (var key in new[] { "", "inner", "list", "span.name", "status.message", "event.name", "trace_state" })
            Assert.Contains(key, rule.Keys);
    }

    [Fact]
    public void Fields_that_nobody_knows_survive_redaction()
    {
        byte[] span = [.. TraceDecoderTests.Good("a secret").ToByteArray(), .. Unknown];
        var request = TraceDecoderTests.Request(Span.Parser.ParseFrom(span));
        using var batch = new SpanBatch();
        new TraceDecoder(new Redactor([new SecretRule()]), new FixedTime())
            .Decode(request.ToByteArray(), OtlpEncoding.Protobuf, batch);
        request.ResourceSpans[0].ScopeSpans[0].Spans[0].Name = "[gone]";
        DecodedSpans.AssertEqual(request, batch);
        Assert.True(batch.Payload.Span.IndexOf(Unknown) > 0);
    }

    static ExportTraceServiceRequest SecretsEverywhere()
    {
        var link = TraceDecoderTests.Good("ids");
        var span = new Span
        {
            TraceId = link.TraceId,
            SpanId = link.SpanId,
            StartTimeUnixNano = link.StartTimeUnixNano,
            Name = "secret name",
            TraceState = "secret=1",
            Status = new Status { Message = "secret failure" },
            Attributes =
            {
                Attribute("", "secret"),
                Attribute("plain", "keep me"),
                new KeyValue
                {
                    Key = "list",
                    Value = new AnyValue { ArrayValue = new ArrayValue { Values = { Text("secret"), Text("a") } } },
                },
                new KeyValue
                {
                    Key = "map",
                    Value = new AnyValue { KvlistValue = new KeyValueList { Values = { Attribute("inner", "secret") } } },
                },
            },
            Events = { new Span.Types.Event { Name = "secret", Attributes = { Attribute("e", "secret") } } },
            Links =
            {
                new Span.Types.Link
                {
                    TraceId = link.TraceId,
                    SpanId = link.SpanId,
                    TraceState = "secret=2",
                    Attributes = { Attribute("l", "secret") },
                },
            },
        };
        var scope = new ScopeSpans
        {
            Scope = new InstrumentationScope { Name = "secret", Version = "secret", Attributes = { Attribute("s", "secret") } },
            Spans = { span },
        };
        var resource = new ResourceSpans
        {
            Resource = new Resource { Attributes = { Attribute("service.name", "secret") } },
            ScopeSpans = { scope },
        };
        return new ExportTraceServiceRequest { ResourceSpans = { resource } };
    }

    static KeyValue Attribute(string key, string value) => new() { Key = key, Value = Text(value) };

    static AnyValue Text(string value) => new() { StringValue = value };

    sealed class SecretRule : RedactionRule
    {
        public List<string> Keys { get; } = [];

        public override bool TryReplace(
            ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, IBufferWriter<byte> replacement)
        {
            if (value.IndexOf("secret"u8) < 0)
                return false;
            Keys.Add(Encoding.UTF8.GetString(key));
            replacement.Write("[gone]"u8);
            return true;
        }
    }
}
