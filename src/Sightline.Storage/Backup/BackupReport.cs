namespace Sightline.Storage.Backup;

/// <summary>What a copy of the store holds.</summary>
public sealed record BackupReport
{
    /// <summary>Segments, delete vectors, files of the journal, dead letters, and the manifest.</summary>
    public required int Files { get; init; }

    public required long Bytes { get; init; }

    /// <summary>Files of these that share their bytes with the original: both are on one device, and never changed.</summary>
    public required int LinkedFiles { get; init; }

    /// <summary>Every record of the journal up to this one is in the copy.</summary>
    public required long JournalSequence { get; init; }
}
