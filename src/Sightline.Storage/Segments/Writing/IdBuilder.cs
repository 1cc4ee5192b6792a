using Sightline.Storage.Schemas;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>A column of ids, kept as they are: nothing makes random bytes smaller.</summary>
sealed class IdBuilder(Column column) : ColumnBuilder(column)
{
    GrowList<ulong> _ids = new();

    public ReadOnlySpan<ulong> Ids => _ids.Items;

    public void Add(ulong id) => _ids.Add(id);

    public override void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows)
    {
        foreach (var row in rows)
            _ids.Add(sources[row.Source].IdAt(Column, row.Row));
    }

    public override void Write(GroupBuilder group)
    {
        foreach (var id in _ids.Items)
            group.Scratch.Add(id);
        group.Add(Column, ChunkPart.Values, compress: false);
    }

    public override void Clear() => _ids.Clear();

    public override void Release() => _ids.Release();
}
