using Sightline.Storage.Schemas;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>The values of one column of the row group in the making. Used again from group to group.</summary>
abstract class ColumnBuilder(Column column)
{
    public Column Column { get; } = column;

    /// <summary>Appends rows of other row groups.</summary>
    public abstract void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows);

    /// <summary>Writes the chunks of the group.</summary>
    public abstract void Write(GroupBuilder group);

    /// <summary>Forgets the rows of the group.</summary>
    public abstract void Clear();

    /// <summary>Gives its memory back; nothing is added any more.</summary>
    public abstract void Release();

    /// <summary>The column's kind says which builder it has.</summary>
    public static ColumnBuilder Of(Column column) => column.Kind switch
    {
        ColumnKind.Number => new NumberBuilder(column),
        ColumnKind.Text => new TextBuilder(column),
        ColumnKind.TextSet => new TextSetBuilder(column),
        ColumnKind.Id => new IdBuilder(column),
        ColumnKind.Parent => new ParentBuilder(column),
        ColumnKind.Scope => new ScopeBuilder(column),
        ColumnKind.Attributes => new AttributesBuilder(column),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
