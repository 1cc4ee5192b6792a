using System.IO.Compression;
using Sightline.Model.Memory;
using Sightline.Model.Workspaces;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Segments;

/// <summary>
/// Writes a segment to a temporary name: chunks, then the footer. <see cref="Finish"/> makes it durable under its own
/// name; until the manifest names it, it is garbage.
/// </summary>
sealed class SegmentFileWriter : IDisposable
{
    // One write per this many bytes: system calls cost more than copying.
    const int BufferBytes = 1 << 20;
    // What the journal's syncs may have to wait behind at most: a file of 60 MB that is synced once holds them up for longer
    // than one that is synced in pieces.
    const int SyncBytes = 1 << 20;
    const int Quality = 1;
    const int Window = 18;

    readonly IDisk _disk;
    readonly IDiskFile _file;
    readonly string _path;
    readonly byte[] _buffer = Buffers.Rent<byte>(BufferBytes);
    readonly uint _headerCrc;
    readonly ColumnWriter _footer = new();
    readonly List<(ChunkId Id, ChunkRef Ref)> _chunks = [];
    readonly List<(SectionId Id, ChunkRef Ref)> _sections = [];
    long _written;
    long _synced;
    int _buffered;
    int _groups;

    public SegmentFileWriter(IDisk disk, string path, SegmentTable table)
    {
        _disk = disk;
        _path = path;
        _file = disk.Create(path + ".tmp");
        Span<byte> header = stackalloc byte[SegmentFormat.HeaderBytes];
        SegmentFormat.Magic.CopyTo(header);
        header[6] = SegmentFormat.Version;
        header[7] = (byte)table;
        _headerCrc = Crc32C.Of(header);
        Write(header);
    }

    /// <summary>Bytes so far.</summary>
    public long Bytes => _written + _buffered;

    /// <summary>Rows of the groups that were ended.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds a chunk of the current row group.</summary>
    public void Add(ChunkId id, ReadOnlySpan<byte> bytes, bool compress) =>
        _chunks.Add((id, Store(bytes, compress)));

    /// <summary>Adds a section of the whole segment.</summary>
    public void Add(SectionId id, ReadOnlySpan<byte> bytes, bool compress) =>
        _sections.Add((id, Store(bytes, compress)));

    /// <summary>Stores bytes that a chunk of the caller's refers to.</summary>
    public ChunkRef Store(ReadOnlySpan<byte> bytes, bool compress, int quality = Quality, int window = Window)
    {
        var offset = Bytes;
        if (compress && bytes.Length > 64)
        {
            var packed = Buffers.Rent<byte>(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
            try
            {
                if (BrotliEncoder.TryCompress(bytes, packed, out var length, quality, window)
                    && length < bytes.Length)
                {
                    Write(packed.AsSpan(0, length));
                    var crc = Crc32C.Of(packed.AsSpan(0, length));
                    return new ChunkRef(offset, length, bytes.Length, ChunkCodec.Brotli, crc);
                }
            }
            finally
            {
                Buffers.Return(packed);
            }
        }
        Write(bytes);
        return new ChunkRef(offset, bytes.Length, bytes.Length, ChunkCodec.Raw, Crc32C.Of(bytes));
    }

    /// <summary>Decodes what was stored before.</summary>
    public void ReadBack(ChunkRef at, Span<byte> raw)
    {
        // Stored bytes lie either all in the file or all in the buffer.
        if (at.Offset >= _written)
        {
            Decode(at, _buffer.AsSpan((int)(at.Offset - _written), at.Stored), raw);
            return;
        }
        var stored = Buffers.Rent<byte>(at.Stored);
        try
        {
            var length = _file.Read(stored.AsSpan(0, at.Stored), at.Offset);
            Decode(at, stored.AsSpan(0, length), raw);
        }
        finally
        {
            Buffers.Return(stored);
        }
    }

    /// <summary>Ends the current row group.</summary>
    public void EndGroup(WorkspaceId workspace, int rows, GroupTimes times)
    {
        Span<byte> id = stackalloc byte[16];
        workspace.Value.TryWriteBytes(id, bigEndian: true, out _);
        _footer.Add(id);
        _footer.Add(rows);
        _footer.Add(times.MinStart);
        _footer.Add(times.MaxStart);
        _footer.Add(times.MinIntake);
        _footer.Add(times.MaxIntake);
        _footer.Add(_chunks.Count);
        foreach (var (chunk, at) in _chunks)
        {
            _footer.Add(chunk.Column);
            _footer.Add((byte)chunk.Part);
            AddRef(_footer, at);
        }
        _chunks.Clear();
        _groups++;
        Rows += rows;
    }

    /// <summary>Writes where a chunk lies: codec, offset, stored bytes, raw bytes, CRC32C (21 bytes).</summary>
    public static void AddRef(ColumnWriter column, ChunkRef at)
    {
        column.Add((byte)at.Codec);
        column.Add(at.Offset);
        column.Add(at.Stored);
        column.Add(at.Raw);
        column.Add((int)at.Crc);
    }

    /// <summary>Writes the footer and makes the file durable under its own name; gives its length.</summary>
    public long Finish()
    {
        foreach (var (section, at) in _sections)
        {
            _footer.Add((byte)section);
            AddRef(_footer, at);
        }
        _footer.Add(_sections.Count);
        _footer.Add(_groups);
        var footer = _footer.Bytes;
        Write(footer);
        var trailer = new ColumnWriter();
        trailer.Add(footer.Length);
        trailer.Add((int)Crc32C.Continue(_headerCrc, footer));
        trailer.Add(SegmentFormat.EndMagic);
        Write(trailer.Bytes);
        Drain();
        _file.Sync();
        _disk.Rename(_path + ".tmp", _path);
        _disk.SyncFolder(_path[.._path.LastIndexOf('/')]);
        return Bytes;
    }

    /// <summary>Removes the file: it turned out to have no rows.</summary>
    public void Abandon()
    {
        _file.Dispose();
        _disk.Delete(_path + ".tmp");
    }

    public void Dispose()
    {
        Buffers.Return(_buffer);
        _file.Dispose();
    }

    void Decode(ChunkRef at, ReadOnlySpan<byte> stored, Span<byte> raw)
    {
        if (Crc32C.Of(stored) != at.Crc || !SegmentFile.TryDecode(at.Codec, stored, raw))
            throw new CorruptFileException(_path + ".tmp", at.Offset, "what was written is not what is read");
    }

    void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _buffered)
            Drain();
        if (bytes.Length > _buffer.Length)
        {
            WriteThrough(bytes);
            return;
        }
        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    void Drain()
    {
        if (_buffered > 0)
            WriteThrough(_buffer.AsSpan(0, _buffered));
        _buffered = 0;
    }

    void WriteThrough(ReadOnlySpan<byte> bytes)
    {
        _file.Write(bytes, _written);
        _written += bytes.Length;
        if (_written - _synced < SyncBytes)
            return;
        _file.Sync();
        _synced = _written;
    }
}
