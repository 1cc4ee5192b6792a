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
        RowSet? errors, ReadOnlySpan<int> shares)
    {
        var attributes = place.Attributes;
        var scopes = place.Reader.Scope;
        // Rows, those that failed, and what they stand for, by shape and by scope.
        var byShape = new (int Rows, int Errors, double Weight)[attributes.ShapeCount];
        var byScope = new (int Rows, int Errors, double Weight)[scopes.Count];
        var shapes = place.Scratch.Ints(place.Rows);
        attributes.RowShapeIds.CopyTo(0, shapes.AsSpan(0, place.Rows));
        var ofRows = place.Scratch.Ints(place.Rows);
        scopes.Ids.CopyTo(0, ofRows.AsSpan(0, place.Rows));
        foreach (var row in rows)
        {
            var failed = errors?.Contains(row) == true ? 1 : 0;
            var weight = WeightAccumulator.WeightAt(place, row, shares);
            ref var shape = ref byShape[shapes[row]];
            shape = (shape.Rows + 1, shape.Errors + failed, shape.Weight + weight);
            ref var scope = ref byScope[ofRows[row]];
            scope = (scope.Rows + 1, scope.Errors + failed, scope.Weight + weight);
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
        AddOthers(names, table, counts, place, rows, shapes, errors, shares);
        place.Scratch.Return(ofRows);
        place.Scratch.Return(shapes);
    }

    static void AddOthers(
        AttributeNameSource names, GroupTable table, Accumulator[] counts, SpanPlace place, ReadOnlySpan<int> rows,
        int[] shapes, RowSet? errors, ReadOnlySpan<int> shares)
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
            var weight = WeightAccumulator.WeightAt(place, row, shares);
            Count(table, counts, once, (1, errors?.Contains(row) == true ? 1 : 0, weight));
        }
    }

    static void Count(
        GroupTable table, Accumulator[] counts, IEnumerable<int> codes, (int Rows, int Errors, double Weight) rows)
    {
        foreach (var code in codes)
        {
            var group = table.GroupOf([code]);
            foreach (var count in counts)
            {
                if (count is WeightAccumulator weights)
                    weights.Add(group, rows.Weight);
                else
                    ((CountAccumulator)count).Add(group, rows.Rows, rows.Errors);
            }
        }
    }
}
