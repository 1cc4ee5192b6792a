using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments.Fields;

namespace Sightline.Storage.Segments.Writing;

/// <summary>
/// The values of one field of messages, in the order of rows: an attribute of one key and type, or any other field of
/// one number. Rows without it take no room here; their shape says so.
/// </summary>
sealed class FieldBuilder
{
    readonly TextPool _texts = new();
    // Values that lie in the payload region, known by their chunks: equal values have equal chunks.
    readonly TextPool _payloads = new();
    readonly ColumnWriter _runBytes = new();
    readonly List<ChunkRun> _runs = [];
    GrowList<long> _numbers = new();
    // Number of a text, or of a payload as its complement.
    GrowList<int> _ids = new();

    public FieldType Type { get; private set; }

    public int Field { get; private set; }

    /// <summary>Values so far.</summary>
    public int Count { get; private set; }

    public void Begin(FieldType type, int field)
    {
        Type = type;
        Field = field;
    }

    public void Add(long number)
    {
        _numbers.Add(number);
        Count++;
    }

    /// <summary>A value of which there is nothing to keep but that it is there.</summary>
    public void AddNothing() => Count++;

    public void Add(ReadOnlySpan<byte> text, GroupBuilder group)
    {
        Count++;
        if (text.Length < Limits.PayloadBytesMin)
        {
            _ids.Add(_texts.Add(text));
            return;
        }
        _runs.Clear();
        group.Payloads.Add(text, _runs, group.Joints);
        var known = _payloads.Count;
        var id = AddRuns();
        _ids.Add(~id);
        if (id == known && Type.IsFramed())
            FramedTexts.AddWords(Type, Field, text, group.Joints);
    }

    /// <summary>Adds a text of a dictionary of another segment; gives what <see cref="AddAgain"/> takes.</summary>
    public int AddText(ReadOnlySpan<byte> text)
    {
        var id = _texts.Add(text);
        AddAgain(id);
        return id;
    }

    /// <summary>Adds a payload of another segment; gives what <see cref="AddAgain"/> takes.</summary>
    public int AddPayload(PayloadReader source, ReadOnlySpan<ChunkRun> runs, GroupBuilder group)
    {
        _runs.Clear();
        group.Payloads.Copy(source, runs, _runs, group.Joints);
        var known = _payloads.Count;
        var id = AddRuns();
        AddAgain(~id);
        if (id == known && Type.IsFramed())
            AddWords(source, runs, group);
        return ~id;
    }

    public void AddAgain(int id)
    {
        _ids.Add(id);
        Count++;
    }

    public void Write(GroupBuilder group, ColumnWriter directory)
    {
        if (Type.IsNumber())
            FieldNumbers.Write(_numbers.Items, group.Scratch);
        else if (Type.IsText())
            WriteIds(group.Scratch);
        SegmentFileWriter.AddRef(directory, group.Store(compress: false));
        if (Type.IsText())
        {
            if (Type == FieldType.String)
                group.AddWords(_texts);
            else if (Type.IsFramed())
                AddFramedWords(group);
            TextDictionary.Write(_texts, group.Scratch);
            TextDictionary.Write(_payloads, group.Scratch);
            SegmentFileWriter.AddRef(directory, group.Store(compress: true));
        }
        Clear();
    }

    /// <summary>Gives its memory back.</summary>
    public void Release()
    {
        _numbers.Release();
        _ids.Release();
    }

    void WriteIds(ColumnWriter to)
    {
        var ids = _ids.Items;
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] < 0)
                ids[i] = _texts.Count + ~ids[i];
        }
        IdColumn.Write(ids, Math.Max(1, _texts.Count + _payloads.Count), to);
    }

    int AddRuns()
    {
        _runBytes.Clear();
        foreach (var run in _runs)
        {
            _runBytes.Add(run.First);
            _runBytes.Add(run.Count);
        }
        return _payloads.Add(_runBytes.Bytes);
    }

    void AddWords(PayloadReader source, ReadOnlySpan<ChunkRun> runs, GroupBuilder group)
    {
        var length = (int)source.Length(runs);
        var bytes = Model.Memory.Buffers.Rent<byte>(length);
        source.Read(runs, bytes.AsSpan(0, length));
        FramedTexts.AddWords(Type, Field, bytes.AsSpan(0, length), group.Joints);
        Model.Memory.Buffers.Return(bytes);
    }

    void AddFramedWords(GroupBuilder group)
    {
        for (var id = 0; id < _texts.Count; id++)
            FramedTexts.AddWords(Type, Field, _texts[id], group.Words);
    }

    void Clear()
    {
        _texts.Clear();
        _payloads.Clear();
        _numbers.Clear();
        _ids.Clear();
        Count = 0;
    }
}
