using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;

using Sightline.Storage.Segments.Reading;

namespace Sightline.Storage.Segments.Writing;

/// <summary>
/// The parents of spans. A parent in the same trace and row group is kept as its place in the trace, a bit or two
/// for most spans; only others need their 8 bytes.
/// </summary>
sealed class ParentBuilder(Column column) : ColumnBuilder(column)
{
    /// <summary>Value of a row without a parent.</summary>
    public const long NoParent = 0;

    /// <summary>Value of a row whose parent is the next of the others.</summary>
    public const long Other = 1;

    /// <summary>Value of a row whose parent is the first of its trace; the second is one more, and so on.</summary>
    public const long First = 2;

    // Walking so many rows of a trace costs about as much as making a dictionary of them.
    const int WalkMax = 32;

    GrowList<ulong> _parents = new();
    readonly Dictionary<ulong, int> _places = [];

    public void Add(ulong parent) => _parents.Add(parent);

    public override void Copy(IReadOnlyList<GroupReader> sources, ReadOnlySpan<RowRef> rows)
    {
        foreach (var row in rows)
            _parents.Add(sources[row.Source].ParentAt(row.Row));
    }

    public override void Write(GroupBuilder group)
    {
        var ids = group.SpanIds;
        var firsts = group.FirstRows;
        var values = new long[_parents.Count];
        var others = new ColumnWriter();
        for (var trace = 0; trace < firsts.Length; trace++)
        {
            var from = (int)firsts[trace];
            var to = trace + 1 < firsts.Length ? (int)firsts[trace + 1] : ids.Length;
            WriteTrace(ids[from..to], _parents.Items[from..to], values.AsSpan(from, to - from), others);
        }
        NumberColumn.Write(values, group.Scratch);
        group.Add(Column, ChunkPart.Values, compress: false);
        group.Scratch.Add(others.Bytes);
        group.Add(Column, ChunkPart.Others, compress: false);
    }

    public override void Clear() => _parents.Clear();

    public override void Release() => _parents.Release();

    void WriteTrace(ReadOnlySpan<ulong> ids, ReadOnlySpan<ulong> parents, Span<long> values, ColumnWriter others)
    {
        if (ids.Length > WalkMax)
        {
            _places.Clear();
            for (var i = 0; i < ids.Length; i++)
                _places.TryAdd(ids[i], i);
        }
        for (var i = 0; i < parents.Length; i++)
        {
            var place = parents[i] == 0 ? -1
                : ids.Length <= WalkMax ? ids.IndexOf(parents[i])
                : _places.GetValueOrDefault(parents[i], -1);
            values[i] = parents[i] == 0 ? NoParent : place < 0 ? Other : First + place;
            if (values[i] == Other)
                others.Add(parents[i]);
        }
    }
}
