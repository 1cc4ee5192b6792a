using System.Globalization;
using System.Text;
using Sightline.Model.Spans;
using Sightline.Storage.Disk;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;
using Sightline.Storage.Segments.Reading;

namespace Sightline.Tests.Storage.Segments;

/// <summary>All that a reader can see of a segment, as lines of text.</summary>
static class SegmentContents
{
    public static List<string> Read(IDisk disk, string path)
    {
        using var file = SegmentFile.Open(disk, path, new BlockCache(1 << 20));
        var lines = new List<string>();
        foreach (var group in file.Groups)
        {
            lines.Add($"{file.Table} {group.Workspace} {group.FirstRow}+{group.Rows} {group.MinStart} {group.MaxStart} "
                + $"{group.MinIntake} {group.MaxIntake}");
            if (file.Table == SegmentTable.Spans)
                AddSpans(group, lines);
            else if (file.Table == SegmentTable.Traces)
                AddTraces(group, lines);
            else
                AddCalls(group, lines);
        }
        return lines;
    }

    static void AddSpans(RowGroup group, List<string> lines)
    {
        var rows = new SegmentSpans(group, DeleteVector.None);
        for (var trace = 0; trace < rows.TraceCount; trace++)
        {
            Assert.Equal(trace, rows.FindTrace(rows.TraceIdAt(trace)));
            for (var row = rows.FirstRow(trace); row >= 0; row = rows.NextRow(trace, row))
            {
                var span = new SpanView();
                rows.Read(trace, row, rest: true, ref span);
                var intake = rows.Columns.NumberAt(SpanColumns.Intake, row) - group.MinIntake;
                lines.Add(string.Create(CultureInfo.InvariantCulture,
                    $"{span.TraceId} {span.SpanId.Value:x} {span.ParentSpanId.Value:x} {span.StartUnixNano} "
                    + $"{span.EndUnixNano} +{intake} {span.SpanKind} {span.Status} {span.Kind} {Text(span.Name)} "
                    + $"{Text(span.Service)} {Convert.ToHexStringLower(span.Resource)} {Text(span.ResourceSchemaUrl)} "
                    + $"{Convert.ToHexStringLower(span.Scope)} {Text(span.ScopeSchemaUrl)} "
                    + $"{Convert.ToHexStringLower(span.Rest)}"));
            }
        }
    }

    static void AddTraces(RowGroup group, List<string> lines)
    {
        var rows = new SegmentTraces(group, DeleteVector.None);
        for (var row = 0; row < rows.Count; row++)
        {
            var trace = rows.Read(row);
            Assert.Equal(row, rows.Find(trace.Id));
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{trace.Id} {trace.MinStart} {trace.MaxEnd} {trace.RootStart} {trace.RootId.Value:x} "
                + $"{trace.MaxIntake} {trace.SpanCount} {trace.ErrorCount} {trace.RootStatus} {trace.HasRoot} "
                + $"{Text(rows.RootName(row))} {Text(rows.RootService(row))} "
                + $"[{string.Join(",", rows.ToRecord(row).Services)}]"));
        }
    }

    static void AddCalls(RowGroup group, List<string> lines)
    {
        var columns = new GroupReader(group);
        for (var row = 0; row < group.Rows; row++)
        {
            var values = CallColumns.Schema.Columns.Select(column => column.Kind switch
            {
                ColumnKind.Number => columns.NumberAt(column, row).ToString(CultureInfo.InvariantCulture),
                ColumnKind.Id => columns.IdAt(column, row).ToString("x", CultureInfo.InvariantCulture),
                _ => Text(columns.Text(column)[row]),
            });
            lines.Add($"{columns.TraceIdAt(columns.TraceOf(row))} {string.Join(' ', values)}");
        }
    }

    static string Text(ReadOnlySpan<byte> text) => $"'{Encoding.UTF8.GetString(text)}'";
}
