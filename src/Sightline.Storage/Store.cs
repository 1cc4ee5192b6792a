using Microsoft.Extensions.Logging;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Queries;

namespace Sightline.Storage;

/// <summary>Turns a journal payload back into spans; the same code that made the batch when it arrived.</summary>
public delegate void RecordDecoder(RecordKind kind, byte version, ReadOnlyMemory<byte> payload, SpanBatch batch);

/// <summary>
/// The embedded store: takes batches, keeps them safely, gives traces back and answers queries. One per data folder.
/// </summary>
public sealed class Store : IDisposable
{
    /// <summary>
    /// Opens the data folder and begins to replay the journal in the background: the store takes batches at once,
    /// and answers queries when <see cref="Ready"/> has completed.
    /// </summary>
    public static Store Open(
        StoreOptions options, IDisk disk, RecordDecoder decode, TimeProvider time, ILoggerFactory loggers) =>
        throw new NotImplementedException();

    /// <summary>Completes when the journal has been replayed.</summary>
    public Task Ready => throw new NotImplementedException();

    /// <summary>
    /// Journals a request and completes when it is on disk and visible to readers. Takes the batch over, also when it
    /// fails; null where nothing was accepted and only counts are kept.
    /// </summary>
    /// <exception cref="JournalUnavailableException">Nothing was promised; the caller may try again later.</exception>
    public Task AppendAsync(RecordHeader header, SpanBatch? batch) => throw new NotImplementedException();

    /// <summary>The trace with all its spans, wherever they lie; null when the workspace has none of that id.</summary>
    public StoredTrace? FindTrace(WorkspaceScope scope, TraceId id) => throw new NotImplementedException();

    /// <summary>Answers a query over what was visible when it began.</summary>
    public QueryResult Execute(WorkspaceScope scope, LogicalQuery query, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>Tells of traces that change from now on, until disposed.</summary>
    public TraceWatch Watch(WorkspaceScope scope) => throw new NotImplementedException();

    /// <summary>Writes the memtable to segments and waits for it.</summary>
    public void Flush() => throw new NotImplementedException();

    /// <summary>Sizes and counts, for metrics.</summary>
    public StoreStatistics Statistics => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
