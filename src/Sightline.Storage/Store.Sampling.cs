using Microsoft.Extensions.Logging;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;
using Sightline.Storage.Sampling;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Settling;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    readonly ITraceSampler? _sampler;
    readonly PlacedTrace _sampled = new();
    readonly List<SamplingEntry> _decided = [];

    /// <summary>
    /// Keeps a trace whole from now on, or, where <paramref name="isHeld"/> is false, no longer for that reason. On disk
    /// and visible when this completes; spans that are gone stay so. False where the workspace has no such trace.
    /// </summary>
    /// <exception cref="JournalUnavailableException">Nothing was promised; the caller may try again later.</exception>
    public async Task<bool> HoldAsync(WorkspaceScope scope, TraceId trace, TraceHolds holds, bool isHeld)
    {
        if (!Read(scope, view => view.TryFindTrace(trace, out _)))
            return false;
        await AppendAsync(scope.Workspace, [SamplingEntry.Held(trace, holds, isHeld)]).ConfigureAwait(false);
        return true;
    }

    bool IsSampled(WorkspaceId workspace) => _sampler is not null && _sampler.Samples(workspace);

    async Task AppendAsync(WorkspaceId workspace, IReadOnlyList<SamplingEntry> entries)
    {
        var header = new RecordHeader
        {
            Workspace = workspace,
            Kind = RecordKind.Sampling,
            Version = SamplingPayload.Version,
            ReceivedUnixNano = UnixNanoNow(),
        };
        var append = new JournalAppend(header, SamplingPayload.Write(entries));
        _journal.Append(append);
        await append.Completion.ConfigureAwait(false);
    }

    // On the apply thread: in order with the spans that it is about. False when the store is closing.
    bool TryApplySampling(WorkspaceId workspace, ReadOnlyMemory<byte> payload, JournalAppend? append)
    {
        var table = Volatile.Read(ref _state).Active.For(workspace);
        return Retry(
            () =>
            {
                var older = StoreView.OlderThanActive(
                    Volatile.Read(ref _state), workspace, _retention.Cutoff(workspace));
                for (var i = 0; i < SamplingPayload.Count(payload.Span); i++)
                {
                    lock (table.Gate)
                        table.SetSampling(SamplingPayload.Read(payload.Span, i), older);
                }
            }, append);
    }

    // After the calls of these traces, of one workspace, were settled, so that it is known what they cost.
    void Decide(ReadOnlySpan<(TraceKey Trace, int Group)> due)
    {
        _decided.Clear();
        foreach (var (trace, _) in due)
        {
            if (_stopping.IsCancellationRequested)
                break;
            Decide(trace);
        }
        Journal(due[0].Trace.Workspace);
        _sampled.Forget();
    }

    void Decide(TraceKey trace)
    {
        while (true)
        {
            try
            {
                var view = _settleView.Of(
                    Volatile.Read(ref _state), trace.Workspace, _retention.Cutoff(trace.Workspace));
                if (!view.TryFindTrace(trace.Trace, out var place))
                    return;
                var row = place.Rows.Read(place.Row);
                if (!row.Sampling.IsDue)
                    return;
                _sampled.Set(view, place, row);
                var decided = _sampler!.Decide(trace.Workspace, _sampled);
                _decided.Add(SamplingEntry.Decided(row, decided));
                return;
            }
            catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
            {
                RemoveSegment(path, corrupt.Message);
            }
            catch (IOException failure)
            {
                _open.Touch(trace, _time.GetUtcNow().UtcTicks);
                LogNotDecided(_logger, failure, trace.Trace);
                return;
            }
        }
    }

    void Journal(WorkspaceId workspace)
    {
        if (_decided.Count == 0)
            return;
        try
        {
            AppendAsync(workspace, _decided).Wait(_stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // They are due still, and decided after the next start.
        }
        // As it is thrown by the wait.
        catch (AggregateException failure) when (failure.InnerException is JournalUnavailableException)
        {
            foreach (var entry in _decided)
                _open.Touch(new TraceKey(workspace, entry.Trace), _time.GetUtcNow().UtcTicks);
        }
        _decided.Clear();
    }

    // Traces that an earlier run left to be decided, as the records in segments say; the journal gives the rest.
    bool TryOpenUndecided(LiveGroup live)
    {
        try
        {
            var rows = new SegmentTraces(live.Group, live.Hidden);
            if (rows.Columns.Number(TraceColumns.Sampling) is not { Max: >= TraceSampling.DueFlag })
                return true;
            var sampling = rows.Columns.Longs(TraceColumns.Sampling);
            var intake = rows.Columns.Longs(TraceColumns.Intake);
            for (var row = 0; row < sampling.Length; row++)
            {
                if (sampling[row] >= TraceSampling.DueFlag && !rows.IsHidden(row)
                    && !TryOpen(new TraceKey(live.Group.Workspace, rows.Columns.TraceIdAt(row)), intake[row]))
                    return false;
            }
        }
        catch (CorruptFileException corrupt) when (corrupt.Path is { } path)
        {
            RemoveSegment(path, corrupt.Message);
        }
        return true;
    }

    [LoggerMessage(1014, LogLevel.Warning, "Whether to keep the spans of trace {Trace} could not be decided; it is tried "
        + "again, and they are kept until then.")]
    static partial void LogNotDecided(ILogger logger, Exception failure, TraceId trace);
}
