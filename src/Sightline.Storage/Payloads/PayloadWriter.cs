using Sightline.Storage.Memory;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Payloads;

/// <summary>
/// Writes the payload region of one segment: long values as lists of chunks, each distinct chunk once, and the index of
/// their tokens. Holds about 15 bytes a chunk and at most 24 MiB beside. Not for several threads.
/// </summary>
/// <remarks>
/// Within a run the token that lies across two chunks is in the index of their block. Runs never go beyond a block, and
/// where one run meets the next the token across goes to the set of joints that the caller gives, as the same two chunks
/// may meet for other reasons elsewhere.
/// </remarks>
sealed partial class PayloadWriter(SegmentFileWriter file, int quality)
{
    // Chunks that an attacker may have made to have one hash: more than so many comparisons are not worth their time.
    const int ComparisonsMax = 8;

    readonly WrittenBlocks _blocks = new(file, quality);
    readonly ChunkTable _chunks = new();
    readonly TokenSet _tokens = new();
    readonly TokenIndexWriter _index = new(file);
    readonly JointTokens _joint = new();

    /// <summary>Distinct chunks so far.</summary>
    public int ChunkCount => _chunks.Count;

    /// <summary>Adds a value; gives it back as runs. Tokens at its joints that no block knows go to a set.</summary>
    /// <param name="value">Bytes, UTF-8 where they are text.</param>
    /// <param name="runs">Gets the value's runs appended.</param>
    /// <param name="joints">Of the row group that the value is in.</param>
    public void Add(ReadOnlySpan<byte> value, List<ChunkRun> runs, TokenSet joints)
    {
        var last = -1;
        for (var at = 0; at < value.Length;)
        {
            var rest = value[at..];
            var count = _chunks.Count;
            if (!TryFollow(last, rest, out var chunk))
                chunk = FindOrAppend(rest[..ChunkCutter.Next(rest)]);
            Link(last, chunk, _chunks.Count > count, runs, joints);
            at += _chunks.Length(chunk);
            last = chunk;
        }
    }

    /// <summary>Writes what is left of the region, and its sections.</summary>
    public void Finish()
    {
        if (_blocks.OpenBytes > 0)
            CloseBlock();
        if (_blocks.Count == 0)
            return;
        var section = new ColumnWriter();
        section.Add(_chunks.Count);
        for (var block = 0; block < _blocks.Count; block++)
        {
            section.Add(_blocks[block].First);
            SegmentFileWriter.AddRef(section, _blocks[block].Ref);
        }
        file.Add(SectionId.PayloadBlocks, section.Bytes, compress: true);
        WriteLengths(section);
        _index.Finish();
    }

    // The chunk that came next where the last one was written, if the value goes on with it. Any cut is right that is
    // made again; so neither the rest is searched for a cut nor its hash made. The last chunk of a value does not
    // count, unless this value ends there too: it was cut by its end.
    bool TryFollow(int last, ReadOnlySpan<byte> rest, out int chunk)
    {
        chunk = last + 1;
        if (last < 0 || !_chunks.IsJoined(last))
            return false;
        var length = _chunks.Length(chunk);
        return rest.Length >= length && (rest.Length == length || _chunks.IsJoined(chunk))
            && BytesOf(chunk).SequenceEqual(rest[..length]);
    }

    int FindOrAppend(ReadOnlySpan<byte> bytes)
    {
        var hash = Hash.Of(bytes);
        var probe = 0;
        for (var i = 0; i < ComparisonsMax; i++)
        {
            var chunk = _chunks.Find(hash, bytes.Length, ref probe);
            if (chunk < 0)
                break;
            if (BytesOf(chunk).SequenceEqual(bytes))
                return chunk;
        }
        return Append(bytes, hash);
    }

    int Append(ReadOnlySpan<byte> bytes, uint hash)
    {
        if (_blocks.OpenBytes + bytes.Length > Limits.PayloadBlockBytes)
            CloseBlock();
        _tokens.AddText(bytes);
        var offset = _blocks.Append(bytes);
        return _chunks.Add(hash, offset, bytes.Length, open: !TokenFold.EndsWord(bytes[^1]));
    }

    void CloseBlock()
    {
        _blocks.Close(next: _chunks.Count);
        _index.AddBlock(_tokens);
        _tokens.Clear();
    }

    // Makes the chunk the next of the value, in the last run where that says the same.
    void Link(int last, int chunk, bool appended, List<ChunkRun> runs, TokenSet joints)
    {
        if (last >= 0 && chunk == last + 1 && (_chunks.IsJoined(last) || (appended && !_blocks.IsFirst(chunk))))
        {
            if (!_chunks.IsJoined(last))
            {
                _chunks.Join(last);
                AddJoint(last, chunk, _tokens);
            }
            runs[^1] = runs[^1] with { Count = runs[^1].Count + 1 };
            return;
        }
        if (last >= 0)
            AddJoint(last, chunk, joints);
        runs.Add(new ChunkRun(chunk, 1));
    }

    void AddJoint(int last, int chunk, TokenSet tokens)
    {
        if (!_chunks.IsOpen(last) || !_joint.TryBegin(BytesOf(last)))
            return;
        if (_joint.TryEnd(BytesOf(chunk), out var reader))
            tokens.Add(reader.Token);
    }

    ReadOnlySpan<byte> BytesOf(int chunk) =>
        _blocks.BlockOf(chunk).Slice(_chunks.Offset(chunk), _chunks.Length(chunk));

    // Pages of lengths less one, twelve bits each, two in three bytes.
    void WriteLengths(ColumnWriter column)
    {
        var section = new ColumnWriter();
        for (var first = 0; first < _chunks.Count; first += PayloadFormat.PageChunks)
        {
            column.Clear();
            var end = Math.Min(_chunks.Count, first + PayloadFormat.PageChunks);
            for (var chunk = first; chunk < end; chunk += 2)
            {
                var two = _chunks.Length(chunk) - 1;
                if (chunk + 1 < end)
                    two |= _chunks.Length(chunk + 1) - 1 << 12;
                column.Add((byte)two);
                column.Add((byte)(two >> 8));
                column.Add((byte)(two >> 16));
            }
            SegmentFileWriter.AddRef(section, file.Store(column.Bytes, compress: true));
        }
        file.Add(SectionId.PayloadChunks, section.Bytes, compress: true);
    }
}
