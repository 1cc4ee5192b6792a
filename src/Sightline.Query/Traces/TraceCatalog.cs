using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage;

namespace Sightline.Query.Traces;

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

/// <summary>Items, and whether there were more of them than the limit.</summary>
public sealed record CatalogPage<T>(IReadOnlyList<T> Items, bool Truncated);

/// <summary>What there is to filter by: services, names of attributes, and their values.</summary>
public sealed class TraceCatalog(Store store)
{
    readonly Store _store = store;

    /// <summary>Services by name; those with the most spans when there are more than the limit.</summary>
    public CatalogPage<ServiceCount> Services(
        WorkspaceScope scope, TimeRange range, int limit, CancellationToken cancellation) =>
        throw new NotImplementedException(_store.ToString());

    /// <summary>Names of attributes whose key starts with the prefix, case ignored, the most frequent first.</summary>
    public CatalogPage<AttributeNameCount> AttributeNames(
        WorkspaceScope scope, TimeRange range, string? prefix, int limit, CancellationToken cancellation) =>
        throw new NotImplementedException(_store.ToString());

    /// <summary>Values of one field that start with the prefix, case included, the most frequent first.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="field">
    /// A field of the filter language (<c>service</c>, <c>span.http.route</c>, <c>resource."a b"</c>); any other name
    /// is a key of <c>attr.</c>.
    /// </param>
    /// <param name="range">Spans by their start.</param>
    /// <param name="prefix">Null for all values.</param>
    /// <param name="limit">1 to <see cref="Limits.ListLimitMax"/>.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="InvalidQueryException">The field or the limit cannot be used.</exception>
    public CatalogPage<AttributeValueCount> AttributeValues(
        WorkspaceScope scope, string field, TimeRange range, string? prefix, int limit,
        CancellationToken cancellation) =>
        throw new NotImplementedException(_store.ToString());
}
