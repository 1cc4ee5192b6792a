using Sightline.Storage.Journal;
using Sightline.Storage.Manifest;

namespace Sightline.Storage.Memtables;

/// <summary>What was refused of the requests in a memtable, for its flush's manifest record. One thread at a time.</summary>
sealed class IntakeCounts
{
    readonly Dictionary<(string Workspace, Guid Key, Signal Signal, RejectReason Reason), long> _rejected = [];

    public void Add(RecordHeader header)
    {
        foreach (var rejected in header.Rejected)
        {
            var key = (header.Workspace.ToString(), header.Key, rejected.Signal, rejected.Reason);
            _rejected[key] = _rejected.GetValueOrDefault(key) + rejected.Count;
        }
    }

    public IReadOnlyList<LedgerDelta> ToDeltas()
    {
        var deltas = new List<LedgerDelta>(_rejected.Count);
        foreach (var (key, count) in _rejected)
            deltas.Add(new LedgerDelta(key.Workspace, key.Key, key.Signal, key.Reason, count));
        return deltas;
    }
}
