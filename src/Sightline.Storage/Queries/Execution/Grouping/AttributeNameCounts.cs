using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Counts the names of attributes of a row group: once for each shape and scope, and row by row only for what they do
/// not tell.
/// </summary>
static class AttributeNameCounts
{
    public static void Add(
        AttributeNameSource names, GroupTable table, Accumulator[] counts, SpanPlace place, ReadOnlySpan<int> rows,
        RowSet? errors)
    {
        var attributes = place.Attributes;
        var scopes = place.Reader.Scope;
        // Rows, and those that failed, by shape and by scope.
        var byShape = new (int Rows, int Errors)[attributes.ShapeCount];
        var byScope = new (int Rows, int Errors)[scopes.Count];
        var shapes = place.Scratch.Ints(place.Rows);
        attributes.RowShapeIds.CopyTo(0, shapes.AsSpan(0, place.Rows));
        var ofRows = place.Scratch.Ints(place.Rows);
        scopes.Ids.CopyTo(0, ofRows.AsSpan(0, place.Rows));
        foreach (var row in rows)
        {
            var failed = errors?.Contains(row) == true ? 1 : 0;
            ref var shape = ref byShape[shapes[row]];
            shape = (shape.Rows + 1, shape.Errors + failed);
            ref var scope = ref byScope[ofRows[row]];
            scope = (scope.Rows + 1, scope.Errors + failed);
        }
        for (var shape = 0; shape < byShape.Length; shape++)
        {
            if (byShape[shape].Rows > 0)
                Count(table, counts, names.CodesOfShape(place, shape), byShape[shape]);
        }
        for (var scope = 0; scope < byScope.Length; scope++)
        {
            if (byScope[scope].Rows > 0)
                Count(table, counts, names.CodesOfScope(place, scope), byScope[scope]);
        }
        AddOthers(names, table, counts, place, rows, shapes, errors);
        place.Scratch.Return(ofRows);
        place.Scratch.Return(shapes);
    }

    static void AddOthers(
        AttributeNameSource names, GroupTable table, Accumulator[] counts, SpanPlace place, ReadOnlySpan<int> rows,
        int[] shapes, RowSet? errors)
    {
        var others = new bool[place.Attributes.ShapeCount];
        for (var shape = 0; shape < others.Length; shape++)
            others[shape] = AttributeNameSource.HasOthers(place.Attributes, shape);
        var codes = new List<int>();
        var once = new HashSet<int>();
        foreach (var row in rows)
        {
            if (!others[shapes[row]])
                continue;
            codes.Clear();
            once.Clear();
            names.AddOthers(place, row, shapes[row], codes);
            once.UnionWith(codes);
            Count(table, counts, once, (1, errors?.Contains(row) == true ? 1 : 0));
        }
    }

    static void Count(GroupTable table, Accumulator[] counts, IEnumerable<int> codes, (int Rows, int Errors) rows)
    {
        foreach (var code in codes)
        {
            var group = table.GroupOf([code]);
            foreach (var count in counts)
                ((CountAccumulator)count).Add(group, rows.Rows, rows.Errors);
        }
    }
}
