using System.Buffers;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    /// <summary>
    /// Reads the spans of a trace anew: those that mean something else now get a new revision, and readers see it when
    /// this returns. Answers how many it were. The calls among them are settled again.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up, or the store is closing.</exception>
    public int Remap(WorkspaceScope scope, TraceId trace, CancellationToken cancellation)
    {
        if (FindTrace(scope, trace) is not { } stored)
            return 0;
        using var batch = new SpanBatch();
        Fill(batch, stored);
        var changed = 0;
        using var applied = new ManualResetEventSlim();
        _queue.Add(() =>
        {
            if (!_stopping.IsCancellationRequested)
                changed = ApplyRemapped(scope.Workspace, batch);
            applied.Set();
        });
        // The batch is in use until then, whoever gives up.
        applied.Wait(_stopping.Token);
        _stopping.Token.ThrowIfCancellationRequested();
        cancellation.ThrowIfCancellationRequested();
        return changed;
    }

    // On the apply thread, in order with what arrives. Nothing of it is in the journal: after a crash the older rows
    // are there again, and are read anew the next time.
    int ApplyRemapped(WorkspaceId workspace, SpanBatch batch)
    {
        RotateWhenFull(batch.Payload.Length);
        var memtable = Volatile.Read(ref _state).Active;
        var table = memtable.For(workspace);
        var changed = 0;
        var applied = Retry(
            () => changed += table.Remap(
                batch, StoreView.OlderThanActive(Volatile.Read(ref _state), workspace, _retention.Cutoff(workspace))),
            null);
        if (applied)
            TryTouch(workspace, table, null);
        Changed(workspace, intake: 0);
        if (memtable.FirstIntake == 0)
            memtable.FirstIntake = UnixNanoNow();
        return changed;
    }

    static void Fill(SpanBatch batch, StoredTrace trace)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var scope = -1;
        var before = new SpanView();
        for (var i = 0; i < trace.Count; i++)
        {
            var span = trace[i];
            // Spans of one resource mostly follow each other.
            if (scope < 0 || !span.Scope.SequenceEqual(before.Scope) || !span.Resource.SequenceEqual(before.Resource)
                || !span.ScopeSchemaUrl.SequenceEqual(before.ScopeSchemaUrl)
                || !span.ResourceSchemaUrl.SequenceEqual(before.ResourceSchemaUrl))
            {
                var resource = batch.Add(new ResourceEntry
                {
                    Message = Put(bytes, span.Resource),
                    SchemaUrl = Put(bytes, span.ResourceSchemaUrl),
                    Service = Put(bytes, span.Service),
                });
                scope = batch.Add(new ScopeEntry
                {
                    Message = Put(bytes, span.Scope),
                    SchemaUrl = Put(bytes, span.ScopeSchemaUrl),
                    Resource = resource,
                });
                before = span;
            }
            batch.Add(new SpanEntry
            {
                TraceId = trace.Record.TraceId,
                SpanId = span.SpanId,
                ParentSpanId = span.ParentSpanId,
                StartUnixNano = span.StartUnixNano,
                EndUnixNano = span.EndUnixNano,
                Name = Put(bytes, span.Name),
                Message = Put(bytes, span.Rest),
                Scope = scope,
                Kind = span.SpanKind,
                Status = span.Status,
            });
        }
        batch.Borrow(bytes.WrittenMemory);
    }

    static ByteRange Put(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> bytes)
    {
        var offset = to.WrittenCount;
        to.Write(bytes);
        return new ByteRange(offset, bytes.Length);
    }
}
