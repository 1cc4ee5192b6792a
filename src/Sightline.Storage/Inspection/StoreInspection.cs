using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Sightline.Storage.Compaction;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Manifest;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Views;

namespace Sightline.Storage.Inspection;

/// <summary>
/// Checks every file of a store that no program has open, and repairs what can be repaired without loss: the end of
/// the manifest, files that nothing names, and lost delete vectors, as far as other segments tell.
/// </summary>
public sealed class StoreInspection
{
    const string ManifestName = "MANIFEST";
    const string QuarantineFolder = "quarantine";

    readonly IDisk _disk;
    readonly bool _repair;
    readonly CancellationToken _cancellation;
    readonly Quarantine _quarantine;
    readonly List<Finding> _findings = [];
    readonly List<LiveSegment> _segments = [];
    readonly List<DeleteVectorEntry> _lostVectors = [];
    readonly List<DeleteVectorEntry> _madeVectors = [];
    bool _tornEnd;

    StoreInspection(IDisk disk, bool repair, CancellationToken cancellation)
    {
        _disk = repair ? disk : new UnchangedDisk(disk);
        _repair = repair;
        _cancellation = cancellation;
        _quarantine = new Quarantine(_disk, NullLogger.Instance);
    }

    /// <summary>Looks, and with <paramref name="repair"/> also repairs; without it nothing is changed.</summary>
    /// <exception cref="InvalidDataException">A newer program wrote the folder.</exception>
    /// <exception cref="IOException">The device refuses.</exception>
    public static InspectionReport Run(IDisk disk, bool repair, CancellationToken cancellation)
    {
        var inspection = new StoreInspection(disk, repair, cancellation);
        try
        {
            return inspection.Run();
        }
        finally
        {
            foreach (var segment in inspection._segments)
                segment.File.Dispose();
        }
    }

    InspectionReport Run()
    {
        var manifest = CheckManifest(out var isWhole);
        var tables = CheckSegments(manifest);
        MakeVectors();
        if (isWhole)
            CheckOrphans(SegmentPath.Root, KnownPaths(manifest));
        if (_repair && (_madeVectors.Count > 0 || _tornEnd))
            WriteManifest();
        var journal = CheckJournal(manifest.JournalSequence, out var journalBytes);
        return new InspectionReport
        {
            Findings = _findings,
            Tables = tables,
            JournalRecords = journal.Records,
            JournalBytes = journalBytes,
            QuarantinedFiles = _disk.Files(QuarantineFolder).Count,
        };
    }

    ManifestState CheckManifest(out bool isWhole)
    {
        isWhole = true;
        if (!_disk.Exists(ManifestName))
        {
            if (_disk.Folders(SegmentPath.Root).Count > 0 || _disk.Files(JournalFormat.Folder).Count > 0)
                Find(ManifestName, "it is missing, so that no segment counts", Remedy.None);
            isWhole = false;
            return new ManifestState();
        }
        var contents = ManifestContents.Read(_disk, ManifestName);
        if (contents.Fault is { } fault)
            Find(ManifestName, $"{fault}; what stands behind it is lost", Remedy.None);
        else if (!contents.EndsWhole)
        {
            _tornEnd = true;
            Find(ManifestName, "its end is torn, by a crash while it was written", Repairable);
        }
        isWhole = contents.Fault is null;
        return contents.State;
    }

    List<InspectedTable> CheckSegments(ManifestState manifest)
    {
        var checks = new Dictionary<SegmentTable, SegmentCheck>();
        foreach (var schema in TableSchema.All)
            checks.Add(schema.Table, new SegmentCheck(schema));
        var cache = new BlockCache(Limits.MergeCacheBytes);
        foreach (var entry in manifest.Segments.Values)
            CheckSegment(entry, manifest, cache, checks);
        var tables = new List<InspectedTable>(checks.Count);
        foreach (var check in checks.Values)
            tables.Add(check.Result());
        return tables;
    }

