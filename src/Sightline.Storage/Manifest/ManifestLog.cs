using Sightline.Storage.Disk;

namespace Sightline.Storage.Manifest;

/// <summary>
/// The file <c>MANIFEST</c>: the list of changes that says which segments are the store. One thread at a time.
/// </summary>
sealed class ManifestLog : IDisposable
{
    ManifestLog() { }

    /// <summary>What the records so far amount to; changed only by <see cref="Append"/>.</summary>
    public ManifestState State { get; } = new();

    /// <summary>Reads the manifest up to its last whole record; makes a new one where there is none.</summary>
    public static ManifestLog Open(IDisk disk, Quarantine quarantine, long rotateBytes = Limits.ManifestBytes) =>
        throw new NotImplementedException();

    /// <summary>Writes a change and syncs it; <see cref="State"/> has it when this returns.</summary>
    /// <exception cref="IOException">The change did not happen. It may be tried again.</exception>
    public void Append(ManifestRecord record) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
