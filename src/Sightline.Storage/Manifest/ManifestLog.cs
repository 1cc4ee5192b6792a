using Sightline.Storage.Disk;

namespace Sightline.Storage.Manifest;

/// <summary>
/// The file <c>MANIFEST</c>: the list of changes that says which segments are the store. One thread at a time.
/// </summary>
sealed class ManifestLog : IDisposable
{
    const string Name = "MANIFEST";
    const string TemporaryName = "MANIFEST.tmp";
    const string Root = "";

    readonly IDisk _disk;
    readonly long _rotateBytes;
    // Null: what is in the file is not known for sure, and it is replaced before anything is added.
    IDiskFile? _file;
    long _end;
    long _rotateAt;

    ManifestLog(IDisk disk, ManifestState state, long rotateBytes)
    {
        _disk = disk;
        _rotateBytes = rotateBytes;
        State = state;
    }

    /// <summary>What the records so far amount to; changed only by <see cref="Append"/>.</summary>
    public ManifestState State { get; }

    /// <summary>
    /// Reads the manifest up to its last whole record; makes a new one where there is none. What a crash tore off its
    /// end is dropped; where more is missing, a copy goes to quarantine. What was read is on the device when this returns.
    /// </summary>
    /// <exception cref="IOException">The device refused.</exception>
    /// <exception cref="InvalidDataException">A newer program wrote it. It stays as it is.</exception>
    public static ManifestLog Open(IDisk disk, Quarantine quarantine, long rotateBytes = Limits.ManifestBytes)
    {
        if (!disk.Exists(Name))
        {
            var empty = new ManifestLog(disk, new ManifestState(), rotateBytes);
            empty.Replace();
            return empty;
        }
        var contents = ManifestContents.Read(disk, Name);
        if (contents.Fault is { } fault)
            quarantine.Copy(Name, fault);
        var log = new ManifestLog(disk, contents.State, rotateBytes);
        // What the system shows of a file whose last sync failed need not be on the device, and no later sync makes up for it.
        if (contents.EndsWhole)
            log.Write(disk.Open(Name, writable: true), Name, contents.Bytes.Span);
        else
            log.Replace();
        return log;
    }

    /// <summary>Writes a change and syncs it; <see cref="State"/> has it when this returns.</summary>
    /// <exception cref="IOException">
    /// The change did not happen for this process, and may be tried again; after a crash before the next success it may
    /// turn out to have happened. So files that it names may be deleted only after another append has succeeded.
    /// </exception>
    public void Append(ManifestRecord record)
    {
        var frame = ManifestFormat.WriteFrame(record);
        if (_file is null || _end + frame.Length > _rotateAt)
            Replace();
        try
        {
            _file!.Write(frame, _end);
            _file.Sync();
        }
        catch
        {
            Abandon();
            throw;
        }
        _end += frame.Length;
        State.Apply(record);
    }

    /// <inheritdoc/>
    public void Dispose() => Abandon();

    /// <summary>Writes a manifest of one record into a folder that has none; gives its length.</summary>
    /// <exception cref="IOException">The device refused.</exception>
    public static long WriteNew(IDisk disk, ManifestRecord record)
    {
        var state = new ManifestState();
        state.Apply(record);
        using var log = new ManifestLog(disk, state, Limits.ManifestBytes);
        log.Replace();
        return log._end;
    }

    /// <summary>Writes <see cref="State"/> as a new file in place of the old one.</summary>
    void Replace()
    {
        Abandon();
        if (_disk.Exists(TemporaryName))
            _disk.Delete(TemporaryName);
        var frame = ManifestFormat.WriteFrame(State.Snapshot());
        var bytes = new byte[ManifestFormat.HeadBytes + frame.Length];
        ManifestFormat.WriteHead(bytes);
        frame.CopyTo(bytes, ManifestFormat.HeadBytes);
        Write(_disk.Create(TemporaryName), TemporaryName, bytes);
    }

    // Makes a file that has only these bytes the manifest.
    void Write(IDiskFile file, string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Write(bytes, 0);
            file.Sync();
            if (name != Name)
                _disk.Rename(name, Name);
            _disk.SyncFolder(Root);
        }
        catch
        {
            file.Dispose();
            throw;
        }
        (_file, _end) = (file, bytes.Length);
        // A state that is large by itself must not be rewritten at every append.
        _rotateAt = Math.Max(_rotateBytes, 2 * _end);
    }

    void Abandon()
    {
        _file?.Dispose();
        _file = null;
    }
}
