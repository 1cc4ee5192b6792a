using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;

namespace Sightline.Benchmarks;

/// <summary>A request of 200 spans with 11 attributes each; the figures are per span.</summary>
[MemoryDiagnoser]
public class TraceDecoderBenchmarks
{
    const int Spans = 200;

    readonly TraceDecoder _decoder = new(Redactor.None, TimeProvider.System);
    readonly AttributeKeys _keys = new(10_000);
    readonly byte[] _json = MakeJson();
    byte[] _protobuf = [];

    [GlobalSetup]
    public void Setup()
    {
        using var batch = new SpanBatch();
        _decoder.Decode(_json, OtlpEncoding.Json, batch);
        _protobuf = batch.Payload.ToArray();
    }

    [Benchmark(OperationsPerInvoke = Spans)]
    public int Protobuf() => Decode(_protobuf, OtlpEncoding.Protobuf);

    /// <summary>With keys counted, all of which are known.</summary>
    [Benchmark(OperationsPerInvoke = Spans)]
    public int ProtobufKeys()
    {
        using var batch = new SpanBatch();
        return _decoder.Decode(_protobuf, OtlpEncoding.Protobuf, batch, Redactor.None, keys: _keys).Accepted;
    }

    [Benchmark(OperationsPerInvoke = Spans)]
    public int Json() => Decode(_json, OtlpEncoding.Json);

    [Benchmark(OperationsPerInvoke = Spans)]
    public int Stored()
    {
        using var batch = new SpanBatch();
        _decoder.DecodeStored(_protobuf, batch);
        return batch.Spans.Length;
    }

    int Decode(byte[] body, OtlpEncoding encoding)
    {
        using var batch = new SpanBatch();
        return _decoder.Decode(body, encoding, batch).Accepted;
    }

    static byte[] MakeJson()
    {
        var json = new StringBuilder("""{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name",""")
            .Append("""'value':{"stringValue":"checkout"}}]},"scopeSpans":[{"scope":{"name":"demo"},"spans":[""");
        json.Replace('\'', '"');
        for (var i = 0; i < Spans; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(
                CultureInfo.InvariantCulture,
                $$"""{"traceId":"{{i / 10 + 1:x32}}","spanId":"{{i + 1:x16}}","parentSpanId":"{{i:x16}}","name":"GET /cart/{id}",""");
            json.Append("""
                "kind":2,"startTimeUnixNano":"1750000000000000000","endTimeUnixNano":"1750000000005000000","attributes":[
                """);
            for (var attribute = 0; attribute < 8; attribute++)
            {
                json.Append(
                    CultureInfo.InvariantCulture,
                    $$$"""{"key":"attribute.{{{attribute}}}","value":{"stringValue":"value {{{i}}}"}},""");
            }
            json.Append("""
                {"key":"http.response.status_code","value":{"intValue":"200"}},{"key":"ok","value":{"boolValue":true}},
                {"key":"ratio","value":{"doubleValue":0.25}}],"status":{"code":1}}
                """);
        }
        return Encoding.UTF8.GetBytes(json.Append("]}]}]}").ToString());
    }
}
