using System.Text;
using Google.Protobuf;
using Sightline.Ingest.Contract;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Tests.Ingest.Oracle;

namespace Sightline.Tests.Ingest.Contract;

public sealed class ContractCheckTests
{
    static readonly ContractPolicy Lenient = new(ContractMode.Lenient);
    static readonly ContractPolicy Strict = new(ContractMode.Strict);

    readonly TraceDecoder _decoder = new(Redactor.None, TimeProvider.System);
    readonly ContractCheck _check = new(ContractRules.BuiltIn);

    [Theory]
    // A rule, what the span has, and whether it is kept, broken, or about something else.
    [InlineData("service.name", "r:service.name=web", "kept")]
    [InlineData("service.name", "r:service.name=unknown_service:python", "broken")]
    [InlineData("service.name", "r:service.name=", "broken")]
    [InlineData("service.name", "service.name=web", "broken")]
    [InlineData("service.version", "r:service.version=1.0", "kept")]
    [InlineData("deployment.environment.name", "r:deployment.environment=prod", "kept")]
    [InlineData("deployment.environment.name", "", "broken")]
    [InlineData("service.instance.id", "r:host.name=box", "broken")]
    [InlineData("project.id", "project.id=shop", "kept")]
    [InlineData("project.id", "r:projectId=shop", "kept")]
    [InlineData("execution.id", "parent", "other")]
    [InlineData("execution.id", "", "broken")]
    [InlineData("execution.id", "execution.id=7", "kept")]
    [InlineData("agent.id", "", "other")]
    [InlineData("agent.id", "gen_ai.operation.name=chat", "other")]
    [InlineData("agent.id", "gen_ai.operation.name=invoke_agent", "broken")]
    [InlineData("agent.id", "gen_ai.operation.name=invoke_agent gen_ai.agent.name=planner", "kept")]
    [InlineData("workflow.id", "traceloop.span.kind=workflow traceloop.entity.name=trip", "kept")]
    [InlineData("correlation_id", "kind=Client", "other")]
    [InlineData("correlation_id", "kind=Server", "broken")]
    [InlineData("correlation_id", "kind=Server correlation_id=c", "kept")]
    [InlineData("event_id", "kind=Producer", "broken")]
    [InlineData("event_id", "kind=Consumer messaging.message.id=m", "kept")]
    [InlineData("http.server_span", "http.route=/cart kind=Internal", "broken")]
    [InlineData("http.server_span", "http.route=/cart kind=Server", "kept")]
    [InlineData("messaging.linked", "kind=Consumer", "broken")]
    [InlineData("messaging.linked", "kind=Consumer link", "kept")]
    [InlineData("messaging.linked", "kind=Consumer parent", "kept")]
    [InlineData("client.child", "kind=Client", "other")]
    [InlineData("client.child", "kind=Client rpc.system=ssh", "broken")]
    [InlineData("client.child", "kind=Client rpc.system=ssh parent", "kept")]
    [InlineData("failure.status", "error.type=timeout", "broken")]
    [InlineData("failure.status", "error.type=timeout error", "kept")]
    [InlineData("no_secrets", "redacted=openai_key", "broken")]
    [InlineData("no_secrets", "redacted=content", "kept")]
    [InlineData("no_secrets", "redacted=user.email", "kept")]
    public void A_rule_says_of_a_span(string rule, string has, string verdict)
    {
        var findings = Run(Lenient, out _, Request("", Make(has, out var resource), resource));
        var at = ContractRules.BuiltIn.IndexOf(rule);
        Assert.Equal(verdict, (findings.Resources[0].Checked[at], findings.Resources[0].Violating[at]) switch
        {
            (0, 0) => "other",
            (1, 0) => "kept",
            (1, 1) => "broken",
            var both => both.ToString(),
        });
    }

    [Theory]
    [InlineData("GET /cart/{id}", true)]
    [InlineData("chat gpt-4o-2024-08-06", true)]
    [InlineData("deadbeef feedface", true)]
    [InlineData("load 1234567", true)]
    [InlineData("load 12345678", false)]
    [InlineData("GET /cart/550e8400-e29b-41d4-a716-446655440000", false)]
    [InlineData("run 507f1f77bcf86cd799439011", false)]
    [InlineData("a-b-c-d-e", true)]
    public void A_name_is_stable(string name, bool isStable) =>
        Assert.Equal(isStable, StableName.IsOne(Encoding.UTF8.GetBytes(name)));

