using Sightline.Model.Workspaces;
using Sightline.Storage.Journal;
using Sightline.Storage.Manifest;

namespace Sightline.Storage.Ledgers;

/// <summary>Numbers of records by sender and fate. One thread at a time.</summary>
sealed class LedgerCounts
{
    const int HoursPerDay = 24;

    readonly Dictionary<LedgerKey, long> _counts = [];

    public IReadOnlyDictionary<LedgerKey, long> Counts => _counts;

    public void Add(in LedgerKey key, long count)
    {
        if (count != 0)
            _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    /// <summary>Adds what became of a request.</summary>
    /// <param name="header">Who sent it, and what was refused of it.</param>
    /// <param name="outcome">What became of the rest.</param>
    public void Add(RecordHeader header, in ApplyOutcome outcome)
    {
        var key = new LedgerKey(
            header.Workspace, header.Key, Signal.Traces, Fate.Stored, LedgerKey.HourOf(header.ReceivedUnixNano));
        Add(key, outcome.Stored);
        Add(key with { Fate = Fate.Duplicate }, outcome.Duplicates);
        Add(key with { Fate = Fate.DeadLettered }, outcome.DeadLettered);
        Add(key with { Fate = Fate.Received }, outcome.Spans);
        foreach (var rejected in header.Rejected)
        {
            Add(key with { Signal = rejected.Signal, Fate = (Fate)rejected.Reason }, rejected.Count);
            Add(key with { Signal = rejected.Signal, Fate = Fate.Received }, rejected.Count);
        }
    }

    public void Add(LedgerDelta delta) => Add(
        new LedgerKey(
            new WorkspaceId(Guid.Parse(delta.Workspace)), delta.Key, delta.Signal, delta.Reason, delta.Hour), delta.Count);

    /// <summary>
    /// Puts hours together that are no longer told apart: older than two days by day, older than 90 days as one. Where
    /// there are too many senders for that, earlier.
    /// </summary>
    public void Coarsen()
    {
        var now = 0L;
        foreach (var key in _counts.Keys)
            now = Math.Max(now, key.Hour);
        Coarsen(now - Limits.LedgerHours, now - Limits.LedgerDays * HoursPerDay);
        if (_counts.Count > Limits.LedgerEntriesMax)
            Coarsen(now - HoursPerDay, now - Limits.LedgerDaysOfMany * HoursPerDay);
    }

    public List<LedgerDelta> ToDeltas()
    {
        var deltas = new List<LedgerDelta>(_counts.Count);
        foreach (var (key, count) in _counts)
        {
            deltas.Add(new LedgerDelta(key.Workspace.ToString(), key.Key, key.Signal, key.Fate, count)
            {
                Hour = key.Hour,
            });
        }
        return deltas;
    }

    void Coarsen(long hoursFrom, long daysFrom)
    {
        List<LedgerKey>? old = null;
        foreach (var key in _counts.Keys)
        {
            if (Coarse(key.Hour, hoursFrom, daysFrom) != key.Hour)
                (old ??= []).Add(key);
        }
        foreach (var key in old ?? [])
        {
            _counts.Remove(key, out var count);
            Add(key with { Hour = Coarse(key.Hour, hoursFrom, daysFrom) }, count);
        }
    }

    static long Coarse(long hour, long hoursFrom, long daysFrom) =>
        hour < daysFrom ? 0 : hour < hoursFrom ? hour - hour % HoursPerDay : hour;
}
