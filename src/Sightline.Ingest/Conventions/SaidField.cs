namespace Sightline.Ingest.Conventions;

/// <summary>A field of a span, and the rule that gave it.</summary>
/// <param name="Field">As tables call it.</param>
/// <param name="Value">Text; counts, nanoseconds and dollars in digits; of messages their number.</param>
/// <param name="Table">Name of the table.</param>
/// <param name="Version">Its version.</param>
/// <param name="Rule">Number of the rule in it, from 1 on.</param>
/// <param name="Place">attribute, resource, event, indexed, parts, span_name, or value where the rule itself says it.</param>
/// <param name="Key">The attribute's key, the event's name, the pattern, or the value.</param>
/// <param name="Path">Into the JSON that the attribute holds; null for all of it.</param>
public sealed record SaidField(
    string Field, string Value, string Table, int Version, int Rule, string Place, string Key, string? Path);
