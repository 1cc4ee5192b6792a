using System.Buffers.Binary;
using Sightline.Storage.Disk;

namespace Sightline.Storage.Journal;

/// <summary>
/// Walks the whole records of one file. Where a record is not whole, it looks for the next place that begins with the
/// file's marker: a payload cannot forge one, because nobody outside knows it. Memory: 1 MiB, or one larger record.
/// </summary>
struct JournalFileScan
{
    const int WindowBytes = 1 << 20;

    readonly IDiskFile _file;
    readonly long _length;
    readonly byte[] _marker;
    byte[] _buffer = new byte[WindowBytes];
    // What part of the file the buffer holds.
    long _start;
    int _count;
    long _position;

    public JournalFileScan(IDiskFile file, FileHead head)
    {
        _file = file;
        _length = file.Length;
        _marker = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(_marker, head.Marker);
        _position = JournalFormat.FirstRecordOffset;
    }

    /// <summary>The record just read.</summary>
    public RecordHead Head { get; private set; }

    /// <summary>All bytes of the record just read; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Record { get; private set; }

    /// <summary>Goes to the next whole record; false when there is none up to the end of the file.</summary>
    public bool MoveNext()
    {
        if (TryRecord(_position))
            return true;
        for (var offset = _position + JournalFormat.Alignment; TryFindMarker(ref offset);
            offset += JournalFormat.Alignment)
        {
            if (TryRecord(offset))
                return true;
        }
        _position = _length;
        return false;
    }

    bool TryRecord(long offset)
    {
        if (!TryFill(offset, JournalFormat.RecordHeadBytes))
            return false;
        var bytes = Window(offset);
        if (!bytes.StartsWith(_marker))
            return false;
        var head = JournalFormat.ReadRecordHead(bytes);
        if (head.Length is < JournalFormat.RecordHeadBytes or > Limits.JournalRecordBytesMax
            || !TryFill(offset, head.Length)
            || !JournalFormat.Whole(Window(offset)[..head.Length]))
            return false;
        Head = head;
        Record = _buffer.AsMemory((int)(offset - _start), head.Length);
        _position = JournalFormat.Align(offset + head.Length);
        return true;
    }

    /// <summary>Finds the next aligned marker at or after <paramref name="offset"/>.</summary>
    bool TryFindMarker(ref long offset)
    {
        while (TryFill(offset, sizeof(ulong)))
        {
            var window = Window(offset);
            var index = window.IndexOf(_marker);
            if (index < 0)
            {
                // Whole words only: a marker may begin in the last bytes of the window.
                offset += Math.Max(window.Length / sizeof(ulong), 1) * sizeof(ulong);
                continue;
            }
            if (index % JournalFormat.Alignment == 0)
            {
                offset += index;
                return true;
            }
            offset += JournalFormat.Align(index);
        }
        return false;
    }

    readonly ReadOnlySpan<byte> Window(long offset) => _buffer.AsSpan((int)(offset - _start).._count);

    /// <summary>Makes the buffer hold this piece of the file; false when the file ends before.</summary>
    bool TryFill(long offset, int bytes)
    {
        if (offset >= _start && offset + bytes <= _start + _count)
            return true;
        if (offset + bytes > _length)
            return false;
        if (bytes > _buffer.Length)
            _buffer = new byte[bytes];
        _start = offset;
        _count = _file.Read(_buffer, offset);
        return _count >= bytes;
    }
}
