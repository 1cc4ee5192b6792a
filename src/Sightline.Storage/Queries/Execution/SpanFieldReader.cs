using System.Text;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Storage.Queries.Execution;

/// <summary>Finds the values of one field in spans.</summary>
sealed class SpanFieldReader
{
    readonly FieldSource _source;
    readonly SpanProperty _property;
    readonly byte[] _key;

    public SpanFieldReader(Field field)
    {
        _source = field.Source;
        _key = Encoding.UTF8.GetBytes(field.Name);
        if (field.Source == FieldSource.Span)
            _property = PropertyNames.Span(field.Name);
    }

    /// <summary>The values do not all stand in columns.</summary>
    public bool NeedsRest => _source switch
    {
        FieldSource.Span => _property is SpanProperty.StatusMessage or SpanProperty.Event,
        FieldSource.ResourceAttribute => false,
        _ => true,
    };

    /// <summary>Shows the visitor each value; true when it ended the walk.</summary>
    public bool Visit<T>(in SpanView span, ref T visitor) where T : struct, IFieldVisitor
    {
        switch (_source)
        {
            case FieldSource.Span:
                return VisitProperty(span, ref visitor);
            case FieldSource.SpanAttribute:
                return VisitAttribute(span.Rest, SpanField.Attributes, ref visitor, out _);
            case FieldSource.ResourceAttribute:
                return VisitAttribute(span.Resource, ResourceField.Attributes, ref visitor, out _);
            case FieldSource.Attribute:
                var ended = VisitAttribute(span.Rest, SpanField.Attributes, ref visitor, out var found);
                return found ? ended : VisitAttribute(span.Resource, ResourceField.Attributes, ref visitor, out _);
            default:
                return VisitEvents(span.Rest, ref visitor);
        }
    }

    /// <summary>The same for one event, or one status, that the field is in.</summary>
    public bool VisitMessage<T>(ReadOnlySpan<byte> message, ref T visitor) where T : struct, IFieldVisitor
    {
        if (_source == FieldSource.EventAttribute)
            return VisitAttribute(message, EventField.Attributes, ref visitor, out _);
        if (_property == SpanProperty.Event)
            return visitor.Visit(FieldValue.Text(SpanTexts.Last(message, EventField.Name)));
        var text = SpanTexts.Last(message, StatusField.Message);
        return !text.IsEmpty && visitor.Visit(FieldValue.Text(text));
    }

    bool VisitProperty<T>(in SpanView span, ref T visitor) where T : struct, IFieldVisitor
    {
        Span<byte> id = stackalloc byte[32];
        switch (_property)
        {
            case SpanProperty.Service:
                return !span.Service.IsEmpty && visitor.Visit(FieldValue.Text(span.Service));
            case SpanProperty.Name:
                return visitor.Visit(FieldValue.Text(span.Name));
            case SpanProperty.Kind:
                return visitor.Visit(FieldValue.Text(EnumTexts.Of(span.Kind)));
            case SpanProperty.SpanKind:
                return visitor.Visit(FieldValue.Text(EnumTexts.Of(span.SpanKind)));
            case SpanProperty.Status:
                return visitor.Visit(FieldValue.Text(EnumTexts.Of(span.Status)));
            case SpanProperty.Duration:
                return span.EndUnixNano != 0 && visitor.Visit(FieldValue.Integer(span.DurationNano));
            case SpanProperty.Start:
                return visitor.Visit(FieldValue.Integer(span.StartUnixNano));
            case SpanProperty.TraceId:
                HexText.Write(span.TraceId.Hi, id);
                HexText.Write(span.TraceId.Lo, id[16..]);
                return visitor.Visit(FieldValue.Text(id));
            case SpanProperty.SpanId:
                HexText.Write(span.SpanId.Value, id);
                return visitor.Visit(FieldValue.Text(id[..16]));
            case SpanProperty.ParentId:
                HexText.Write(span.ParentSpanId.Value, id);
                return !span.ParentSpanId.IsZero && visitor.Visit(FieldValue.Text(id[..16]));
            case SpanProperty.Scope:
                var scope = SpanTexts.ScopeName(span.Scope);
                return !scope.IsEmpty && visitor.Visit(FieldValue.Text(scope));
            case SpanProperty.StatusMessage:
                var message = SpanTexts.StatusMessage(span.Rest);
                return !message.IsEmpty && visitor.Visit(FieldValue.Text(message));
            default:
                return VisitEventNames(span.Rest, ref visitor);
        }
    }

    bool VisitAttribute<T>(ReadOnlySpan<byte> message, int field, ref T visitor, out bool found)
        where T : struct, IFieldVisitor
    {
        found = false;
        var attributes = new AttributeList(message, field);
        while (attributes.MoveNext())
        {
            if (!attributes.Key.SequenceEqual(_key))
                continue;
            found = true;
            if (VisitValue(attributes.Value, ref visitor))
                return true;
        }
        return false;
    }

    static bool VisitValue<T>(in AnyValue value, ref T visitor) where T : struct, IFieldVisitor
    {
        if (value.Type != AnyValueType.Array)
            return visitor.Visit(FieldValue.Of(value));
        foreach (var element in value.Elements)
        {
            if (visitor.Visit(FieldValue.Of(element)))
                return true;
        }
        return false;
    }

    bool VisitEvents<T>(ReadOnlySpan<byte> rest, ref T visitor) where T : struct, IFieldVisitor
    {
        var reader = new ProtobufReader(rest);
        while (reader.TryReadField())
        {
            if (reader.Field == SpanField.Events && reader.Type == WireType.Bytes
                && VisitAttribute(reader.Value, EventField.Attributes, ref visitor, out _))
                return true;
        }
        return false;
    }

    static bool VisitEventNames<T>(ReadOnlySpan<byte> rest, ref T visitor) where T : struct, IFieldVisitor
    {
        var reader = new ProtobufReader(rest);
        while (reader.TryReadField())
        {
            if (reader.Field == SpanField.Events && reader.Type == WireType.Bytes
                && visitor.Visit(FieldValue.Text(SpanTexts.Last(reader.Value, EventField.Name))))
                return true;
        }
        return false;
    }
}
