using Sightline.Model.Spans;
using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Knows which columns the keys and aggregates of a query are made of; makes what one thread needs.</summary>
sealed class GroupPlan(LogicalQuery query, TableSchema schema, QueryMemory memory)
{
    public LogicalQuery Query => query;

    public QueryMemory Memory => memory;

    /// <summary>What traces stand for in weighted counts; null where each row counts once.</summary>
    public TraceShares? Shares { get; init; }

    public bool IsOfSpans => schema.Table == SegmentTable.Spans;

    public KeySource[] Keys()
    {
        var keys = new KeySource[query.GroupBy.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = query.GroupBy[i] switch
            {
                GroupKey.TimeBucket bucket => new BucketSource(schema.Start, bucket.StepNano),
                GroupKey.TimeSlots slots => new SlotSource(schema.Start, slots.Starts),
                GroupKey.NumberSlots slots when !IsOfSpans =>
                    new SlotSource(Column(slots.Field).Column, slots.Starts) { IsNumber = true },
                GroupKey.Value value => KeyOf(value.Field),
                GroupKey.ValueOrNone value => new OptionalSource(KeyOf(value.Field)),
                GroupKey.AttributeName when IsOfSpans => new AttributeNameSource(memory),
                _ => throw new ArgumentException($"{schema.Name} have no such groups.", nameof(query)),
            };
        }
        return keys;
    }

    public TextSource KeyOf(Field field)
    {
        if (!IsOfSpans && field is { Source: FieldSource.Call, Name: "agent" })
            return new FirstTextSource(CallColumns.AgentId, CallColumns.AgentName, memory);
        if (!IsOfSpans)
            return new ColumnSource(Column(field), null, memory);
        var reader = new SpanFieldReader(field);
        return field.Source switch
        {
            FieldSource.Attribute or FieldSource.SpanAttribute => new AttributeSource(field, memory),
            FieldSource.ResourceAttribute => new ScopeSource(reader, memory),
            FieldSource.Span => SpanKey(PropertyNames.Span(field.Name), reader),
            FieldSource.EventAttribute => new SpanSource(reader, memory),
            _ => throw new ArgumentException("Spans are grouped by fields of the span.", nameof(field)),
        };
    }

    public NumberSource NumberOf(Field field)
    {
        if (!IsOfSpans)
        {
            if (field.Name == "end")
                return new SummedNumbers([schema.Start, Column(field with { Name = "duration" }).Column], needsAll: true);
            if (field is { Source: FieldSource.Call, Name: "tokens" })
                return new SummedNumbers([.. CallColumns.Tokens], needsAll: false);
            var column = Column(field);
            return column.Kind == ColumnFieldKind.Number ? new ColumnNumbers(column.Column, null) : new NoNumbers();
        }
        var reader = new SpanFieldReader(field);
        return field.Source switch
        {
            FieldSource.Attribute or FieldSource.SpanAttribute => new AttributeNumbers(field),
            FieldSource.Span => SpanNumber(PropertyNames.Span(field.Name), reader),
            FieldSource.Trace or FieldSource.Call =>
                throw new ArgumentException("Aggregates over spans are of fields of the span.", nameof(field)),
            _ => new SpanNumbers(reader),
        };
    }

    ColumnField Column(Field field)
    {
        var (fields, source) = schema.Table == SegmentTable.Traces
            ? (ColumnFields.Traces, FieldSource.Trace)
            : (ColumnFields.Calls, FieldSource.Call);
        return field.Source == source
            ? fields.Find(field.Name)
            : throw new ArgumentException($"{schema.Name} have no field of {field.Source}.", nameof(field));
    }

    TextSource SpanKey(SpanProperty property, SpanFieldReader reader)
    {
        ColumnField? field = property switch
        {
            SpanProperty.Name => new ColumnField("name", ColumnFieldKind.Text, SpanColumns.Name) { NoneIsEmpty = true },
            SpanProperty.Kind => Enum(SpanColumns.Kind, v => EnumTexts.Of((WorkKind)v)),
            SpanProperty.SpanKind => Enum(SpanColumns.SpanKind, v => EnumTexts.Of((SpanKind)v)),
            SpanProperty.Status => Enum(SpanColumns.Status, v => EnumTexts.Of((SpanStatus)v)),
            SpanProperty.Duration => new ColumnField("duration", ColumnFieldKind.Number, SpanColumns.Duration),
            SpanProperty.Start => new ColumnField("start", ColumnFieldKind.Number, SpanColumns.Start),
            SpanProperty.TraceId => new ColumnField("trace_id", ColumnFieldKind.TraceId, SpanColumns.Start),
            SpanProperty.SpanId => new ColumnField("span_id", ColumnFieldKind.SpanId, SpanColumns.SpanId),
            _ => null,
        };
        if (field is not null)
            return new ColumnSource(field, reader, memory);
        return property is SpanProperty.Service or SpanProperty.Scope
            ? new ScopeSource(reader, memory)
            : new SpanSource(reader, memory);
    }

    static ColumnField Enum(Column column, EnumText text) => new(column.Name, ColumnFieldKind.Enum, column, text);

    static NumberSource SpanNumber(SpanProperty property, SpanFieldReader reader) => property switch
    {
        SpanProperty.Duration => new ColumnNumbers(SpanColumns.Duration, reader),
        SpanProperty.Start => new ColumnNumbers(SpanColumns.Start, reader),
        _ => new NoNumbers(),
    };
}
