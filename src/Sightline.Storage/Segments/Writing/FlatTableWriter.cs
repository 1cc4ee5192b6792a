using Sightline.Model.Workspaces;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Segments.Writing;

/// <summary>Writes the rows of a memtable's columns that are not hidden as row groups.</summary>
sealed class FlatTableWriter(GroupBuilder group, TableSchema schema, WorkspaceId workspace, MemColumns rows)
{
    public void Write()
    {
        var sorted = Visible();
        var traces = Runs(sorted);
        var first = 0;
        foreach (var end in RowGroups.Arrange(traces))
        {
            for (var i = first; i < end; i++)
            {
                group.BeginTrace(traces[i].Id);
                group.CountRows(traces[i].Rows);
            }
            foreach (var column in schema.Columns)
                AddColumn(column, traces.AsSpan(first, end - first), sorted);
            group.Write(workspace);
            first = end;
        }
    }

    // By trace, then start, then span.
    int[] Visible()
    {
        var count = rows.Count;
        var visible = new List<int>(count);
        for (var row = 0; row < count; row++)
        {
            if (!rows.IsHidden(row, count))
                visible.Add(row);
        }
        visible.Sort(Compare);
        return [.. visible];
    }

    int Compare(int a, int b)
    {
        var order = rows.TraceIdAt(a).CompareTo(rows.TraceIdAt(b));
        if (order == 0)
            order = rows.Number(schema.Start, a).CompareTo(rows.Number(schema.Start, b));
        return order != 0 ? order : rows.SpanIdAt(a).Value.CompareTo(rows.SpanIdAt(b).Value);
    }

    TraceRun[] Runs(int[] sorted)
    {
        var runs = new List<TraceRun>();
        for (var i = 0; i < sorted.Length;)
        {
            var first = i;
            var trace = rows.TraceIdAt(sorted[first]);
            while (i < sorted.Length && rows.TraceIdAt(sorted[i]) == trace)
                i++;
            runs.Add(new TraceRun(trace, rows.Number(schema.Start, sorted[first]), i - first, first));
        }
        return [.. runs];
    }

    void AddColumn(Column column, ReadOnlySpan<TraceRun> traces, int[] sorted)
    {
        if (column == schema.SpanId)
            AddIds(group.Get<IdBuilder>(column), traces, sorted);
        else if (column.Kind == ColumnKind.Number)
            AddNumbers(group.Get<NumberBuilder>(column), traces, sorted);
        else
            AddTexts(group.Get<TextBuilder>(column), traces, sorted);
    }

    void AddIds(IdBuilder to, ReadOnlySpan<TraceRun> traces, int[] sorted)
    {
        foreach (var trace in traces)
        {
            foreach (var row in sorted.AsSpan(trace.Tag, trace.Rows))
                to.Add(rows.SpanIdAt(row).Value);
        }
    }

    void AddNumbers(NumberBuilder to, ReadOnlySpan<TraceRun> traces, int[] sorted)
    {
        foreach (var trace in traces)
        {
            foreach (var row in sorted.AsSpan(trace.Tag, trace.Rows))
                to.Add(rows.Number(to.Column, row));
        }
    }

    void AddTexts(TextBuilder to, ReadOnlySpan<TraceRun> traces, int[] sorted)
    {
        foreach (var trace in traces)
        {
            foreach (var row in sorted.AsSpan(trace.Tag, trace.Rows))
            {
                var text = rows.TextId(to.Column, row);
                if (text == 0)
                    to.AddNone();
                else
                    to.Add(text - 1, rows.Texts);
            }
        }
    }
}
