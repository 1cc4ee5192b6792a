namespace Sightline.Storage.Queries;

/// <summary>Where a field of a predicate is looked up.</summary>
public enum FieldSource
{
    /// <summary>
    /// A property of the span: <c>service name kind span_kind status status_message duration (nanoseconds) start
    /// trace_id span_id parent_id scope event (names of its events)</c>.
    /// </summary>
    Span,
    /// <summary>
    /// A property of the trace: <c>service (any of its services) root_service name (of the root) status duration
    /// start span_count error_count trace_id kind agent user_id session_id tokens cost (10⁻¹² USD) unpriced_tokens
    /// estimated_tokens</c>; in aggregates also <c>end</c>.
    /// </summary>
    Trace,
    /// <summary>An attribute of the span, else of its resource.</summary>
    Attribute,
    SpanAttribute,
    ResourceAttribute,
    /// <summary>An attribute of any event of the span.</summary>
    EventAttribute,
    /// <summary>
    /// A property of a call: the columns of the table of calls by their names (<c>model tokens_input cost …</c>), and
    /// <c>trace_id</c>; in aggregates also <c>end</c> and <c>tokens</c> (all buckets); in conditions also <c>any_model</c> (as
    /// it was asked for or as it answered), <c>agent</c> (id or name), <c>tokens</c>. As a group <c>agent</c> is the id, else
    /// the name. Of a span: of the call that it was.
    /// </summary>
    Call,
}

/// <summary>A field by name; the names of properties are listed at <see cref="FieldSource"/>.</summary>
public sealed record Field(FieldSource Source, string Name);

public enum CompareOp
{
    Equal,
    /// <summary>
    /// Text, as a group key shows it, with <c>*</c> for any run of characters; <c>\*</c> and <c>\\</c> stand for the
    /// characters themselves.
    /// </summary>
    Like,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    /// <summary>The field is there, whatever its value.</summary>
    Exists,
}

/// <summary>
/// A condition on a row. On the table of spans every leaf speaks of the span, but those with
/// <see cref="FieldSource.Trace"/> and <see cref="AnySpan"/>, which speak of its trace. On the table of traces a row
/// satisfies it when one of the trace's spans does. On the table of calls leaves speak of the call, of its span,
/// or of its trace. A leaf over a field that is not there is false.
/// </summary>
public abstract record Predicate
{
    public static readonly Predicate True = new And([]);

    /// <summary>
    /// A field has one of some values; null stands for having none. Equal for the same values, in whatever order they come.
    /// </summary>
    public static Or IsOneOf(Field field, IEnumerable<string?> values)
    {
        var terms = new List<Predicate>();
        foreach (var value in new SortedSet<string?>(values, StringComparer.Ordinal))
            terms.Add(value is null ? new Not(new Compare(field, CompareOp.Exists, "")) : new Compare(field, CompareOp.Equal, value));
        return new Or(terms);
    }

    public sealed record And(IReadOnlyList<Predicate> Terms) : Predicate;

    public sealed record Or(IReadOnlyList<Predicate> Terms) : Predicate;

    public sealed record Not(Predicate Term) : Predicate;

    /// <summary>
    /// Compares a field. Text is compared exactly, case included; <see cref="Number"/> is set where the text reads as
    /// a number (durations as nanoseconds), and equality then also holds for a numerically equal value. An array
    /// satisfies equality when one of its elements does. Order is defined on numbers only.
    /// </summary>
    public sealed record Compare(Field Field, CompareOp Op, string Text, double? Number = null) : Predicate;

    /// <summary>
    /// A word or phrase in any text of the span: name, status message, attribute values at any depth, event names
    /// and attribute values. Case is folded, and the phrase must begin and end at a word boundary (letters, digits
    /// and underscore make words; CJK has no boundaries). With <see cref="Prefix"/> the end is free.
    /// </summary>
    public sealed record Phrase(string Words, bool Prefix = false) : Predicate;

    /// <summary>Some span of the trace satisfies the term.</summary>
    public sealed record AnySpan(Predicate Term) : Predicate;
}
