using System.Globalization;
using System.Text.Json;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Manifest;

/// <summary>What can be read of a manifest.</summary>
sealed class ManifestContents
{
    public ManifestState State { get; } = new();

    /// <summary>All that the file holds.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>True when nothing follows the last whole record.</summary>
    public bool EndsWhole { get; private set; }

    /// <summary>What is wrong with it; null when at most its end is torn.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads up to the first record that is not whole.</summary>
    /// <exception cref="InvalidDataException">It has a format version that this program does not know.</exception>
    public static ManifestContents Read(IDisk disk, string path)
    {
        using var file = disk.Open(path);
        var bytes = new byte[file.Length];
        var all = bytes.AsSpan(0, file.Read(bytes, 0));
        var contents = new ManifestContents { Bytes = bytes.AsMemory(0, all.Length) };
        if (!ManifestFormat.TryReadHead(all, out var version))
            contents.Fault = "its head cannot be read";
        else if (version != ManifestFormat.Version)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
                $"{path} has format version {version}, this program reads version {ManifestFormat.Version}. "
                + $"Start the program that wrote the data folder, or a newer one."));
        contents.ReadFrames(all);
        return contents;
    }

    void ReadFrames(ReadOnlySpan<byte> bytes)
    {
        var offset = Math.Min(ManifestFormat.HeadBytes, bytes.Length);
        while (TryReadFrame(bytes[offset..], out var record, out var length))
        {
            State.Apply(record);
            offset += length;
        }
        EndsWhole = offset == bytes.Length && Fault is null;
        for (var later = offset + 1; later < bytes.Length && Fault is null; later++)
        {
            if (TryReadFrame(bytes[later..], out _, out _))
                Fault = string.Create(CultureInfo.InvariantCulture, $"the record at byte {offset} cannot be read");
        }
    }

    static bool TryReadFrame(ReadOnlySpan<byte> bytes, out ManifestRecord record, out int length)
    {
        record = null!;
        length = 0;
        try
        {
            record = ManifestFormat.ReadFrame(bytes, out length)!;
        }
        catch (JsonException)
        {
            // The checksum is right and the body is not ours.
        }
        return record is not null;
    }
}
