using Microsoft.Extensions.Logging.Abstractions;
using Sightline.Ingest.Conventions;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Calls;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Retention;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

/// <summary>An open store on a test's disk.</summary>
sealed class StoreRun : IDisposable
{
    public static readonly WorkspaceScope Scope = new(WorkspaceId.Default);
    static readonly TraceDecoder Decoder = new(Redactor.None, TimeProvider.System);

    static readonly StoreOptions SmallFiles = new()
    {
        FreeBytesMin = 0,
        FlushRetry = TimeSpan.FromMilliseconds(1),
        JournalFileBytes = 16 << 10,
    };

    readonly TimeProvider _time;

    public StoreRun(
        IDisk disk, StoreOptions? options = null, TimeProvider? time = null, RetentionOf? retention = null,
        CallReader? readCall = null, CallPricer? price = null, RecordDecoder? decode = null,
        ITraceSampler? sampler = null)
    {
        _time = time ?? TimeProvider.System;
        Store = Store.Open(
            options ?? SmallFiles,
            disk,
            decode ?? Decode,
            readCall ?? SpanConventions.BuiltIn.Read,
            _time,
            NullLoggerFactory.Instance,
            retention,
            price,
            sampler);
    }

    public Store Store { get; }

    public Task Append(params IEnumerable<TestSpan> spans) => Append(WorkspaceId.Default, spans);

    public Task Append(WorkspaceId workspace, IEnumerable<TestSpan> spans, params RejectedCount[] rejected) =>
        Append(workspace, Guid.Empty, spans, rejected);

    public async Task Append(WorkspaceId workspace, Guid key, IEnumerable<TestSpan> spans, params RejectedCount[] rejected)
    {
        var batch = new SpanBatch();
        Decoder.DecodeStored(RequestBuilder.Build(spans), batch);
        var header = new RecordHeader
        {
            Workspace = workspace,
            Key = key,
            Kind = RecordKind.OtlpTraces,
            Rejected = rejected,
            ReceivedUnixNano = _time.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000,
        };
        await Store.AppendAsync(header, batch);
    }

    /// <summary>A record whose payload is what it is.</summary>
    public async Task AppendRaw(byte[] payload)
    {
        var batch = new SpanBatch();
        batch.Borrow(payload);
        await Store.AppendAsync(
            new RecordHeader
            {
                Workspace = WorkspaceId.Default,
                Kind = RecordKind.OtlpTraces,
                ReceivedUnixNano = _time.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000,
            },
            batch);
    }

    /// <summary>As the program reads records of the journal.</summary>
    public static void Decode(RecordKind kind, byte version, ReadOnlyMemory<byte> payload, SpanBatch batch) =>
        Decoder.DecodeStored(payload, batch);

    public void Dispose() => Store.Dispose();
}
