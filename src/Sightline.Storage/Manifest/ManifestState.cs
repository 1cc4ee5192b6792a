using Sightline.Storage.Ledgers;

namespace Sightline.Storage.Manifest;

/// <summary>What all records of a manifest amount to.</summary>
sealed class ManifestState
{
    readonly SortedDictionary<string, SegmentEntry> _segments = new(StringComparer.Ordinal);
    readonly Dictionary<string, DeleteVectorEntry> _deleteVectors = new(StringComparer.Ordinal);

    /// <summary>Live segments by path; paths end in ULIDs, so by age within a folder.</summary>
    public IReadOnlyDictionary<string, SegmentEntry> Segments => _segments;

    /// <summary>The delete vector by path of the live segment.</summary>
    public IReadOnlyDictionary<string, DeleteVectorEntry> DeleteVectors => _deleteVectors;

    /// <summary>What became of every record of the journal up to <see cref="JournalSequence"/>.</summary>
    public LedgerCounts Ledger { get; } = new();

    /// <summary>Every record of the journal up to this one is in segments.</summary>
    public long JournalSequence { get; private set; }

    internal void Apply(ManifestRecord record)
    {
        foreach (var path in record.Removed)
        {
            _segments.Remove(path);
            _deleteVectors.Remove(path);
        }
        foreach (var segment in record.Added)
            _segments[segment.Path] = segment;
        foreach (var vector in record.DeleteVectors)
        {
            if (!_segments.ContainsKey(vector.Segment))
                continue;
            var purge = vector.Purge || _deleteVectors.TryGetValue(vector.Segment, out var earlier) && earlier.Purge;
            _deleteVectors[vector.Segment] = vector with { Purge = purge };
        }
        foreach (var delta in record.Ledger)
            Ledger.Add(delta);
        JournalSequence = Math.Max(JournalSequence, record.JournalSequence);
    }

    /// <summary>The one record that gives this state.</summary>
    internal ManifestRecord Snapshot()
    {
        Ledger.Coarsen();
        return new ManifestRecord
        {
            Added = [.. _segments.Values],
            DeleteVectors = [.. _deleteVectors.Values],
            Ledger = Ledger.ToDeltas(),
            JournalSequence = JournalSequence,
        };
    }
}
