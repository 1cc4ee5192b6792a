using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Schemas;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>A column of short texts: 0 for none, else the number in the dictionary and one more.</summary>
sealed class TextBuilder(Column column) : ColumnBuilder(column)
{
    readonly TextPool _texts = new();
    readonly Remaps _remaps = new();
    GrowList<int> _ids = new();

    public void AddNone() => _ids.Add(0);

    public void Add(ReadOnlySpan<byte> text) => _ids.Add(_texts.Add(text) + 1);

    /// <summary>Adds an entry of a memtable's dictionary, always the same one.</summary>
    public void Add(int id, BytesDictionary texts)
    {
        ref var mapped = ref _remaps.Of(0, id);
        if (mapped == 0)
            mapped = _texts.Add(texts[id]) + 1;
        _ids.Add(mapped);
    }

    public override void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows)
    {
        using var numbers = new UnpackedColumn<int>(sources, (source, to) => source.Text(Column).CopyTo(to));
        foreach (var row in rows)
        {
            var id = numbers[row.Source][row.Row];
            if (id == 0)
            {
                _ids.Add(0);
                continue;
            }
            ref var mapped = ref _remaps.Of(row.Source, id - 1);
            if (mapped == 0)
                mapped = _texts.Add(sources[row.Source].Text(Column).Texts[id - 1]) + 1;
            _ids.Add(mapped);
        }
    }

    public override void Write(GroupBuilder group)
    {
        group.AddWords(_texts);
        TextDictionary.Write(_texts, group.Scratch);
        group.Add(Column, ChunkPart.Dictionary, compress: true);
        IdColumn.Write(_ids.Items, _texts.Count + 1, group.Scratch);
        group.Add(Column, ChunkPart.Values, compress: false);
    }

    public override void Clear()
    {
        _texts.Clear();
        _ids.Clear();
        _remaps.Clear();
    }

    public override void Release() => _ids.Release();
}