    void CheckSegment(
        SegmentEntry entry, ManifestState manifest, BlockCache cache, Dictionary<SegmentTable, SegmentCheck> checks)
    {
        SegmentFile? file = null;
        try
        {
            file = SegmentFile.Open(_disk, entry.Path, cache);
            var segment = new LiveSegment(file, DeleteVector.None) { Entry = entry };
            if (manifest.DeleteVectors.TryGetValue(entry.Path, out var vector))
                segment = Hide(segment, vector);
            if (file.RowCount != entry.Rows)
                throw new CorruptFileException(entry.Path, 0, $"it has {file.RowCount} rows, the manifest says {entry.Rows}");
            checks[file.Table].Add(file, segment.Hidden, _cancellation);
            _segments.Add(segment);
        }
        catch (IOException failure)
        {
            file?.Dispose();
            Find(entry.Path, failure.Message, Remedy.None);
        }
    }

    LiveSegment Hide(LiveSegment segment, DeleteVectorEntry vector)
    {
        try
        {
            return segment with
            {
                Hidden = DeleteVector.Read(_disk, vector.Path),
                HiddenPath = vector.Path,
                PurgeDue = vector.Purge,
            };
        }
        catch (IOException failure)
        {
            Find(
                vector.Path,
                vector.Purge
                    ? $"{failure.Message} Rows of {segment.File.Path} that were deleted show again: delete them again."
                    : $"{failure.Message} Older revisions in {segment.File.Path} show again.",
                vector.Purge ? Remedy.None : Repairable);
            _lostVectors.Add(vector);
            return segment;
        }
    }

    void MakeVectors()
    {
        if (!_repair)
            return;
        var names = new Ulid(TimeProvider.System);
        foreach (var lost in _lostVectors)
        {
            var segment = _segments.Find(s => s.File.Path == lost.Segment);
            if (segment is null)
                continue;
            var path = $"{lost.Segment[..^4]}-{names.Next()}.del";
            DeleteVector.None.With(segment.File.RowCount, new RevisionCheck(_segments).HiddenRows(segment))
                .Write(_disk, path);
            _madeVectors.Add(lost with { Path = path });
            if (_disk.Exists(lost.Path))
                _quarantine.Move(lost.Path, "it cannot be read");
        }
    }

    HashSet<string> KnownPaths(ManifestState manifest)
    {
        var known = new HashSet<string>(manifest.Segments.Keys, StringComparer.Ordinal);
        foreach (var vector in manifest.DeleteVectors.Values)
            known.Add(vector.Path);
        foreach (var vector in _madeVectors)
            known.Add(vector.Path);
        return known;
    }

    void CheckOrphans(string folder, HashSet<string> known)
    {
        foreach (var child in _disk.Folders(folder))
            CheckOrphans($"{folder}/{child}", known);
        foreach (var name in _disk.Files(folder))
        {
            var path = $"{folder}/{name}";
            if (known.Contains(path))
                continue;
            Find(path, "nothing names it: it was left by a crash", Repairable);
            if (_repair)
                _quarantine.Move(path, "nothing names it");
        }
    }

    // Reads it again: a torn end is cut off by that.
    void WriteManifest()
    {
        using var log = ManifestLog.Open(_disk, _quarantine);
        if (_madeVectors.Count > 0)
            log.Append(new ManifestRecord { DeleteVectors = _madeVectors });
    }

    ReplaySummary CheckJournal(long covered, out long bytes)
    {
        var before = _quarantine.Count;
        var files = JournalFiles.Open(_disk, covered, _quarantine);
        bytes = 0;
        foreach (var file in files.Files)
            bytes += file.Bytes;
        var summary = JournalReader.Replay(_disk, files, covered, (_, _, _) => _cancellation.ThrowIfCancellationRequested(), _quarantine);
        if (summary.Damaged > 0 || _quarantine.Count > before)
        {
            Find(
                JournalFormat.Folder,
                string.Create(CultureInfo.InvariantCulture, $"acknowledged records cannot be read in {summary.Damaged} places, ")
                    + string.Create(CultureInfo.InvariantCulture, $"{_quarantine.Count - before} files are damaged"),
                Remedy.None);
        }
        return summary;
    }

    Remedy Repairable => _repair ? Remedy.Done : Remedy.Possible;

    void Find(string path, string what, Remedy remedy) => _findings.Add(new Finding(path, what, remedy));
}