    [Fact]
    public void Lenient_fills_resources_in_and_leaves_everything_else_as_it_was()
    {
        var request = new RandomRequest(3).Request();
        var lacking = Request("web", Make("parent", out _), new Resource { Attributes = { Text("host.name", "box") } });
        request.ResourceSpans.Insert(0, new ResourceSpans());
        request.ResourceSpans.Add(lacking.ResourceSpans[0]);
        var own = Request("own", Make("module.id=mine", out _), new Resource()).ResourceSpans[0];
        request.ResourceSpans.Add(own);

        var findings = Run(Lenient, out var kept, request);

        var filled = kept.ResourceSpans[^2].Resource.Attributes.ToDictionary(a => a.Key, a => a.Value.StringValue);
        Assert.Equal(("box", "web"), (filled["service.instance.id"], filled["module.id"]));
        // Its span says it, and would be overruled.
        Assert.DoesNotContain(kept.ResourceSpans[^1].Resource.Attributes, a => a.Key == "module.id");
        Assert.Equal(1, findings.Resources[^2].Violating[ContractRules.BuiltIn.IndexOf("module.id")]);
        Assert.Null(findings.Message);
        string[] names = ["service.name", "service.instance.id", "module.id"];
        foreach (var (before, after) in request.ResourceSpans.Zip(kept.ResourceSpans))
        {
            Assert.Equal(before.ScopeSpans, after.ScopeSpans);
            Assert.Equal(
                before.Resource?.Attributes ?? [],
                (after.Resource?.Attributes ?? []).Where((a, i) =>
                    i < (before.Resource?.Attributes.Count ?? 0) || !names.Contains(a.Key)));
        }
    }

    [Fact]
    public void Lenient_leaves_the_received_bytes_where_nothing_is_lacking()
    {
        var resource = new Resource { Attributes = { Text("module.id", "m"), Text("service.instance.id", "i") } };
        var body = Request("web", Make("parent", out _), resource).ToByteArray();
        var batch = new SpanBatch();
        _decoder.Decode(body, OtlpEncoding.Protobuf, batch);
        var before = batch;
        _check.Run(ref batch, Lenient);
        Assert.Same(before, batch);
        Assert.True(batch.Payload.Equals(body.AsMemory()));
        batch.Dispose();
    }

    [Fact]
    public void Strict_refuses_the_span_that_breaks_a_rule_and_says_which_its_neighbours_stay()
    {
        var asked = Only("failure.status", "execution.id");
        var request = Request("web", Make("parent", out _), new Resource());
        request.ResourceSpans[0].ScopeSpans[0].Spans.Add(Make("error.type=timeout execution.id=1", out _));
        request.ResourceSpans[0].ScopeSpans[0].Spans.Add(Make("execution.id=2", out _));

        var findings = Run(Strict with { Rules = asked }, out var kept, request);

        Assert.Equal(1, findings.Refused);
        Assert.Contains(
            "of service 'web' breaks the contract: failure.status (What failed says so in its status). "
            + "Refused 1 of 3 spans by revision 1", findings.Message, StringComparison.Ordinal);
        var spans = request.ResourceSpans[0].ScopeSpans[0].Spans;
        Assert.Equal([spans[0], spans[2]], kept.ResourceSpans[0].ScopeSpans[0].Spans);
    }

    [Fact]
    public void Strict_leaves_nothing_of_a_request_of_which_every_span_is_refused()
    {
        var findings = Run(Strict, out var kept, Request("web", Make("", out _), new Resource()));
        Assert.Equal(1, findings.Refused);
        Assert.Empty(kept.ResourceSpans);
    }

