using Sightline.Storage.Backup;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Manifest;
using Sightline.Storage.Views;

namespace Sightline.Storage;

public sealed partial class Store
{
    /// <summary>
    /// Writes a copy that a program can be started with: everything that was acknowledged when this was called, and
    /// perhaps some that came later. Telemetry is taken and queries are answered meanwhile.
    /// </summary>
    /// <param name="target">An empty folder.</param>
    /// <param name="progress">Is told how far it is, from 0 to 1.</param>
    /// <param name="cancellation">Ends it; what was written stays.</param>
    /// <exception cref="IOException">A device refused; what was written stays.</exception>
    public BackupReport Backup(IDisk target, Action<double> progress, CancellationToken cancellation)
    {
        lock (_backupGate)
        {
            using var hold = _journal.HoldReleases();
            ManifestRecord manifest;
            IReadOnlyList<LiveSegment> segments;
            // The one moment that the copy shows. Files that are deleted from now on can still be read by their handle.
            lock (_flushGate)
            {
                manifest = _catalog.Snapshot();
                segments = Volatile.Read(ref _state).Segments;
            }
            // Behind it lies the journal, in files that are no longer written.
            var ended = _journal.EndFileAsync().GetAwaiter().GetResult();
            var journal = new List<JournalFile>();
            foreach (var file in _journal.EndedFiles)
            {
                if (file.LastSequence > manifest.JournalSequence && file.Head.FirstSequence <= ended)
                    journal.Add(file);
            }
            return new StoreCopy(_disk, target, progress, cancellation).Write(
                manifest, segments, journal, _deadLetters);
        }
    }
}
