using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>A file of the journal that an earlier run left.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Number">The number in its name.</param>
/// <param name="LastSequence">No record in it has a greater sequence.</param>
/// <param name="Bytes">Its length.</param>
sealed record JournalFile(string Path, long Number, long LastSequence, long Bytes);

/// <summary>
/// The files of the journal as an earlier run left them: what <see cref="JournalReader"/> reads, and what
/// <see cref="JournalWriter"/> continues after.
/// </summary>
sealed class JournalFiles
{
    JournalFiles(IReadOnlyList<JournalFile> files, long lastSequence)
    {
        Files = files;
        LastSequence = lastSequence;
    }

    /// <summary>By number, which is by sequence.</summary>
    public IReadOnlyList<JournalFile> Files { get; }

    /// <summary>The writer begins after this.</summary>
    public long LastSequence { get; }

    /// <summary>Reads the headers of all files and the records of the last; unreadable files go to quarantine.</summary>
    /// <param name="disk">The data folder.</param>
    /// <param name="coveredThrough">What the manifest says is in segments: no sequence up to it is given again.</param>
    /// <param name="quarantine">Takes the files that are not the journal's.</param>
    public static JournalFiles Open(IDisk disk, long coveredThrough, Quarantine quarantine) =>
        throw new NotImplementedException();
}
