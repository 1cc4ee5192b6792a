using System.Buffers.Binary;
using System.Numerics;
using Sightline.Storage.Disk;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;

namespace Sightline.Storage.Segments;

/// <summary>Which rows of a segment newer revisions hide: a bit per row. Never changed once made.</summary>
sealed class DeleteVector
{
    const int HeaderBytes = 20;
    const byte Version = 1;

    readonly ulong[] _bits;

    DeleteVector(ulong[] bits) => (_bits, Fingerprint) = (bits, FingerprintOf(bits));

    static ReadOnlySpan<byte> Magic => "SLDEL\0\0"u8;

    public static DeleteVector None { get; } = new([]);

    /// <summary>Stands for which rows they are: two vectors of a segment with the same one hide the same rows.</summary>
    public ulong Fingerprint { get; }

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Contains(int row) => row >> 6 < _bits.Length && (_bits[row >> 6] & 1UL << row) != 0;

    /// <summary>Takes the hidden rows of a row group, which begins at a row of the segment, from a set over its rows.</summary>
    public void RemoveFrom(RowSet rows, int firstRow)
    {
        var words = rows.Words;
        for (var i = 0; i < words.Length && (firstRow >> 6) + i < _bits.Length; i++)
        {
            var at = (firstRow >> 6) + i;
            var hidden = _bits[at] >> firstRow;
            if ((firstRow & 63) != 0 && at + 1 < _bits.Length)
                hidden |= _bits[at + 1] << (64 - (firstRow & 63));
            words[i] &= ~hidden;
        }
    }

    static ulong FingerprintOf(ulong[] bits)
    {
        var hash = 0UL;
        foreach (var word in bits)
            hash = ValueHash.Join(hash, word);
        return hash;
    }

    /// <summary>This vector and more rows of a segment of <paramref name="rows"/> rows.</summary>
    public DeleteVector With(int rows, IReadOnlyList<int> hidden)
    {
        var bits = new ulong[(rows + 63) / 64];
        _bits.CopyTo(bits, 0);
        foreach (var row in hidden)
            bits[row >> 6] |= 1UL << row;
        return new DeleteVector(bits);
    }

    /// <summary>
    /// Writes a new file durably: magic, version, words, CRC32C of the words, words. Gives its length.
    /// </summary>
    public long Write(IDisk disk, string path)
    {
        var bytes = new byte[HeaderBytes + _bits.Length * 8];
        Magic.CopyTo(bytes);
        bytes[7] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), _bits.Length);
        for (var i = 0; i < _bits.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(HeaderBytes + i * 8), _bits[i]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), Crc32C.Of(bytes.AsSpan(HeaderBytes)));
        using (var file = disk.Create(path + ".tmp"))
        {
            file.Write(bytes, 0);
            file.Sync();
        }
        disk.Rename(path + ".tmp", path);
        disk.SyncFolder(path[..path.LastIndexOf('/')]);
        return bytes.Length;
    }

    /// <exception cref="CorruptFileException">The file is not what was written.</exception>
    public static DeleteVector Read(IDisk disk, string path)
    {
        using var file = disk.Open(path);
        var bytes = new byte[Math.Min(file.Length, HeaderBytes + (long)int.MaxValue / 8)];
        file.Read(bytes, 0);
        if (bytes.Length < HeaderBytes || !bytes.AsSpan().StartsWith(Magic) || bytes[7] != Version
            || BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)) * 8L != bytes.Length - HeaderBytes
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(12)) != Crc32C.Of(bytes.AsSpan(HeaderBytes)))
            throw new CorruptFileException(path, 0, "this is no whole delete vector of version 1");
        var bits = new ulong[(bytes.Length - HeaderBytes) / 8];
        for (var i = 0; i < bits.Length; i++)
            bits[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(HeaderBytes + i * 8));
        return new DeleteVector(bits);
    }
}
