using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sightline.Model.Memory;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;
using Sightline.Storage.Memory;
using Sightline.Storage.Payloads;

namespace Sightline.Storage.Segments;

/// <summary>An open segment: its row groups, and its chunks through the cache. Usable from several threads.</summary>
sealed class SegmentFile : IDisposable
{
    readonly IDiskFile _file;
    readonly BlockCache _cache;
    PayloadReader? _payloads;

    SegmentFile(string path, IDiskFile file, BlockCache cache)
    {
        Path = path;
        Fingerprint = ValueHash.Of(Encoding.UTF8.GetBytes(path));
        _file = file;
        _cache = cache;
    }

    public string Path { get; }

    /// <summary>Stands for the path, which no other segment ever has.</summary>
    public ulong Fingerprint { get; }

    public SegmentTable Table { get; private set; }

    public IReadOnlyList<RowGroup> Groups { get; private set; } = [];

    /// <summary>Sections of the whole segment.</summary>
    public IReadOnlyDictionary<SectionId, ChunkRef> Sections { get; private set; } =
        new Dictionary<SectionId, ChunkRef>();

    /// <summary>The payload region.</summary>
    public PayloadReader Payloads => LazyInitializer.EnsureInitialized(ref _payloads, () => new PayloadReader(this));

    /// <summary>Rows of all groups.</summary>
    public int RowCount { get; private set; }

    public long Bytes => _file.Length;

    /// <summary>No longer part of the store. Set before the cache is told, which asks under its lock.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Reads header and footer.</summary>
    /// <exception cref="CorruptFileException">They are not what was written.</exception>
    public static SegmentFile Open(IDisk disk, string path, BlockCache cache)
    {
        var segment = new SegmentFile(path, disk.Open(path), cache);
        try
        {
            segment.ReadFooter();
            return segment;
        }
        catch
        {
            segment.Dispose();
            throw;
        }
    }

    /// <summary>A decoded chunk; shared, not to be changed.</summary>
    /// <exception cref="CorruptFileException">The bytes are not what was written.</exception>
    public byte[] Read(ChunkRef chunk)
    {
        // An empty chunk lies where the next one begins.
        if (chunk.Raw == 0)
            return [];
        if (_cache.Find(this, chunk.Offset) is { } cached)
            return cached;
        var stored = Buffers.Rent<byte>(chunk.Stored);
        try
        {
            var bytes = stored.AsSpan(0, chunk.Stored);
            if (_file.Read(bytes, chunk.Offset) != chunk.Stored || Crc32C.Of(bytes) != chunk.Crc)
                throw new CorruptFileException(Path, chunk.Offset, "the checksum of a chunk is wrong");
            var raw = GC.AllocateUninitializedArray<byte>(chunk.Raw);
            if (!TryDecode(chunk.Codec, bytes, raw))
                throw new CorruptFileException(Path, chunk.Offset, $"a chunk of codec {chunk.Codec} does not decode");
            _cache.Add(this, chunk.Offset, raw);
            return raw;
        }
        finally
        {
            Buffers.Return(stored);
        }
    }

    /// <summary>Reads bytes as they stand in the file.</summary>
    public int ReadRaw(Span<byte> buffer, long offset) => _file.Read(buffer, offset);

    /// <summary>
    /// Says that new readers will not come: the cache lets go of it, so that the file is closed when the last reader
    /// has gone.
    /// </summary>
    public void Retire()
    {
        IsRetired = true;
        _cache.Remove(this);
    }

    public void Dispose() => _file.Dispose();

    /// <summary>True when <paramref name="raw"/> holds the whole chunk.</summary>
    public static bool TryDecode(ChunkCodec codec, ReadOnlySpan<byte> stored, Span<byte> raw)
    {
        switch (codec)
        {
            case ChunkCodec.Raw:
                if (stored.Length != raw.Length)
                    return false;
                stored.CopyTo(raw);
                return true;
            case ChunkCodec.Brotli:
                return BrotliDecoder.TryDecompress(stored, raw, out var written) && written == raw.Length;
            default:
                return false;
        }
    }

