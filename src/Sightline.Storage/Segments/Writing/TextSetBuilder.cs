using Sightline.Storage.Encodings;
using Sightline.Storage.Memory;
using Sightline.Storage.Schemas;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>A column of sets of short texts: how many each row has, and their numbers one after the other.</summary>
sealed class TextSetBuilder(Column column) : ColumnBuilder(column)
{
    readonly TextPool _texts = new();
    GrowList<int> _ids = new();
    GrowList<long> _counts = new();

    /// <summary>Adds a text to the row that <see cref="EndRow"/> ends.</summary>
    public void Add(ReadOnlySpan<byte> text) => _ids.Add(_texts.Add(text));

    public void EndRow(int count) => _counts.Add(count);

    public override void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows)
    {
        foreach (var row in rows)
        {
            var source = sources[row.Source].TextSet(Column);
            var count = source.CountAt(row.Row);
            for (var i = 0; i < count; i++)
                Add(source.TextAt(row.Row, i));
            EndRow(count);
        }
    }

    public override void Write(GroupBuilder group)
    {
        TextDictionary.Write(_texts, group.Scratch);
        group.Add(Column, ChunkPart.Dictionary, compress: true);
        NumberColumn.Write(_counts.Items, group.Scratch);
        group.Add(Column, ChunkPart.Counts, compress: false);
        IdColumn.Write(_ids.Items, Math.Max(1, _texts.Count), group.Scratch);
        group.Add(Column, ChunkPart.Values, compress: false);
    }

    public override void Clear()
    {
        _texts.Clear();
        _ids.Clear();
        _counts.Clear();
    }

    public override void Release()
    {
        _ids.Release();
        _counts.Release();
    }
}
