using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Manifest;

/// <summary>Format version 1 of the manifest, byte by byte in <c>docs/formats/manifest.md</c>.</summary>
static class ManifestFormat
{
    public const uint Version = 1;
    public const int HeadBytes = 16;

    /// <summary>Bytes of a frame before its body.</summary>
    public const int FrameHeadBytes = 8;

    static ReadOnlySpan<byte> Magic => "SIGHTMAN"u8;

    public static void WriteHead(Span<byte> bytes)
    {
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[12..], Crc32C.Of(bytes[..12]));
    }

    /// <summary>False when the head is not whole.</summary>
    public static bool TryReadHead(ReadOnlySpan<byte> bytes, out uint version)
    {
        version = 0;
        if (bytes.Length < HeadBytes || !bytes.StartsWith(Magic)
            || Crc32C.Of(bytes[..12]) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]))
            return false;
        version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        return true;
    }

    /// <summary>The record as a frame.</summary>
    /// <exception cref="IOException">It is larger than a frame may be.</exception>
    public static byte[] WriteFrame(ManifestRecord record)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(record, ManifestJson.Default.ManifestRecord);
        if (body.Length > Limits.ManifestFrameBytesMax)
            throw new IOException($"A manifest record of {body.Length} bytes exceeds {Limits.ManifestFrameBytesMax}.");
        var frame = new byte[FrameHeadBytes + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, FrameHeadBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), Checksum(frame));
        return frame;
    }

    /// <summary>Reads the frame that <paramref name="bytes"/> begin with; null when it is not whole.</summary>
    public static ManifestRecord? ReadFrame(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 0;
        if (bytes.Length < FrameHeadBytes)
            return null;
        var bodyBytes = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (bodyBytes <= 0 || bodyBytes > bytes.Length - FrameHeadBytes || bytes[FrameHeadBytes] != (byte)'{')
            return null;
        var frame = bytes[..(FrameHeadBytes + bodyBytes)];
        if (Checksum(frame) != BinaryPrimitives.ReadUInt32LittleEndian(frame[4..]))
            return null;
        length = frame.Length;
        return JsonSerializer.Deserialize(frame[FrameHeadBytes..], ManifestJson.Default.ManifestRecord);
    }

    static uint Checksum(ReadOnlySpan<byte> frame) =>
        Crc32C.Continue(Crc32C.Of(frame[..4]), frame[FrameHeadBytes..]);
}

/// <summary>The JSON of a frame's body. A name that this version does not know is passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ManifestRecord))]
sealed partial class ManifestJson : JsonSerializerContext;