    void ReadFooter()
    {
        Span<byte> header = stackalloc byte[SegmentFormat.HeaderBytes];
        if (_file.Read(header, 0) != header.Length || !header.StartsWith(SegmentFormat.Magic))
            throw new CorruptFileException(Path, 0, "this is no segment");
        var footer = ReadFooterBytes(header, out var crc);
        var whole = Crc32C.Continue(Crc32C.Of(header), footer) == crc;
        RefuseOtherVersion(header[6], whole || (header[6] == 1 && Crc32C.Of(footer) == crc));
        if (!whole)
            throw new CorruptFileException(Path, _file.Length, "the checksum of the footer is wrong");
        Table = (SegmentTable)header[7];
        if (Table is not (SegmentTable.Spans or SegmentTable.Traces or SegmentTable.Calls))
            throw new CorruptFileException(Path, 7, $"table {header[7]} is not known to this program");
        ReadGroups(footer);
    }

    byte[] ReadFooterBytes(ReadOnlySpan<byte> header, out uint crc)
    {
        Span<byte> trailer = stackalloc byte[SegmentFormat.TrailerBytes];
        var end = _file.Length - trailer.Length;
        if (end < header.Length || _file.Read(trailer, end) != trailer.Length
            || !trailer[8..].SequenceEqual(SegmentFormat.EndMagic))
            throw new CorruptFileException(Path, Math.Max(end, 0), "the end is missing");
        var length = BinaryPrimitives.ReadInt32LittleEndian(trailer);
        if (length < 8 || length > end - header.Length)
            throw new CorruptFileException(Path, end, "the length of the footer is wrong");
        crc = BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]);
        var footer = new byte[length];
        _file.Read(footer, end - length);
        return footer;
    }

    // A whole file of another version is no damage: the program must not take it out of the store.
    void RefuseOtherVersion(byte version, bool isWhole)
    {
        if (version == SegmentFormat.Version)
            return;
        if (!isWhole)
            throw new CorruptFileException(Path, 6, $"version {version} is not known to this program");
        throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture,
            $"{Path} has format version {version}, this program reads version {SegmentFormat.Version}. Start the "
            + $"program that wrote the data folder; to change over, export with that one and import with this one."));
    }

    void ReadGroups(byte[] footer)
    {
        var groups = new RowGroup[BinaryPrimitives.ReadInt32LittleEndian(footer.AsSpan(footer.Length - 4))];
        var reader = new FooterReader(footer);
        var firstRow = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var group = ReadGroup(ref reader, firstRow);
            group.Bloom = group.Chunk(new ChunkId(ChunkId.TraceIndex, ChunkPart.Filter));
            groups[i] = group;
            firstRow += group.Rows;
        }
        Groups = groups;
        RowCount = firstRow;
        ReadSections(ref reader, BinaryPrimitives.ReadInt32LittleEndian(footer.AsSpan(footer.Length - 8)));
    }

    void ReadSections(ref FooterReader reader, int count)
    {
        var sections = new Dictionary<SectionId, ChunkRef>(count);
        for (var i = 0; i < count; i++)
        {
            var id = (SectionId)reader.Byte();
            sections.Add(id, reader.Ref());
        }
        Sections = sections;
    }

    RowGroup ReadGroup(ref FooterReader reader, int firstRow)
    {
        var workspace = new WorkspaceId(new Guid(reader.Bytes(16), bigEndian: true));
        var rows = reader.Int();
        var minStart = reader.Long();
        var maxStart = reader.Long();
        var minIntake = reader.Long();
        var maxIntake = reader.Long();
        var count = reader.Int();
        var chunks = new Dictionary<ChunkId, ChunkRef>(count);
        for (var c = 0; c < count; c++)
        {
            var id = new ChunkId(reader.Byte(), (ChunkPart)reader.Byte());
            chunks.Add(id, reader.Ref());
        }
        return new RowGroup
        {
            File = this,
            Workspace = workspace,
            FirstRow = firstRow,
            Rows = rows,
            MinStart = minStart,
            MaxStart = maxStart,
            MinIntake = minIntake,
            MaxIntake = maxIntake,
            Chunks = chunks,
        };
    }
}
