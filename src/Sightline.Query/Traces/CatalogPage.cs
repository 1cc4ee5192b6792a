namespace Sightline.Query.Traces;

/// <summary>Items, and whether there were more of them than the limit.</summary>
public sealed record CatalogPage<T>(IReadOnlyList<T> Items, bool Truncated);

/// <summary>A service that sent spans.</summary>
public sealed record ServiceCount(string Name, long SpanCount, long ErrorCount);

/// <summary>An attribute that spans carry.</summary>
/// <param name="Field">How a filter names it, such as <c>span.http.route</c> or <c>resource."a b"</c>.</param>
/// <param name="Scope">Where it stands: <c>span</c>, <c>resource</c> or <c>event</c>.</param>
/// <param name="Name">The bare key.</param>
/// <param name="Type">The type of its values, such as <c>string</c> or <c>int</c>.</param>
/// <param name="Count">Spans that carry it.</param>
public sealed record AttributeNameCount(string Field, string Scope, string Name, string Type, long Count);

/// <summary>A value of an attribute, as text, and how many spans carry it.</summary>
public sealed record AttributeValueCount(string Value, long Count);
