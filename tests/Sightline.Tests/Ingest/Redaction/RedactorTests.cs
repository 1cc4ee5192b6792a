using System.Text;
using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Tests.Ingest.Oracle;

namespace Sightline.Tests.Ingest.Redaction;

public sealed class RedactorTests
{
    const string Secret = "sk-proj-Ab3dEf6hIj9lMn2pQr5tUv8xYz1";

    static readonly byte[] Unknown = [0xfa, 0x3f, 2, 7, 7];

    [Theory]
    [InlineData(OtlpEncoding.Protobuf)]
    [InlineData(OtlpEncoding.Json)]
    public void A_secret_in_any_text_of_a_span_is_masked_and_remembered_where_it_was(OtlpEncoding encoding)
    {
        var request = SecretsEverywhere();
        var body = encoding == OtlpEncoding.Json ? new RandomJson(new Random(5)).Write(request) : request.ToByteArray();
        using var batch = new SpanBatch();
        var outcome = Decode(body, encoding, batch, Redactor.BuiltIn);

        Assert.Equal(1, outcome.Accepted);
        Assert.Null(outcome.Message);
        Assert.Equal(-1, batch.Payload.Span.IndexOf(Encoding.UTF8.GetBytes(Secret[8..])));
        Assert.Equal([("openai_key", 17)], outcome.Redacted!);
        var kept = ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span).ResourceSpans[0];
        var span = kept.ScopeSpans[0].Spans[0];
        Assert.Equal("keep me", span.Attributes[1].Value.StringValue);
        Assert.Equal("sk-proj-" + new string('*', Secret.Length - 8), span.Name);
        Assert.Equal(1, Marked(kept.Resource.Attributes));
        Assert.Equal(3, Marked(kept.ScopeSpans[0].Scope.Attributes));
        Assert.Equal(12, Marked(span.Attributes));
    }

    [Fact]
    public void What_holds_no_secret_stays_the_received_bytes()
    {
        var body = TraceDecoderTests.Request(TraceDecoderTests.Good("tasks of risk-averse disk-bound 4111111111111112"))
            .ToByteArray();
        using var batch = new SpanBatch();
        var outcome = Decode(body, OtlpEncoding.Protobuf, batch, Redactor.BuiltIn);
        Assert.True(batch.Payload.Equals(body.AsMemory()));
        Assert.Null(outcome.Redacted);
    }

    [Fact]
    public void Fields_that_nobody_knows_survive_and_secrets_in_them_do_not()
    {
        byte[] planted = [0xfa, 0x3f, (byte)Secret.Length, .. Encoding.UTF8.GetBytes(Secret)];
        byte[] span = [.. TraceDecoderTests.Good(Secret).ToByteArray(), .. Unknown, .. planted];
        var request = TraceDecoderTests.Request(Span.Parser.ParseFrom(span));
        using var batch = new SpanBatch();
        Decode(request.ToByteArray(), OtlpEncoding.Protobuf, batch, Redactor.BuiltIn);
        Assert.True(batch.Payload.Span.IndexOf(Unknown) > 0);
        Assert.Equal(-1, batch.Payload.Span.IndexOf(Encoding.UTF8.GetBytes(Secret[8..])));
    }

    [Fact]
    public void What_was_redacted_once_is_not_redacted_again()
    {
        using var first = new SpanBatch();
        Decode(SecretsEverywhere().ToByteArray(), OtlpEncoding.Protobuf, first, Redactor.BuiltIn);
        var once = first.Payload.ToArray();
        using var second = new SpanBatch();
        var outcome = Decode(once, OtlpEncoding.Protobuf, second, Redactor.BuiltIn);
        Assert.Null(outcome.Redacted);
        Assert.Equal(once, second.Payload.ToArray());
    }

    [Theory]
    [InlineData(RedactionAction.Mask)]
    [InlineData(RedactionAction.Hash)]
    [InlineData(RedactionAction.Drop)]
    public void Named_attributes_are_kept_back_whatever_they_hold(RedactionAction action)
    {
        var policy = new RedactionPolicy
        {
            Attributes = [new("user.email", action), new("http.request.header.*", action), new("*.ssn", action)],
        };
        var span = TraceDecoderTests.Good("named");
        span.Attributes.Add(Attribute("user.email", "ada@example.com"));
        span.Attributes.Add(Attribute("user.emails", "stays"));
        span.Attributes.Add(new KeyValue { Key = "patient.ssn", Value = new AnyValue { IntValue = 123456789 } });
        span.Attributes.Add(new KeyValue
        {
            Key = "http.request.header.cookie",
            Value = new AnyValue { ArrayValue = new ArrayValue { Values = { Text("id=7") } } },
        });
        span.Attributes.Add(new KeyValue
        {
            Key = "map",
            Value = new AnyValue { KvlistValue = new KeyValueList { Values = { Attribute("user.email", "bob@example.com") } } },
        });
        var kept = DecodeSpan(span, new Redactor(policy, "key"u8), out var outcome);

        var text = kept.ToString();
        foreach (var gone in new[] { "example.com", "123456789", "id=7" })
            Assert.DoesNotContain(gone, text, StringComparison.Ordinal);
        Assert.Equal("stays", Value(kept, "user.emails"));
        Assert.Equal(
            [("user.email", 2), ("*.ssn", 1), ("http.request.header.*", 1)], outcome.Redacted!);
        if (action == RedactionAction.Mask)
        {
            Assert.Equal(new string('*', 15), Value(kept, "user.email"));
            Assert.Equal("***", Value(kept, "patient.ssn"));
        }
        else if (action == RedactionAction.Hash)
        {
            Assert.StartsWith("[attribute:", Value(kept, "user.email"), StringComparison.Ordinal);
        }
        else
        {
            Assert.DoesNotContain(kept.Attributes, a => a.Key == "user.email");
        }
    }

    [Fact]
    public void Hashes_are_equal_for_equal_secrets_of_a_workspace_only()
    {
        var policy = new RedactionPolicy { DefaultAction = RedactionAction.Hash };
        string Hash(string key, string secret) =>
            DecodeSpan(TraceDecoderTests.Good(secret), new Redactor(policy, Encoding.UTF8.GetBytes(key)), out _).Name;
        Assert.StartsWith("sk-proj-[openai_key:", Hash("one", Secret), StringComparison.Ordinal);
        Assert.Equal(Hash("one", Secret), Hash("one", Secret));
        Assert.NotEqual(Hash("one", Secret), Hash("one", Secret + "2"));
        Assert.NotEqual(Hash("one", Secret), Hash("two", Secret));
    }

    [Fact]
    public void Rules_can_be_turned_off_and_patterns_added()
    {
        var policy = new RedactionPolicy
        {
            Rules = new Dictionary<string, RedactionAction> { ["openai_key"] = RedactionAction.Off },
            Patterns = [new("employee", @"E-\d{6}", RedactionAction.Mask), new("emoji", "😀.", RedactionAction.Drop)],
        };
        var kept = DecodeSpan(
            TraceDecoderTests.Good($"ü E-123456 😀x {Secret} ö E-654321"), new Redactor(policy, "k"u8), out var outcome);
        Assert.Equal($"ü ********  {Secret} ö ********", kept.Name);
        Assert.Equal([("employee", 2), ("emoji", 1)], outcome.Redacted!);
    }

    [Theory]
    [InlineData(@"(a)\1")]
    [InlineData("(?=a)")]
    [InlineData("(")]
    [InlineData("a*")]
    [InlineData("(a{1000}){1000}")]
    public void Patterns_that_need_backtracking_or_too_much_are_refused_with_the_reason(string pattern) =>
        Assert.NotNull(TextPattern.Mistake(pattern));

    [Fact]
    public void Contents_of_messages_go_and_their_structure_tokens_and_sizes_stay()
    {
        var policy = new RedactionPolicy { CaptureOff = [new UncapturedContent("bank", "")] };
        const string Messages = """[{"role":"user","parts":[{"type":"text","content":"my balance?"},{"type":"n","content":5}]}]""";
        var request = TraceDecoderTests.Request(TraceDecoderTests.Good("chat"), TraceDecoderTests.Good("other"));
        request.ResourceSpans[0].Resource = new Resource { Attributes = { Attribute("service.name", "bank") } };
        var span = request.ResourceSpans[0].ScopeSpans[0].Spans[0];
        span.Attributes.Add(Attribute("gen_ai.input.messages", Messages));
        span.Attributes.Add(Attribute("input.value", "what is my balance?"));
        span.Attributes.Add(Attribute("llm.input_messages.0.message.role", "user"));
        span.Attributes.Add(Attribute("llm.input_messages.0.message.content", "balance"));
        span.Attributes.Add(new KeyValue { Key = "gen_ai.usage.input_tokens", Value = new AnyValue { IntValue = 12 } });
        span.Attributes.Add(new KeyValue
        {
            Key = "gen_ai.tool.call.arguments",
            Value = new AnyValue
            {
                KvlistValue = new KeyValueList
                {
                    Values = { Attribute("name", "transfer"), Attribute("to", "Bob"), Number("amount", 70) },
                },
            },
        });
        using var batch = new SpanBatch();
        Decode(request.ToByteArray(), OtlpEncoding.Protobuf, batch, new Redactor(policy, "k"u8));
        var kept = ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span).ResourceSpans[0].ScopeSpans[0].Spans[0];

        Assert.Equal(
            """[{"role":"user","parts":[{"type":"text","content":"[11 bytes]"},{"type":"n","content":null}]}]""",
            Value(kept, "gen_ai.input.messages"));
        Assert.Equal("[19 bytes]", Value(kept, "input.value"));
        Assert.Equal("user", Value(kept, "llm.input_messages.0.message.role"));
        Assert.Equal("[7 bytes]", Value(kept, "llm.input_messages.0.message.content"));
        Assert.Equal(12, kept.Attributes.Single(a => a.Key == "gen_ai.usage.input_tokens").Value.IntValue);
        var arguments = kept.Attributes.Single(a => a.Key == "gen_ai.tool.call.arguments").Value.KvlistValue.Values;
        Assert.Equal("transfer", arguments[0].Value.StringValue);
        Assert.Equal("[3 bytes]", arguments[1].Value.StringValue);
        Assert.Equal(AnyValue.ValueOneofCase.None, arguments[2].Value.ValueCase);

        request.ResourceSpans[0].Resource = new Resource { Attributes = { Attribute("service.name", "shop") } };
        var other = request.ToByteArray();
        using var untouched = new SpanBatch();
        Decode(other, OtlpEncoding.Protobuf, untouched, new Redactor(policy, "k"u8));
        Assert.Equal(other, untouched.Payload.ToArray());
    }

    static DecodeOutcome Decode(byte[] body, OtlpEncoding encoding, SpanBatch batch, Redactor redactor) =>
        new TraceDecoder(Redactor.None, new FixedTime()).Decode(body, encoding, batch, redactor);

    static Span DecodeSpan(Span span, Redactor redactor, out DecodeOutcome outcome)
    {
        using var batch = new SpanBatch();
        outcome = Decode(TraceDecoderTests.Request(span).ToByteArray(), OtlpEncoding.Protobuf, batch, redactor);
        return ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span).ResourceSpans[0].ScopeSpans[0].Spans[0];
    }

    static string Value(Span span, string key) => span.Attributes.Single(a => a.Key == key).Value.StringValue;

    static long Marked(IEnumerable<KeyValue> attributes) =>
        attributes.Single(a => a.Key == "sightline.redacted").Value.KvlistValue.Values.Sum(v => v.Value.IntValue);

    static ExportTraceServiceRequest SecretsEverywhere()
    {
        var link = TraceDecoderTests.Good("ids");
        var span = new Span
        {
            TraceId = link.TraceId,
            SpanId = link.SpanId,
            StartTimeUnixNano = link.StartTimeUnixNano,
            Name = Secret,
            TraceState = $"k={Secret}",
            Status = new Status { Message = $"failed with {Secret}" },
            Attributes =
            {
                Attribute("", Secret),
                Attribute("plain", "keep me"),
                Attribute("json", $$"""{"messages":[{"text":"line\n{{Secret}}"}]}"""),
                new KeyValue
                {
                    Key = "list",
                    Value = new AnyValue { ArrayValue = new ArrayValue { Values = { Text(Secret), Text("a") } } },
                },
                new KeyValue
                {
                    Key = "map",
                    Value = new AnyValue { KvlistValue = new KeyValueList { Values = { Attribute("inner", Secret) } } },
                },
                new KeyValue { Key = "bytes", Value = new AnyValue { BytesValue = ByteString.CopyFromUtf8(Secret) } },
            },
            Events = { new Span.Types.Event { Name = Secret, Attributes = { Attribute("exception.message", Secret) } } },
            Links =
            {
                new Span.Types.Link
                {
                    TraceId = link.TraceId,
                    SpanId = link.SpanId,
                    TraceState = $"k={Secret}",
                    Attributes = { Attribute("l", Secret) },
                },
            },
        };
        var scope = new ScopeSpans
        {
            Scope = new InstrumentationScope { Name = Secret, Version = Secret, Attributes = { Attribute("s", Secret) } },
            SchemaUrl = $"https://x/{Secret}",
            Spans = { span },
        };
        var resource = new ResourceSpans
        {
            Resource = new Resource { Attributes = { Attribute("service.name", Secret) } },
            ScopeSpans = { scope },
        };
        return new ExportTraceServiceRequest { ResourceSpans = { resource } };
    }

    static KeyValue Attribute(string key, string value) => new() { Key = key, Value = Text(value) };

    static KeyValue Number(string key, long value) => new() { Key = key, Value = new AnyValue { IntValue = value } };

    static AnyValue Text(string value) => new() { StringValue = value };
}
