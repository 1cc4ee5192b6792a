using System.Runtime.InteropServices;

namespace Sightline.Storage.Disk;

/// <summary>Makes the names in a folder durable.</summary>
static class FolderSync
{
    /// <exception cref="IOException">The device refused.</exception>
    public static void Run(string folder)
    {
        // NTFS journals names itself, and Windows opens no folder for flushing without special rights.
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Libc.Open(folder, Libc.ReadOnly);
        if (descriptor < 0)
            throw Failure("open", folder, Marshal.GetLastPInvokeError());
        try
        {
            // Some network file systems know no sync of folders and say so by EINVAL.
            if (Libc.Sync(descriptor) < 0 && Marshal.GetLastPInvokeError() is not Libc.InvalidArgument and var error)
                throw Failure("sync", folder, error);
        }
        finally
        {
            _ = Libc.Close(descriptor);
        }
    }

    static IOException Failure(string verb, string folder, int error) =>
        new($"Cannot {verb} the folder '{folder}': {Marshal.GetPInvokeErrorMessage(error)}.");
}
