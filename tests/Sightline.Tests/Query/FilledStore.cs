using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Sightline.Ingest.Conventions;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;

namespace Sightline.Tests.Query;

/// <summary>A store in a temporary folder, filled with spans through the decoder.</summary>
sealed class FilledStore : IDisposable
{
    /// <summary>Start of a span at second 0: 2026-01-31T12:00:00Z.</summary>
    public const long Zero = 1_769_860_800_000_000_000;

    const long NanoPerSecond = 1_000_000_000;

    readonly string _folder = Directory.CreateTempSubdirectory("sightline-query-").FullName;
    readonly TraceDecoder _decoder = new(Redactor.None, TimeProvider.System);

    public FilledStore() => Store = Store.Open(
        new StoreOptions { SettleIdle = TimeSpan.Zero },
        new FileDisk(_folder),
        (_, _, payload, batch) => _decoder.DecodeStored(payload, batch),
        SpanConventions.BuiltIn.Read,
        TimeProvider.System,
        NullLoggerFactory.Instance);

    public Store Store { get; }

    public static WorkspaceScope Scope { get; } = new(WorkspaceId.Default);

    public static WorkspaceScope OtherScope { get; } = new(new WorkspaceId(new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11])));

    public static TraceId Trace(int number) => new(0, (ulong)number);

    public async Task AddAsync(params TestSpan[] spans)
    {
        await Store.Ready;
        var batch = new SpanBatch();
        var outcome = _decoder.Decode(Json(spans), OtlpEncoding.Json, batch);
        Assert.Equal((spans.Length, 0), (outcome.Accepted, outcome.Rejected));
        await Store.AppendAsync(new RecordHeader
        {
            Workspace = WorkspaceId.Default,
            ReceivedUnixNano = Zero,
            Kind = RecordKind.OtlpTraces,
        }, batch);
    }

    /// <summary>Adds a request in JSON.</summary>
    public async Task AddJsonAsync(byte[] request)
    {
        await Store.Ready;
        var batch = new SpanBatch();
        Assert.Equal(0, _decoder.Decode(request, OtlpEncoding.Json, batch).Rejected);
        await Store.AppendAsync(new RecordHeader
        {
            Workspace = WorkspaceId.Default,
            ReceivedUnixNano = Zero,
            Kind = RecordKind.OtlpTraces,
        }, batch);
    }

    /// <summary>Adds requests in protobuf, one after the other.</summary>
    public async Task AddProtobufAsync(IEnumerable<byte[]> requests)
    {
        await Store.Ready;
        foreach (var request in requests)
        {
            var batch = new SpanBatch();
            var outcome = _decoder.Decode(request, OtlpEncoding.Protobuf, batch);
            Assert.Equal((1, 0), (outcome.Accepted, outcome.Rejected));
            await Store.AppendAsync(
                new RecordHeader
                {
                    Workspace = WorkspaceId.Default,
                    ReceivedUnixNano = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000,
                    Kind = RecordKind.OtlpTraces,
                },
                batch);
        }
    }

    /// <summary>Settles all calls. What is as old as this is flushed at once, and rows that a flush moves wait for the next time.</summary>
    public void Settle()
    {
        for (var i = 0; i == 0 || (Store.Statistics.OpenTraces > 0 && i < 100); i++)
            Store.Settle();
        Assert.Equal(0, Store.Statistics.OpenTraces);
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static ReadOnlyMemory<byte> Json(TestSpan[] spans)
    {
        var resources = spans.Select(span => new
        {
            resource = new { attributes = Attributes([("service.name", span.Service), ("host.name", "h1")]) },
            scopeSpans = new[] { new { spans = new[] { Json(span) } } },
        });
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { resourceSpans = resources }));
    }

    static object Json(TestSpan span) => new
    {
        traceId = Trace(span.Trace).ToString(),
        spanId = new SpanId((ulong)span.Id).ToString(),
        parentSpanId = span.Parent == 0 ? "" : new SpanId((ulong)span.Parent).ToString(),
        name = span.Name,
        kind = span.SpanKind,
        links = span.Links.Select(link => new
        {
            traceId = Trace(span.Trace).ToString(),
            spanId = new SpanId((ulong)link).ToString(),
        }),
        startTimeUnixNano = Nano(span.Start),
        endTimeUnixNano = Nano(span.Start + span.Seconds),
        status = new { code = span.Error ? 2 : 0 },
        attributes = Attributes(span.Attributes),
    };

    static string Nano(double seconds) =>
        (Zero + (long)(seconds * NanoPerSecond)).ToString(CultureInfo.InvariantCulture);

    static object[] Attributes((string Key, object Value)[] attributes) =>
    [
        .. attributes.Select(attribute => new
        {
            key = attribute.Key,
            value = attribute.Value is string text
                ? (object)new { stringValue = text }
                : new { intValue = Convert.ToString(attribute.Value, CultureInfo.InvariantCulture) },
        }),
    ];
}

/// <summary>A span to store; times in seconds after <see cref="FilledStore.Zero"/>.</summary>
sealed record TestSpan(int Trace, int Id, int Parent = 0, double Start = 0, double Seconds = 1)
{
    public string Name { get; init; } = "work";
    public string Service { get; init; } = "a";
    public bool Error { get; init; }
    public int SpanKind { get; init; } = 1;
    /// <summary>Ids of spans of the same trace.</summary>
    public int[] Links { get; init; } = [];
    public (string, object)[] Attributes { get; init; } = [];
}
