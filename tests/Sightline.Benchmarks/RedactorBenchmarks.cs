using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;

namespace Sightline.Benchmarks;

/// <summary>
/// What the built-in rules add to decoding: 200 spans of services with 11 short attributes, or 20 calls of a model with
/// 8 KiB of JSON messages; per span, without anything to hide and with a key in one of them.
/// </summary>
[MemoryDiagnoser]
public class RedactorBenchmarks
{
    const int Spans = 200;

    readonly TraceDecoder _decoder = new(Redactor.None, TimeProvider.System);
    byte[] _body = [];

    [Params("services", "prompts")]
    public string Load { get; set; } = "";

    [Params(false, true)]
    public bool HoldsSecret { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        using var batch = new SpanBatch();
        var secret = HoldsSecret ? "sk-proj-Ab3dEf6hIj9lMn2pQr5tUv8xYz1" : "nothing";
        _decoder.Decode(MakeJson(Load == "prompts", secret), OtlpEncoding.Json, batch);
        _body = batch.Payload.ToArray();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Spans)]
    public int Without() => Decode(Redactor.None);

    [Benchmark(OperationsPerInvoke = Spans)]
    public int With() => Decode(Redactor.BuiltIn);

    int Decode(Redactor redactor)
    {
        using var batch = new SpanBatch();
        return _decoder.Decode(_body, OtlpEncoding.Protobuf, batch, redactor).Accepted;
    }

    static byte[] MakeJson(bool isPrompt, string secret)
    {
        var json = new StringBuilder("""{"resourceSpans":[{"scopeSpans":[{"scope":{"name":"demo"},"spans":[""");
        for (var i = 0; i < Spans; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(
                CultureInfo.InvariantCulture,
                $$"""{"traceId":"{{i / 10 + 1:x32}}","spanId":"{{i + 1:x16}}","name":"GET /cart/{id}",""");
            json.Append("""
                "kind":2,"startTimeUnixNano":"1750000000000000000","endTimeUnixNano":"1750000000005000000","attributes":[
                """);
            for (var attribute = 0; attribute < 9; attribute++)
                Attribute(json, $"attribute.{attribute}", $"value {i}");
            Attribute(json, "url.full", $"https://shop.example.com/cart/{i * 7919}?page=2");
            if (isPrompt && i % 10 == 0)
                Attribute(json, "gen_ai.input.messages", Prompt(new Random(i)));
            Attribute(json, "last", i == Spans / 2 ? secret : "fine");
            json.Length--;
            json.Append("]}");
        }
        return Encoding.UTF8.GetBytes(json.Append("]}]}]}").ToString());
    }

    static void Attribute(StringBuilder json, string key, string value) => json.Append(
        CultureInfo.InvariantCulture,
        $$$"""{"key":"{{{key}}}","value":{"stringValue":"{{{value.Replace("\"", "\\\"", StringComparison.Ordinal)}}}"}},""");

    static string Prompt(Random random)
    {
        var text = new StringBuilder("""[{"role":"user","parts":[{"type":"text","content":""" + '"');
        string[] words = ["the", "customer", "asked", "for", "a", "refund", "of", "order", "risk", "4711", "https://example.com/x"];
        while (text.Length < 8 << 10)
            text.Append(words[random.Next(words.Length)]).Append(' ');
        return text.Append("\"}]}]").ToString();
    }
}
