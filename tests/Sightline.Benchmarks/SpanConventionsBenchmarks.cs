using BenchmarkDotNet.Attributes;
using Sightline.Ingest.Conventions;
using Sightline.Model.Calls;
using Sightline.Model.Wire;

namespace Sightline.Benchmarks;

/// <summary>What reading the facts of a span costs: of a service, with 11 attributes, and of a model.</summary>
[MemoryDiagnoser]
public class SpanConventionsBenchmarks
{
    byte[] _service = [];
    byte[] _model = [];
    byte[] _resource = [];

    [GlobalSetup]
    public void Setup()
    {
        using var service = new ProtobufWriter(512);
        for (var i = 0; i < 8; i++)
            Add(service, SpanField.Attributes, $"attribute.{i}", "value of some length");
        Add(service, SpanField.Attributes, "http.response.status_code", "200");
        Add(service, SpanField.Attributes, "url.path", "/cart");
        Add(service, SpanField.Attributes, "ok", "true");
        _service = service.Written.ToArray();
        using var model = new ProtobufWriter(512);
        Add(model, SpanField.Attributes, "gen_ai.operation.name", "chat");
        Add(model, SpanField.Attributes, "gen_ai.provider.name", "openai");
        Add(model, SpanField.Attributes, "gen_ai.request.model", "gpt-4o");
        Add(model, SpanField.Attributes, "gen_ai.response.model", "gpt-4o-2024-08-06");
        Add(model, SpanField.Attributes, "gen_ai.usage.input_tokens", "1000");
        Add(model, SpanField.Attributes, "gen_ai.usage.output_tokens", "50");
        Add(model, SpanField.Attributes, "gen_ai.input.messages", new string('x', 4_000));
        _model = model.Written.ToArray();
        using var resource = new ProtobufWriter(128);
        Add(resource, ResourceField.Attributes, "service.name", "checkout");
        Add(resource, ResourceField.Attributes, "service.version", "1.2");
        _resource = resource.Written.ToArray();
    }

    [Benchmark]
    public bool Service() => Read(_service);

    [Benchmark]
    public bool Model() => Read(_model);

    bool Read(byte[] rest)
    {
        var facts = new CallFacts();
        return SpanConventions.BuiltIn.Read(new SpanMessage("work"u8, rest, _resource), always: false, ref facts);
    }

    static void Add(ProtobufWriter to, int field, string key, string value)
    {
        var attribute = to.Begin(field, 1);
        to.WriteBytes(KeyValueField.Key, System.Text.Encoding.UTF8.GetBytes(key));
        var any = to.Begin(KeyValueField.Value, 1);
        to.WriteBytes(AnyValueField.String, System.Text.Encoding.UTF8.GetBytes(value));
        to.End(any);
        to.End(attribute);
    }
}
