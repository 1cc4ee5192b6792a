using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>A column of numbers; <see cref="NumberColumn.None"/> stands for none.</summary>
sealed class NumberBuilder(Column column) : ColumnBuilder(column)
{
    GrowList<long> _values = new();

    public ReadOnlySpan<long> Values => _values.Items;

    public void Add(long value) => _values.Add(value);

    public override void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows)
    {
        using var numbers = new UnpackedColumn<long>(sources, (source, to) => source.CopyTo(Column, to));
        foreach (var row in rows)
            _values.Add(numbers[row.Source][row.Row]);
    }

    public override void Write(GroupBuilder group)
    {
        NumberColumn.Write(_values.Items, group.Scratch);
        group.Add(Column, ChunkPart.Values, compress: false);
    }

    public override void Clear() => _values.Clear();

    public override void Release() => _values.Release();
}
