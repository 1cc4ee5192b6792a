using System.Globalization;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>A file of the journal that is no longer written.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Head">What its head says.</param>
/// <param name="LastSequence">No record in it has a greater sequence.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="HeadDamaged">One of the two copies of the head cannot be read.</param>
readonly record struct JournalFile(string Path, FileHead Head, long LastSequence, long Bytes, bool HeadDamaged);

/// <summary>
/// The files of the journal as an earlier run left them: what <see cref="JournalReader"/> reads, and what
/// <see cref="JournalWriter"/> continues after.
/// </summary>
sealed class JournalFiles
{
    readonly List<JournalFile> _files = [];

    JournalFiles() { }

    /// <summary>By number, which is by sequence.</summary>
    public IReadOnlyList<JournalFile> Files => _files;

    /// <summary>The writer begins after this.</summary>
    public long LastSequence { get; private set; }

    /// <summary>The greatest number that a file has, or had until it went to quarantine; 0 for none.</summary>
    public long LastNumber { get; private set; }

    /// <summary>Reads the heads of all files and the records of the last; unreadable files go to quarantine.</summary>
    /// <param name="disk">The data folder.</param>
    /// <param name="coveredThrough">What the manifest says is in segments: no sequence up to it is given again.</param>
    /// <param name="quarantine">Takes the files that are not the journal's.</param>
    public static JournalFiles Open(IDisk disk, long coveredThrough, Quarantine quarantine)
    {
        var journal = new JournalFiles { LastSequence = coveredThrough };
        foreach (var name in disk.Files(JournalFormat.Folder))
        {
            if (!JournalFormat.TryNumber(name, out var number))
                continue;
            journal.LastNumber = Math.Max(journal.LastNumber, number);
            journal.Add(disk, $"{JournalFormat.Folder}/{name}", quarantine);
        }
        if (journal._files.Count > 0)
            journal.ScanLast(disk);
        return journal;
    }

    void Add(IDisk disk, string path, Quarantine quarantine)
    {
        string fault;
        using (var file = disk.Open(path))
        {
            Span<byte> bytes = stackalloc byte[JournalFormat.FirstRecordOffset];
            var read = bytes[..file.Read(bytes, 0)];
            var first = JournalFormat.TryReadFileHead(read, out var version, out var head);
            var second = false;
            if (read.Length > JournalFormat.HeadBytes)
            {
                second = JournalFormat.TryReadFileHead(
                    read[JournalFormat.HeadBytes..], out var secondVersion, out var secondHead);
                (version, head) = first ? (version, head) : (secondVersion, secondHead);
            }
            if ((first || second) && version == JournalFormat.Version)
            {
                Add(new JournalFile(path, head, long.MaxValue, file.Length, !(first && second)));
                return;
            }
            fault = first || second
                ? string.Create(CultureInfo.InvariantCulture,
                    $"it has format version {version}, this program reads version {JournalFormat.Version}")
                : AllZero(file) ? "" : "its head cannot be read";
        }
        // A crash while a file was made leaves zeros, and nothing was acknowledged from them.
        if (fault.Length == 0)
            disk.Delete(path);
        else
            quarantine.Move(path, fault);
    }

    void Add(JournalFile file)
    {
        if (_files.Count > 0)
            _files[^1] = _files[^1] with { LastSequence = file.Head.FirstSequence - 1 };
        _files.Add(file);
    }

    void ScanLast(IDisk disk)
    {
        var last = _files[^1];
        var sequence = last.Head.FirstSequence - 1;
        using (var file = disk.Open(last.Path))
        {
            var scan = new JournalFileScan(file, last.Head);
            while (scan.MoveNext())
                sequence = Math.Max(sequence, scan.Head.Sequence);
        }
        _files[^1] = last with { LastSequence = sequence };
        LastSequence = Math.Max(LastSequence, sequence);
    }

    static bool AllZero(IDiskFile file)
    {
        var buffer = new byte[1 << 16];
        int read;
        for (long offset = 0; (read = file.Read(buffer, offset)) > 0; offset += read)
        {
            if (buffer.AsSpan(0, read).ContainsAnyExcept((byte)0))
                return false;
        }
        return true;
    }
}
