using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>Gets a record of the journal; <paramref name="payload"/> is valid only during the call.</summary>
delegate void JournalVisit(long sequence, RecordHeader header, ReadOnlyMemory<byte> payload);

/// <summary>What a replay met.</summary>
/// <param name="Records">Records that were visited.</param>
/// <param name="Bytes">Bytes of their payloads.</param>
/// <param name="Damaged">Places where acknowledged records could not be read.</param>
readonly record struct ReplaySummary(long Records, long Bytes, long Damaged);

/// <summary>Reads what an earlier run left in the journal, while a writer may already write new files.</summary>
static class JournalReader
{
    /// <summary>
    /// Visits every whole record with a sequence greater than <paramref name="afterSequence"/>, in order, each once. A
    /// file with damage before its end is copied to quarantine.
    /// </summary>
    public static ReplaySummary Replay(
        IDisk disk, JournalFiles files, long afterSequence, JournalVisit visit, Quarantine quarantine) =>
        throw new NotImplementedException();
}
