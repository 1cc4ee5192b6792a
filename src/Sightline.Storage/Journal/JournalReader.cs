using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>Gets a record of the journal; <paramref name="payload"/> is valid only during the call.</summary>
delegate void JournalVisit(long sequence, RecordHeader header, ReadOnlyMemory<byte> payload);

/// <summary>What a replay met.</summary>
/// <param name="Records">Records that were visited.</param>
/// <param name="Bytes">Bytes of their payloads.</param>
/// <param name="Damaged">Places where acknowledged records could not be read.</param>
readonly record struct ReplaySummary(long Records, long Bytes, long Damaged);

/// <summary>
/// Reads what an earlier run left in the journal, while a writer may already write new files. A record that is not
/// whole was either never acknowledged (a crash tore it) or damaged later: it was acknowledged when something written
/// after it says that the journal was synced through its sequence.
/// </summary>
sealed class JournalReader
{
    readonly IDisk _disk;
    readonly long _afterSequence;
    readonly JournalVisit _visit;
    readonly Quarantine _quarantine;
    ReplaySummary _summary;
    // The last sequence that was read, or that is known to be in no file.
    long _seen;

    JournalReader(IDisk disk, long afterSequence, JournalVisit visit, Quarantine quarantine)
    {
        _disk = disk;
        _afterSequence = afterSequence;
        _visit = visit;
        _quarantine = quarantine;
    }

    /// <summary>
    /// Visits every whole record with a sequence greater than <paramref name="afterSequence"/>, in order, each once. A
    /// file that lost acknowledged records is copied to quarantine.
    /// </summary>
    public static ReplaySummary Replay(
        IDisk disk, JournalFiles files, long afterSequence, JournalVisit visit, Quarantine quarantine)
    {
        var reader = new JournalReader(disk, afterSequence, visit, quarantine) { _seen = afterSequence };
        JournalFile? previous = null;
        foreach (var file in files.Files)
        {
            // What lies before the oldest file was released.
            if (previous is null)
                reader._seen = Math.Max(reader._seen, file.Head.FirstSequence - 1);
            else if (reader.Lost(file.Head.SyncedThrough))
                reader.Report(previous.Value.Path);
            reader._seen = Math.Max(reader._seen, file.Head.FirstSequence - 1);
            if (file.LastSequence > afterSequence)
                reader.Read(file);
            previous = file;
        }
        return reader._summary;
    }

    void Read(JournalFile journalFile)
    {
        var damaged = journalFile.HeadDamaged;
        using (var file = _disk.Open(journalFile.Path))
        {
            var scan = new JournalFileScan(file, journalFile.Head);
            while (scan.MoveNext())
            {
                if (Lost(scan.Head.SyncedThrough))
                {
                    damaged = true;
                    _summary = _summary with { Damaged = _summary.Damaged + 1 };
                }
                if (scan.Head.Sequence > _seen)
                    Visit(scan.Head.Sequence, scan.Record);
            }
        }
        if (damaged)
            _quarantine.Copy(journalFile.Path, "parts of it cannot be read");
    }

    bool Lost(long syncedThrough) => syncedThrough > _seen;

    void Report(string path)
    {
        _summary = _summary with { Damaged = _summary.Damaged + 1 };
        _quarantine.Copy(path, "its end cannot be read");
    }

    void Visit(long sequence, ReadOnlyMemory<byte> record)
    {
        _seen = sequence;
        var payload = record[JournalFormat.PayloadOffset(record.Span)..];
        _visit(sequence, JournalFormat.ReadHeader(record.Span), payload);
        _summary = _summary with { Records = _summary.Records + 1, Bytes = _summary.Bytes + payload.Length };
    }
}
