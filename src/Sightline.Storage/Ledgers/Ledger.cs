using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;
using Sightline.Storage.Manifest;

namespace Sightline.Storage.Ledgers;

/// <summary>
/// What became of every record, at every moment: what the manifest has, what was applied since, and what is on its way.
/// A request moves from "on its way" to its fates in one step, so that readers never see it twice or not at all.
/// </summary>
sealed class Ledger
{
    /// <summary>Guards both.</summary>
    readonly Lock _gate = new();
    readonly LedgerCounts _counts = new();
    readonly Dictionary<LedgerKey, long> _inFlight = [];

    public Ledger(LedgerCounts flushed)
    {
        foreach (var (key, count) in flushed.Counts)
            _counts.Add(key, count);
    }

    /// <summary>A request is on its way to the journal.</summary>
    public void Enter(RecordHeader header, int spans) => Move(header, spans, 1);

    /// <summary>The journal did not take it: nothing was promised, the sender will come again.</summary>
    public void Leave(RecordHeader header, int spans) => Move(header, spans, -1);

    /// <summary>It was applied.</summary>
    /// <param name="header">Who sent it.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="hasEntered">False for one of an earlier run, which is replayed.</param>
    public void Applied(RecordHeader header, in ApplyOutcome outcome, bool hasEntered)
    {
        lock (_gate)
        {
            if (hasEntered)
                Move(header, outcome.Spans, -1);
            _counts.Add(header, outcome);
            if (_counts.Counts.Count > Limits.LedgerEntriesMax)
                _counts.Coarsen();
        }
    }

    /// <summary>Counts that changed otherwise, as the manifest has them.</summary>
    public void Add(IReadOnlyList<LedgerDelta> deltas)
    {
        lock (_gate)
        {
            foreach (var delta in deltas)
                _counts.Add(delta);
            if (_counts.Counts.Count > Limits.LedgerEntriesMax)
                _counts.Coarsen();
        }
    }

    /// <summary>The rows of a workspace for receipts from an hour to before another, by key and signal.</summary>
    public IReadOnlyList<LedgerRow> Read(WorkspaceId workspace, long fromHour, long toHour)
    {
        var rows = new SortedDictionary<(Guid, Signal), LedgerRow>();
        lock (_gate)
        {
            foreach (var (key, count) in _counts.Counts)
            {
                if (IsAsked(key, workspace, fromHour, toHour))
                    Row(rows, key).Add(key.Fate, count);
            }
            foreach (var (key, count) in _inFlight)
            {
                if (!IsAsked(key, workspace, fromHour, toHour) || count == 0)
                    continue;
                var row = Row(rows, key);
                row.InFlight += count;
                row.Received += count;
            }
        }
        return [.. rows.Values];
    }

    void Move(RecordHeader header, long spans, int direction)
    {
        lock (_gate)
        {
            var key = new LedgerKey(
                header.Workspace, header.Key, Signal.Traces, Fate.Received, LedgerKey.HourOf(header.ReceivedUnixNano));
            Move(key, spans * direction);
            foreach (var rejected in header.Rejected)
                Move(key with { Signal = rejected.Signal }, rejected.Count * direction);
        }
    }

    void Move(in LedgerKey key, long count)
    {
        var left = _inFlight.GetValueOrDefault(key) + count;
        if (left == 0)
            _inFlight.Remove(key);
        else
            _inFlight[key] = left;
    }

    static bool IsAsked(in LedgerKey key, WorkspaceId workspace, long fromHour, long toHour) =>
        key.Workspace == workspace && key.Hour >= fromHour && key.Hour < toHour;

    static LedgerRow Row(SortedDictionary<(Guid, Signal), LedgerRow> rows, in LedgerKey key)
    {
        if (!rows.TryGetValue((key.Key, key.Signal), out var row))
            rows.Add((key.Key, key.Signal), row = new LedgerRow(key.Key, key.Signal));
        return row;
    }
}
