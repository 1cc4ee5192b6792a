using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage;

namespace Sightline.Query.Traces;

/// <summary>Some spans of a trace.</summary>
/// <param name="Trace">The trace with all its spans.</param>
/// <param name="Places">The spans of this page, as places in <paramref name="Trace"/>, in the order to show.</param>
/// <param name="Truncated">The trace has spans that are not in this page.</param>
/// <param name="NextCursor">Null when nothing follows.</param>
public sealed record TracePage(
    StoredTrace Trace, IReadOnlyList<int> Places, bool Truncated, string? NextCursor);

/// <summary>
/// Gives a trace in pages. A trace that fits in one page comes in the order of start times; of a larger one, the
/// failed spans and their ancestors come first, then the rest.
/// </summary>
public sealed class TracePages(Store store)
{
    readonly Store _store = store;

    /// <summary>A page of the trace; null when the workspace has none of that id.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="id">The trace.</param>
    /// <param name="cursor">The <see cref="TracePage.NextCursor"/> of the page before; null for the first.</param>
    /// <param name="limit">Spans in a page, 1 to <see cref="Limits.TracePageSpans"/>.</param>
    /// <exception cref="InvalidQueryException">The cursor or the limit cannot be used.</exception>
    public TracePage? Read(
        WorkspaceScope scope, TraceId id, string? cursor = null, int limit = Limits.TracePageSpans) =>
        throw new NotImplementedException(_store.ToString());
}
