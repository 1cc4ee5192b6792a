using Microsoft.Extensions.Logging;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>
/// Writes the journal: one thread takes all that is waiting, writes it at once, syncs once, and hands it on. All
/// members may be called from any thread.
/// </summary>
sealed partial class JournalWriter : IDisposable
{
    /// <param name="disk">The data folder.</param>
    /// <param name="files">What an earlier run left; the writer continues after it, in a new file.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="committed">Called on the writer's thread; must hand on and return, and not throw.</param>
    /// <param name="time">Paces the questions for free space.</param>
    /// <param name="logger">Where failures of the device are told.</param>
    public JournalWriter(
        IDisk disk, JournalFiles files, JournalOptions options, JournalCommitted committed, TimeProvider time,
        ILogger<JournalWriter> logger) => throw new NotImplementedException();

    /// <summary>Bytes of all files that are not released.</summary>
    public long Bytes => throw new NotImplementedException();

    /// <summary>The sequence of the last record that is on disk.</summary>
    public long LastSequence => throw new NotImplementedException();

    /// <summary>
    /// Queues a record. It ends in <see cref="JournalCommitted"/>, or its <see cref="JournalAppend.Completion"/> fails.
    /// </summary>
    public void Append(JournalAppend append) => throw new NotImplementedException();

    /// <summary>Deletes the files whose every record has a sequence up to this one; never the active file.</summary>
    public void Release(long throughSequence) => throw new NotImplementedException();

    /// <summary>Writes what is queued, then closes; later appends fail.</summary>
    public void Dispose() => throw new NotImplementedException();
}
