using Sightline.Storage.Encodings;
using Sightline.Storage.Views;

namespace Sightline.Storage.Queries.Execution;

/// <summary>Finds the values of one property in trace records.</summary>
sealed class TraceFieldReader(Field field)
{
    readonly TraceProperty _property = PropertyNames.Trace(field.Name);

    /// <summary>The property as a number to order by.</summary>
    public long Number(in TraceRow row) => _property switch
    {
        TraceProperty.Duration => row.Duration,
        TraceProperty.Start => row.MinStart,
        TraceProperty.SpanCount => row.SpanCount,
        TraceProperty.ErrorCount => row.ErrorCount,
        TraceProperty.Tokens => row.Totals.Tokens,
        TraceProperty.Cost => row.Totals.Cost,
        TraceProperty.UnpricedTokens => row.Totals.Unpriced,
        _ => throw new ArgumentException($"Traces have no order by {_property}."),
    };

    /// <summary>Shows the visitor each value; true when it ended the walk.</summary>
    public bool Visit<T>(TraceRows rows, int row, in TraceRow trace, ref T visitor) where T : struct, IFieldVisitor
    {
        switch (_property)
        {
            case TraceProperty.Service:
                for (var i = 0; i < rows.ServiceCount(row); i++)
                {
                    if (visitor.Visit(FieldValue.Text(rows.Service(row, i))))
                        return true;
                }
                return false;
            case TraceProperty.RootService:
                var service = rows.RootService(row);
                return !service.IsEmpty && visitor.Visit(FieldValue.Text(service));
            case TraceProperty.Name:
                return visitor.Visit(FieldValue.Text(rows.RootName(row)));
            case TraceProperty.Status:
                return visitor.Visit(FieldValue.Text(EnumTexts.Of(trace.Status)));
            case TraceProperty.TraceId:
                Span<byte> id = stackalloc byte[32];
                HexText.Write(trace.Id.Hi, id);
                HexText.Write(trace.Id.Lo, id[16..]);
                return visitor.Visit(FieldValue.Text(id));
            case TraceProperty.Kind:
                return visitor.Visit(FieldValue.Text(EnumTexts.Of(trace.Kind)));
            case TraceProperty.Agent:
                return VisitText(rows.Agent(row), ref visitor);
            case TraceProperty.User:
                return VisitText(rows.User(row), ref visitor);
            case TraceProperty.Session:
                return VisitText(rows.Session(row), ref visitor);
            default:
                var number = Number(trace);
                return number != NumberColumn.None && visitor.Visit(FieldValue.Integer(number));
        }
    }

    static bool VisitText<T>(ReadOnlySpan<byte> text, ref T visitor) where T : struct, IFieldVisitor =>
        !text.IsEmpty && visitor.Visit(FieldValue.Text(text));
}
