using Sightline.Storage.Queries;

namespace Sightline.Query.Filters;

/// <summary>A field as the filter language knows it.</summary>
sealed record FilterField(string Name, Field Field, FilterFieldType Type)
{
    /// <summary>Where else its values may stand: a comparison holds when it holds of one of them.</summary>
    public IReadOnlyList<Field> Others { get; init; } = [];
}

/// <summary>The fields of the filter language. A new property of spans, calls or traces is one line here.</summary>
static class FilterFields
{
    static readonly (string Prefix, FieldSource Source)[] Prefixes =
    [
        ("attr.", FieldSource.Attribute),
        ("span.", FieldSource.SpanAttribute),
        ("resource.", FieldSource.ResourceAttribute),
        ("event.", FieldSource.EventAttribute),
    ];

    const string MetadataPrefix = "metadata.";

    /// <summary>Under which keys dialects write the tags of a trace.</summary>
    static readonly string[] TagKeys = ["tags", "langfuse.trace.tags", "tag.tags", "ai.telemetry.metadata.tags", "logfire.tags"];

    /// <summary>What dialects write before the key of a value that somebody gave to a span or trace.</summary>
    static readonly string[] MetadataKeys =
    [
        MetadataPrefix, "langfuse.trace.metadata.", "langfuse.observation.metadata.", "ai.telemetry.metadata.",
        "traceloop.association.properties.", "langsmith.metadata.",
    ];

    static readonly FilterField[] Properties =
    [
        Span("service", FilterFieldType.Text),
        Span("name", FilterFieldType.Text),
        Span("kind", FilterFieldType.WorkKind),
        Span("span_kind", FilterFieldType.SpanKind),
        Span("status", FilterFieldType.Status),
        Span("status_message", FilterFieldType.Text),
        Span("duration", FilterFieldType.Duration),
        Span("trace_id", FilterFieldType.TraceId),
        Span("span_id", FilterFieldType.SpanId),
        Span("parent_id", FilterFieldType.SpanId),
        Span("scope", FilterFieldType.Text),
        Span("event", FilterFieldType.Text),
        Call("model", FilterFieldType.Text, "any_model"),
        Call("provider", FilterFieldType.Text),
        Call("agent", FilterFieldType.Text),
        Call("tool", FilterFieldType.Text),
        Call("user", FilterFieldType.Text, "user_id"),
        Call("session", FilterFieldType.Text, "session_id"),
        Call("workflow", FilterFieldType.Text),
        Call("tokens", FilterFieldType.Count),
        Call("cost", FilterFieldType.Money),
        Trace("service", FilterFieldType.Text),
        Trace("root_service", FilterFieldType.Text),
        Trace("name", FilterFieldType.Text),
        Trace("status", FilterFieldType.Status),
        Trace("duration", FilterFieldType.Duration),
        Trace("started_at", FilterFieldType.Time, "start"),
        Trace("span_count", FilterFieldType.Count),
        Trace("error_count", FilterFieldType.Count),
        Trace("kind", FilterFieldType.WorkKind),
        Trace("agent", FilterFieldType.Text),
        Trace("user", FilterFieldType.Text, "user_id"),
        Trace("session", FilterFieldType.Text, "session_id"),
        Trace("tokens", FilterFieldType.Count),
        Trace("cost", FilterFieldType.Money),
    ];

    /// <summary>True for <c>attr.</c> and its like, after which a key may be quoted.</summary>
    public static bool IsPrefix(string text) =>
        text == MetadataPrefix || Array.Exists(Prefixes, entry => entry.Prefix == text);

    /// <summary>The field of that bare name; null when there is none.</summary>
    public static FilterField? Find(string name)
    {
        foreach (var (prefix, _) in Prefixes)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal))
                return Attribute(prefix, name[prefix.Length..]);
        }
        if (name.Length > MetadataPrefix.Length && name.StartsWith(MetadataPrefix, StringComparison.Ordinal))
            return Attribute(MetadataPrefix, name[MetadataPrefix.Length..]);
        return name == "tag"
            ? AnyOf(name, TagKeys)
            : Array.Find(Properties, field => field.Name == name);
    }

    /// <summary>The attribute with that key, which may have any characters.</summary>
    public static FilterField Attribute(string prefix, string key)
    {
        if (prefix == MetadataPrefix)
            return AnyOf(prefix + key, Array.ConvertAll(MetadataKeys, beginning => beginning + key));
        var source = Array.Find(Prefixes, entry => entry.Prefix == prefix).Source;
        return new FilterField(prefix + key, new Field(source, key), FilterFieldType.Attribute);
    }

    /// <summary>
    /// The field that a whole text names, its key quoted or not; a name that the language does not know is a key of
    /// <c>attr.</c>.
    /// </summary>
    public static Field Named(string text)
    {
        var quote = text.IndexOf('"', StringComparison.Ordinal);
        if (quote > 0 && IsPrefix(text[..quote]))
        {
            var scanner = new FilterScanner(text) { Position = quote };
            if (scanner.TakeQuoted() is { Wildcards: 0 } key && scanner.AtEnd)
                return Attribute(text[..quote], key.Plain).Field;
        }
        return (Find(text) ?? Attribute("attr.", text)).Field;
    }

    /// <summary>How a filter names the field.</summary>
    public static string NameOf(Field field)
    {
        if (Array.Find(Properties, entry => entry.Field == field) is { } property)
            return property.Name;
        var prefix = Array.Find(Prefixes, entry => entry.Source == field.Source).Prefix;
        return prefix is null ? $"{field.Source}.{field.Name}" : prefix + FilterPrinter.Key(field.Name);
    }

    public static FilterFieldType TypeOf(Field field) =>
        Array.Find(Properties, entry => entry.Field == field)?.Type ?? FilterFieldType.Attribute;

    /// <summary>A sentence that says which fields there are, the nearest to the unknown one first.</summary>
    public static string Unknown(string name)
    {
        var nearest = Properties.MinBy(field => EditDistance(name, field.Name))!;
        var near = EditDistance(name, nearest.Name) <= Math.Max(1, name.Length / 3) ? $" Did you mean {nearest.Name}?" : "";
        var all = string.Join(", ", Properties.Select(field => field.Name));
        return $"There is no field '{name}'.{near} Fields are {all}, tag, metadata.…, and the attributes attr.…, span.…, "
            + "resource.… and event.…; text with an operator in it goes in quotes.";
    }

    static FilterField AnyOf(string name, string[] keys)
    {
        var fields = Array.ConvertAll(keys, key => new Field(FieldSource.SpanAttribute, key));
        return new FilterField(name, fields[0], FilterFieldType.Attribute) { Others = fields[1..] };
    }

    static FilterField Span(string name, FilterFieldType type) => new(name, new Field(FieldSource.Span, name), type);

    static FilterField Call(string name, FilterFieldType type, string? property = null) =>
        new(name, new Field(FieldSource.Call, property ?? name), type);

    static FilterField Trace(string name, FilterFieldType type, string? property = null) =>
        new("trace." + name, new Field(FieldSource.Trace, property ?? name), type);

    // Levenshtein's distance, one row at a time.
    static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
