namespace Sightline.Storage.Journal;

/// <summary>Sizes of the journal, in bytes.</summary>
sealed record JournalOptions
{
    /// <summary>What a file is preallocated with; a record that does not fit gets a larger file.</summary>
    public long FileBytes { get; init; } = Limits.JournalFileBytes;

    /// <summary>A commit closes when it holds this much.</summary>
    public int CommitBytes { get; init; } = Limits.CommitBytes;

    /// <summary>Appends are refused when they would leave the device with less than this.</summary>
    public long FreeBytesMin { get; init; } = 512 << 20;
}
