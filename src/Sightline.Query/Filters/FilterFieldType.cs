namespace Sightline.Query.Filters;

/// <summary>What values a field has, and so how the value of a term is read.</summary>
enum FilterFieldType
{
    /// <summary>Any text; no order.</summary>
    Text,
    /// <summary>An attribute: any text, and numbers where it reads as one.</summary>
    Attribute,
    Status,
    SpanKind,
    WorkKind,
    /// <summary>A number with a unit, kept as nanoseconds.</summary>
    Duration,
    /// <summary>A whole number.</summary>
    Count,
    /// <summary>USD, kept as 10⁻¹² USD.</summary>
    Money,
    /// <summary>RFC 3339, kept as Unix nanoseconds.</summary>
    Time,
    TraceId,
    SpanId,
}
