using Sightline.Model.Spans;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Conditions;

/// <summary>How the values of a field stand in columns.</summary>
enum ColumnFieldKind
{
    Number,
    /// <summary>A number that stands for a word.</summary>
    Enum,
    Text,
    TextSet,
    TraceStatus,
    TraceId,
    SpanId,
}

/// <summary>A field of a table whose rows are columns and nothing else.</summary>
/// <param name="Name">As in predicates.</param>
/// <param name="Kind">How it is kept.</param>
/// <param name="Column">Where; the schema's start for what is made of several.</param>
/// <param name="Text">How the numbers of an enumeration are written.</param>
sealed record ColumnField(string Name, ColumnFieldKind Kind, Column Column, EnumText? Text = null)
{
    /// <summary>A row without a text has an empty one.</summary>
    public bool NoneIsEmpty { get; init; }

    public Node Node(ValueTest test) => Kind switch
    {
        ColumnFieldKind.Number => new NumberNode(Column, test),
        ColumnFieldKind.Enum => new EnumNode(Column, Text!, test),
        ColumnFieldKind.Text => new TextNode(Column, test, NoneIsEmpty),
        ColumnFieldKind.TextSet => new TextSetNode(Column, test),
        ColumnFieldKind.TraceStatus => new TraceStatusNode(test),
        ColumnFieldKind.TraceId => new TraceIdNode(test),
        _ => new SpanIdNode(Column, test),
    };
}

/// <summary>The fields of a table whose rows are columns.</summary>
sealed class ColumnFields
{
    readonly string _what;
    readonly ColumnField[] _fields;

    ColumnFields(string what, ColumnField[] fields) => (_what, _fields) = (what, fields);

    /// <summary>Fields of traces; see <see cref="FieldSource.Trace"/>.</summary>
    public static ColumnFields Traces { get; } = new("A trace",
    [
        new ColumnField("service", ColumnFieldKind.TextSet, TraceColumns.Services),
        new ColumnField("root_service", ColumnFieldKind.Text, TraceColumns.RootService),
        new ColumnField("name", ColumnFieldKind.Text, TraceColumns.RootName) { NoneIsEmpty = true },
        new ColumnField("status", ColumnFieldKind.TraceStatus, TraceColumns.ErrorCount),
        new ColumnField("duration", ColumnFieldKind.Number, TraceColumns.Duration),
        new ColumnField("start", ColumnFieldKind.Number, TraceColumns.Start),
        new ColumnField("span_count", ColumnFieldKind.Number, TraceColumns.SpanCount),
        new ColumnField("error_count", ColumnFieldKind.Number, TraceColumns.ErrorCount),
        new ColumnField("trace_id", ColumnFieldKind.TraceId, TraceColumns.Start),
        new ColumnField("kind", ColumnFieldKind.Enum, TraceColumns.Kind, v => EnumTexts.Of((WorkKind)v)),
        new ColumnField("agent", ColumnFieldKind.Text, TraceColumns.Agent),
        new ColumnField("user_id", ColumnFieldKind.Text, TraceColumns.User),
        new ColumnField("session_id", ColumnFieldKind.Text, TraceColumns.Session),
        new ColumnField("tokens", ColumnFieldKind.Number, TraceColumns.Tokens),
        new ColumnField("cost", ColumnFieldKind.Number, TraceColumns.Cost),
        new ColumnField("unpriced_tokens", ColumnFieldKind.Number, TraceColumns.UnpricedTokens),
        new ColumnField("estimated_tokens", ColumnFieldKind.Number, TraceColumns.EstimatedTokens),
        // As TraceSampling.Pack makes it; nothing where nothing was decided.
        new ColumnField("sampling", ColumnFieldKind.Number, TraceColumns.Sampling),
    ]);

    /// <summary>Fields of calls: every column by its name, and the trace.</summary>
    public static ColumnFields Calls { get; } = new("A call", OfCalls());

    public IReadOnlyList<ColumnField> All => _fields;

    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public ColumnField Find(string name) => Array.Find(_fields, field => field.Name == name)
        ?? throw new ArgumentException($"{_what} has no property '{name}'.", nameof(name));

    /// <summary>
    /// A condition on calls: on a column by its name, or on <c>any_model</c> (as it was asked for or as it answered),
    /// <c>agent</c> (by id or name), <c>tokens</c> (of all buckets).
    /// </summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Node CallNode(string name, ValueTest test) => name switch
    {
        "any_model" => new OrNode([Calls.Find("model").Node(test), Calls.Find("billed_model").Node(test)]),
        "agent" => new OrNode([Calls.Find("agent_id").Node(test), Calls.Find("agent_name").Node(test)]),
        "tokens" => new TokenSumNode(test),
        _ => Calls.Find(name).Node(test),
    };

    /// <summary>A condition on calls: a property is one of several texts. Null for a property that is no column of texts.</summary>
    /// <exception cref="ArgumentException">There is no property of that name.</exception>
    public static Node? CallNode(string name, IReadOnlyList<string> texts) => name switch
    {
        "any_model" => new OrNode([OneOf(CallColumns.Model, texts), OneOf(CallColumns.BilledModel, texts)]),
        "agent" => new OrNode([OneOf(CallColumns.AgentId, texts), OneOf(CallColumns.AgentName, texts)]),
        "tokens" => null,
        _ => Calls.NodeOf(name, texts),
    };

    /// <summary>The same of a property that is a column of its own.</summary>
    public Node? NodeOf(string name, IReadOnlyList<string> texts) =>
        Find(name) is { Kind: ColumnFieldKind.Text, NoneIsEmpty: false } field ? OneOf(field.Column, texts) : null;

    static OneOfTextsNode OneOf(Column column, IReadOnlyList<string> texts) => new(column, texts);

    static ColumnField[] OfCalls()
    {
        var fields = new List<ColumnField> { new("trace_id", ColumnFieldKind.TraceId, CallColumns.Start) };
        foreach (var column in CallColumns.Schema.Columns)
            fields.Add(OfCalls(column));
        return [.. fields];
    }

    static ColumnField OfCalls(Column column)
    {
        if (column == CallColumns.Kind)
            return new ColumnField(column.Name, ColumnFieldKind.Enum, column, v => EnumTexts.Of((WorkKind)v));
        if (column == CallColumns.Status)
            return new ColumnField(column.Name, ColumnFieldKind.Enum, column, v => EnumTexts.Of((SpanStatus)v));
        return column.Kind switch
        {
            ColumnKind.Number => new ColumnField(column.Name, ColumnFieldKind.Number, column),
            ColumnKind.Text => new ColumnField(column.Name, ColumnFieldKind.Text, column),
            ColumnKind.Id => new ColumnField(column.Name, ColumnFieldKind.SpanId, column),
            _ => throw new ArgumentException($"Calls have a column {column.Name} that is no field.", nameof(column)),
        };
    }
}
