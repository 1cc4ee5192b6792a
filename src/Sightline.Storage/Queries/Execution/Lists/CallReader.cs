using System.Text;
using Sightline.Model.Ids;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution.Lists;

/// <summary>Makes rows of answers of columns of calls.</summary>
static class CallReader
{
    static readonly ColumnField[] Fields = Columns();

    public static IReadOnlyList<string> ColumnNames() => Array.ConvertAll(Fields, field => field.Name);

    public static CallRow Read(ColumnRows columns, int row)
    {
        var values = new object?[Fields.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Value(columns, row, Fields[i]);
        return new CallRow(
            columns.TraceIdAt(row), new SpanId(columns.IdAt(CallColumns.SpanId, row)), values);
    }

    static object? Value(ColumnRows columns, int row, ColumnField field)
    {
        switch (field.Kind)
        {
            case ColumnFieldKind.Text:
                var text = columns.TextAt(field.Column, row);
                return text == 0 ? null : Encoding.UTF8.GetString(columns.Text(field.Column, text - 1));
            case ColumnFieldKind.Enum:
                return Encoding.UTF8.GetString(field.Text!(Math.Max(0, columns.NumberAt(field.Column, row))));
            default:
                var number = columns.NumberAt(field.Column, row);
                return number == NumberColumn.None ? null : number;
        }
    }

    static ColumnField[] Columns()
    {
        var columns = new List<ColumnField>();
        foreach (var field in ColumnFields.Calls.All)
        {
            if (field.Kind is not (ColumnFieldKind.TraceId or ColumnFieldKind.SpanId) && field.Column != CallColumns.Intake)
                columns.Add(field);
        }
        return [.. columns];
    }
}