    [Fact]
    public void Every_rule_says_how_to_repair_and_is_known_by_its_name()
    {
        Assert.All(ContractRules.BuiltIn.All, rule =>
        {
            Assert.NotEqual("", rule.Fix);
            Assert.Equal(rule, ContractRules.BuiltIn.All[ContractRules.BuiltIn.IndexOf(rule.Name)]);
        });
        Assert.Equal(-1, ContractRules.BuiltIn.IndexOf("none"));
    }

    [Theory]
    [InlineData("""{"revision":1,"rules":[],"more":1}""", "more")]
    [InlineData(
        """{"revision":1,"rules":[{"rule":"a","title":"t","why":"w","at":"span","require":{"is":["odd"]},"fix":{"text":"f"}}]}""",
        "'odd' is none of root, parent")]
    [InlineData(
        """{"revision":1,"rules":[{"rule":"a","title":"t","why":"w","at":"span","require":{},"fix":{"text":"f"}}]}""",
        "a: it requires nothing")]
    public void A_file_of_rules_with_a_mistake_is_refused_with_its_name(string json, string mistake) =>
        Assert.Contains(
            mistake, Assert.Throws<ContractException>(() => ContractRules.Read(Encoding.UTF8.GetBytes(json))).Message,
            StringComparison.Ordinal);

    ContractFindings Run(ContractPolicy policy, out ExportTraceServiceRequest kept, ExportTraceServiceRequest request)
    {
        var batch = new SpanBatch();
        var outcome = _decoder.Decode(request.ToByteArray(), OtlpEncoding.Protobuf, batch);
        Assert.Equal(0, outcome.Rejected);
        var findings = _check.Run(ref batch, policy);
        kept = ExportTraceServiceRequest.Parser.ParseFrom(batch.Payload.Span);
        Assert.Equal(kept.ResourceSpans.Sum(r => r.ScopeSpans.Sum(s => s.Spans.Count)), batch.Spans.Length);
        batch.Dispose();
        return findings;
    }

    static ulong Only(params string[] rules) => rules.Aggregate(0UL, (all, rule) => all | 1UL << ContractRules.BuiltIn.IndexOf(rule));

    static ExportTraceServiceRequest Request(string service, Span span, Resource resource)
    {
        if (service.Length > 0)
            resource.Attributes.Insert(0, Text("service.name", service));
        return new ExportTraceServiceRequest
        {
            ResourceSpans = { new ResourceSpans { Resource = resource, ScopeSpans = { new ScopeSpans { Spans = { span } } } } },
        };
    }

    static Span Make(string has, out Resource resource)
    {
        resource = new Resource();
        var span = new Span
        {
            TraceId = ByteString.CopyFrom(new byte[16].Select((_, i) => (byte)(i + 1)).ToArray()),
            SpanId = ByteString.CopyFrom(1, 2, 3, 4, 5, 6, 7, (byte)(has.Length + 1)),
            Name = "work",
            StartTimeUnixNano = 1_750_000_000_000_000_000,
        };
        foreach (var word in has.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = (word.Split('=')[0], word.Contains('=', StringComparison.Ordinal) ? word.Split('=')[1] : "");
            if (key == "parent")
                span.ParentSpanId = ByteString.CopyFrom(8, 8, 8, 8, 8, 8, 8, 8);
            else if (key == "link")
                span.Links.Add(new Span.Types.Link { TraceId = span.TraceId, SpanId = span.SpanId });
            else if (key == "error")
                span.Status = new Status { Code = (int)SpanStatus.Error };
            else if (key == "kind")
                span.Kind = (int)Enum.Parse<SpanKind>(value);
            else if (key == "redacted")
                span.Attributes.Add(new KeyValue { Key = "sightline.redacted", Value = Counts(value) });
            else if (key.StartsWith("r:", StringComparison.Ordinal))
                resource.Attributes.Add(Text(key[2..], value));
            else
                span.Attributes.Add(Text(key, value));
        }
        return span;
    }

    static AnyValue Counts(string rule) => new()
    {
        KvlistValue = new KeyValueList { Values = { new KeyValue { Key = rule, Value = new AnyValue { IntValue = 1 } } } },
    };

    static KeyValue Text(string key, string value) => new() { Key = key, Value = new AnyValue { StringValue = value } };
}
