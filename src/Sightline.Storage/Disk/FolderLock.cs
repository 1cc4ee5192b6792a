using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Sightline.Storage.Disk;

/// <summary>
/// The right to a data folder: one process holds <c>LOCK</c> in it until it disposes this or ends, however it ends.
/// The file holds the owner's process id, for people and for the message to the next who asks.
/// </summary>
public sealed class FolderLock : IDisposable
{
    const string Name = "LOCK";

    readonly SafeFileHandle _handle;

    FolderLock(SafeFileHandle handle) => _handle = handle;

    /// <summary>Takes the folder, which is made when it does not exist: for its owner alone, since it holds prompts.</summary>
    /// <exception cref="IOException">Another process has it; the message names both.</exception>
    public static FolderLock Take(string folder)
    {
        folder = Path.GetFullPath(folder);
        Make(folder);
        var path = Path.Combine(folder, Name);
        SafeFileHandle handle;
        try
        {
            // Without sharing, .NET asks for flock(LOCK_EX) on Unix; the system frees it when the process ends.
            handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause)
        {
            throw new IOException(Refusal(folder, path, cause), cause);
        }
        var owner = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n"));
        RandomAccess.SetLength(handle, 0);
        RandomAccess.Write(handle, owner, 0);
        return new FolderLock(handle);
    }

    /// <summary>Makes a folder that only its owner may open; one that exists stays as it is.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    static string Refusal(string folder, string path, IOException cause)
    {
        var owner = Owner(path);
        return owner is null
            ? $"Cannot take the data folder '{folder}', perhaps another process uses it: {cause.Message}"
            : $"The data folder '{folder}' is in use by process {owner}. Stop that process, or choose another folder.";
    }

    /// <summary>The process id in the file; null where it cannot be read, as always on Windows.</summary>
    static string? Owner(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        // File.Open would ask for the lock.
        var descriptor = Libc.Open(path, Libc.ReadOnly);
        if (descriptor < 0)
            return null;
        var buffer = new byte[32];
        var read = (int)Libc.Read(descriptor, buffer, buffer.Length);
        _ = Libc.Close(descriptor);
        return read > 0
            && int.TryParse(
                Encoding.ASCII.GetString(buffer, 0, read).AsSpan().Trim(), NumberStyles.None,
                CultureInfo.InvariantCulture, out var id)
            ? id.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
