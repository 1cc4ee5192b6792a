using Sightline.Storage.DeadLetters;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Manifest;
using Sightline.Storage.Views;

namespace Sightline.Storage.Backup;

/// <summary>
/// Writes a copy of a store to another folder: segments, delete vectors, ended files of the journal, dead letters, and last the
/// manifest, so that half a copy is never taken for a whole one.
/// </summary>
sealed class StoreCopy(IDisk source, IDisk target, Action<double> progress, CancellationToken cancellation)
{
    const int CopyBytes = 1 << 20;

    readonly byte[] _buffer = new byte[CopyBytes];
    long _total;
    long _bytes;
    int _files;
    int _linked;

    /// <summary>Copies what the manifest record names, and the journal behind it.</summary>
    /// <param name="manifest">The state as one record.</param>
    /// <param name="segments">The live segments of that state; their files stay readable though they may be deleted.</param>
    /// <param name="journal">Files that hold all records behind the manifest's position.</param>
    /// <param name="letters">What could not be stored of the records before it.</param>
    public BackupReport Write(
        ManifestRecord manifest, IReadOnlyList<LiveSegment> segments, IReadOnlyList<JournalFile> journal,
        DeadLetterBox letters)
    {
        foreach (var segment in segments)
            _total += segment.File.Bytes;
        foreach (var file in journal)
            _total += file.Bytes;
        foreach (var segment in segments)
            CopySegment(segment);
        var sequence = manifest.JournalSequence;
        foreach (var file in journal)
        {
            CopyJournal(file);
            sequence = Math.Max(sequence, file.LastSequence);
        }
        foreach (var bytes in letters.CopyTo(target))
            Count(bytes);
        Count(ManifestLog.WriteNew(target, manifest));
        return new BackupReport { Files = _files, Bytes = _bytes, LinkedFiles = _linked, JournalSequence = sequence };
    }

    void CopySegment(LiveSegment segment)
    {
        var path = segment.File.Path;
        var folder = path[..path.LastIndexOf('/')];
        target.CreateFolder(folder);
        if (source.TryLink(path, target))
            _linked++;
        else
            Copy(path, segment.File.Bytes, segment.File.ReadRaw);
        if (segment.HiddenPath is { } hidden)
            Count(segment.Hidden.Write(target, hidden));
        target.SyncFolder(folder);
        Count(segment.File.Bytes);
    }

    void CopyJournal(JournalFile journal)
    {
        target.CreateFolder(JournalFormat.Folder);
        using var file = source.Open(journal.Path);
        Copy(journal.Path, file.Length, file.Read);
        target.SyncFolder(JournalFormat.Folder);
        Count(journal.Bytes);
    }

    void Copy(string path, long length, ReadAt read)
    {
        using var copy = target.Create(path);
        for (long offset = 0; offset < length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = read(_buffer, offset);
            if (count == 0)
                throw new IOException($"{path} ended while it was copied.");
            copy.Write(_buffer.AsSpan(0, count), offset);
            offset += count;
        }
        copy.Sync();
    }

    void Count(long bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        _files++;
        _bytes += bytes;
        progress(_total == 0 ? 1 : Math.Min(1, (double)_bytes / _total));
    }

    delegate int ReadAt(Span<byte> buffer, long offset);
}
