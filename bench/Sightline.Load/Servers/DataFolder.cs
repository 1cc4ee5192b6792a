namespace Sightline.Load.Servers;

/// <summary>
/// The size of a data folder. Journal files are preallocated: the zeros at their end, which were never written, are not
/// counted.
/// </summary>
static class DataFolder
{
    const int Step = 1 << 16;

    /// <summary>Bytes of the journal, and bytes of everything else.</summary>
    public static (long Journal, long Others) Measure(string folder)
    {
        long journal = 0, others = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (file.EndsWith(".wal", StringComparison.Ordinal))
                journal += SizeOf(file);
            else
                others += SizeOf(file);
        }
        return (journal, others);
    }

    /// <summary>Bytes of the segments and of the manifest.</summary>
    public static long MeasureTables(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(f => Path.GetRelativePath(folder, f) is var name
            && (name.StartsWith("segments", StringComparison.Ordinal) || name.StartsWith("MANIFEST", StringComparison.Ordinal)))
        .Sum(SizeOf);

    static long SizeOf(string path)
    {
        try
        {
            return path.EndsWith(".wal", StringComparison.Ordinal) ? WithoutZeroTail(path) : new FileInfo(path).Length;
        }
        catch (FileNotFoundException)
        {
            // The server deletes files while they are being measured.
            return 0;
        }
    }

    static long WithoutZeroTail(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = new byte[Step];
        for (var end = RandomAccess.GetLength(file); end > 0;)
        {
            var start = Math.Max(0, end - Step);
            var read = RandomAccess.Read(file, buffer.AsSpan(0, (int)(end - start)), start);
            var last = buffer.AsSpan(0, read).LastIndexOfAnyExcept((byte)0);
            if (last >= 0)
                return start + last + 1;
            end = start;
        }
        return 0;
    }
}
