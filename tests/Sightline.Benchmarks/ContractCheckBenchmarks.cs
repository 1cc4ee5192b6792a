using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Sightline.Ingest.Contract;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;

namespace Sightline.Benchmarks;

/// <summary>
/// What the contract adds to decoding: 200 spans of a service with 11 attributes each, of which every tenth is a call of
/// a model; per span.
/// </summary>
[MemoryDiagnoser]
public class ContractCheckBenchmarks
{
    const int Spans = 200;

    static readonly ContractPolicy Lenient = new(ContractMode.Lenient);

    readonly TraceDecoder _decoder = new(Redactor.None, TimeProvider.System);
    readonly ContractCheck _check = new(ContractRules.BuiltIn);
    byte[] _whole = [];
    byte[] _lacking = [];

    [GlobalSetup]
    public void Setup()
    {
        _whole = Make("service.name", "service.instance.id", "module.id");
        _lacking = Make("service.name");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Spans)]
    public int Decoded()
    {
        using var batch = new SpanBatch();
        return _decoder.Decode(_whole, OtlpEncoding.Protobuf, batch).Accepted;
    }

    /// <summary>Nothing to fill in.</summary>
    [Benchmark(OperationsPerInvoke = Spans)]
    public int Checked() => Check(_whole);

    /// <summary>With a resource that gets an attribute, so that the request is written anew.</summary>
    [Benchmark(OperationsPerInvoke = Spans)]
    public int Filled() => Check(_lacking);

    int Check(byte[] body)
    {
        var batch = new SpanBatch();
        _decoder.Decode(body, OtlpEncoding.Protobuf, batch);
        var found = _check.Run(ref batch, Lenient);
        batch.Dispose();
        return found.Refused;
    }

    byte[] Make(params string[] resource)
    {
        var json = new StringBuilder("""{"resourceSpans":[{"resource":{"attributes":[""");
        foreach (var key in resource)
            Attribute(json, key, "checkout");
        json.Length--;
        json.Append("""]},"scopeSpans":[{"spans":[""");
        for (var i = 0; i < Spans; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(
                CultureInfo.InvariantCulture,
                $$"""{"traceId":"{{i / 10 + 1:x32}}","spanId":"{{i + 1:x16}}","parentSpanId":"{{i:x16}}","name":"GET /cart/{id}",""");
            json.Append("""
                "kind":2,"startTimeUnixNano":"1750000000000000000","endTimeUnixNano":"1750000000005000000","attributes":[
                """);
            for (var attribute = 0; attribute < 8; attribute++)
                Attribute(json, $"attribute.{attribute}", $"value {i}");
            Attribute(json, i % 10 == 0 ? "gen_ai.operation.name" : "http.route", "chat");
            Attribute(json, "correlation_id", "c-17");
            Attribute(json, "url.path", "/cart");
            json.Length--;
            json.Append("]}");
        }
        using var batch = new SpanBatch();
        _decoder.Decode(Encoding.UTF8.GetBytes(json.Append("]}]}]}").ToString()), OtlpEncoding.Json, batch);
        return batch.Payload.ToArray();
    }

    static void Attribute(StringBuilder json, string key, string value) => json.Append(
        CultureInfo.InvariantCulture, $$$"""{"key":"{{{key}}}","value":{"stringValue":"{{{value}}}"}},""");
}
