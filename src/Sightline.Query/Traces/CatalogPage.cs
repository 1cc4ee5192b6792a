namespace Sightline.Query.Traces;

/// <summary>Items, and whether there were more of them than the limit.</summary>
public sealed record CatalogPage<T>(IReadOnlyList<T> Items, bool Truncated);

/// <summary>A service that sent spans.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SpanCount">Spans that are there.</param>
/// <param name="ErrorCount">Those of them that failed.</param>
/// <param name="EstimatedSpanCount">About how many it sent, those too that sampling let go.</param>
public sealed record ServiceCount(string Name, long SpanCount, long ErrorCount, long EstimatedSpanCount);

/// <summary>An attribute that spans carry.</summary>
/// <param name="Field">How a filter names it, such as <c>span.http.route</c> or <c>resource."a b"</c>.</param>
/// <param name="Scope">Where it stands: <c>span</c>, <c>resource</c> or <c>event</c>.</param>
/// <param name="Name">The bare key.</param>
/// <param name="Type">The type of its values, such as <c>string</c> or <c>int</c>.</param>
/// <param name="Count">Spans that are there and carry it.</param>
/// <param name="EstimatedCount">About how many carried it, those too that sampling let go.</param>
public sealed record AttributeNameCount(
    string Field, string Scope, string Name, string Type, long Count, long EstimatedCount);

/// <summary>A value of an attribute.</summary>
/// <param name="Value">As text.</param>
/// <param name="Count">Spans, traces or calls that are there and carry it.</param>
/// <param name="EstimatedCount">About how many carried it, those too that sampling let go; of spans alone another number.</param>
public sealed record AttributeValueCount(string Value, long Count, long EstimatedCount);
