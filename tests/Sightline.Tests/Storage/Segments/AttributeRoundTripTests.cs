using Google.Protobuf;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;
using Sightline.Tests.Ingest.Oracle;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Segments;

/// <summary>Every type of value, the order of attributes and unknown fields survive the way through segments.</summary>
public sealed class AttributeRoundTripTests
{
    static readonly TraceDecoder Decoder = new(Redactor.None, TimeProvider.System);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_the_memtable_gives_back_segments_give_back(int seed)
    {
        using var run = new StoreRun(new SimulatedDisk(seed));
        await run.Store.Ready;
        var ids = new HashSet<TraceId>();
        var random = new RandomRequest(seed);
        for (var i = 0; i < 40; i++)
            await Append(run, random.Request().ToByteArray(), ids);
        await Check(run, ids);
    }

    [Fact]
    public async Task Long_values_and_what_is_written_otherwise_come_back_byte_for_byte()
    {
        using var run = new StoreRun(new SimulatedDisk(7));
        await run.Store.Ready;
        var ids = new HashSet<TraceId>();
        var random = new RandomRequest(7);
        for (var i = 0; i < 30; i++)
        {
            var span = random.Span();
            span.Attributes.Add(Text("gen_ai.input.messages", new string((char)('a' + i % 3), 1000 * i)));
            span.Attributes.Add(Text("gen_ai.input.messages", "twice"));
            var bytes = span.ToByteArray();
            // A last field in a longer way than it needs.
            if (i % 2 == 0)
                bytes = [.. bytes, 0x70, 0x85, 0x00];
            await Append(run, Request(bytes), ids);
        }
        await Check(run, ids);
    }

    [Fact]
    public async Task More_keys_than_have_columns_of_their_own_are_kept()
    {
        using var run = new StoreRun(new SimulatedDisk(8));
        await run.Store.Ready;
        var ids = new HashSet<TraceId>();
        var random = new RandomRequest(8);
        for (var i = 0; i < 60; i++)
        {
            var span = random.Span();
            for (var k = 0; k < 100; k++)
                span.Attributes.Add(Text($"made.up.{i}.{k}", $"value {k}"));
            await Append(run, Request(span.ToByteArray()), ids);
        }
        await Check(run, ids);
    }

    static KeyValue Text(string key, string value) => new() { Key = key, Value = new AnyValue { StringValue = value } };

    static byte[] Request(byte[] span)
    {
        byte[] spans = [0x12, .. Length(span.Length), .. span];
        byte[] resource = [0x12, .. Length(spans.Length), .. spans];
        return [0x0a, .. Length(resource.Length), .. resource];
    }

    static byte[] Length(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }

    static async Task Append(StoreRun run, byte[] request, HashSet<TraceId> ids)
    {
        var batch = new SpanBatch();
        Decoder.DecodeStored(request, batch);
        foreach (ref readonly var span in batch.Spans)
            ids.Add(span.TraceId);
        var header = new RecordHeader
        {
            Workspace = WorkspaceId.Default,
            Kind = RecordKind.OtlpTraces,
            ReceivedUnixNano = 1_700_000_000_000_000_000,
        };
        await run.Store.AppendAsync(header, batch);
    }

    static async Task Check(StoreRun run, HashSet<TraceId> ids)
    {
        var before = ids.ToDictionary(id => id, id => Read(run, id));
        Assert.True(before.Count >= 10);
        run.Store.Flush();
        await run.Store.Ready;
        foreach (var (id, spans) in before)
            Assert.Equal(spans, Read(run, id));
    }

    static List<string> Read(StoreRun run, TraceId id)
    {
        var trace = run.Store.FindTrace(StoreRun.Scope, id)!;
        var spans = new List<string>();
        // Backwards first: positions must not depend on the order of reading.
        for (var i = trace.Count - 1; i >= 0; i--)
            _ = trace[i].Rest.Length;
        for (var i = 0; i < trace.Count; i++)
        {
            var span = trace[i];
            spans.Add($"{span.SpanId} {span.ParentSpanId} {span.StartUnixNano} {span.EndUnixNano} {span.SpanKind} "
                + $"{span.Status} {Convert.ToHexString(span.Name)} {Convert.ToHexString(span.Resource)} "
                + $"{Convert.ToHexString(span.Scope)} {Convert.ToHexString(span.Rest)}");
        }
        return spans;
    }
}
