using System.Buffers.Binary;
using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Query.Calls;
using Sightline.Query.Traces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>Something that happened: a trace or a call began.</summary>
/// <param name="Start">When, Unix nanoseconds.</param>
/// <param name="Trace">The trace; null for a call.</param>
/// <param name="Call">The call; null for a trace.</param>
public sealed record Activity(long Start, TraceRecord? Trace, CallRow? Call);

/// <summary>What happened last, and where to go on.</summary>
public sealed record ActivityPage(IReadOnlyList<Activity> Items, string? NextCursor);

/// <summary>Traces and calls as one list, the newest first.</summary>
public sealed class ActivityStream(Store store)
{
    /// <summary>One page, over traces, calls, or both.</summary>
    /// <exception cref="InvalidQueryException">The limit or the cursor cannot be used.</exception>
    public ActivityPage Read(
        WorkspaceScope scope, CallFilter filter, TimeRange range, bool withTraces, bool withCalls, int limit,
        string? cursor, CancellationToken cancellation)
    {
        Limits.CheckList(limit);
        var where = filter.ToPredicate();
        var list = CallListCursor.Fingerprint(where) ^ (withTraces ? 1UL : 0) ^ (withCalls ? 2UL : 0);
        var at = cursor is null ? new ActivityCursor(list, range, ActivityCursor.Begin, ActivityCursor.Begin)
            : ActivityCursor.Read(cursor, list);
        var traces = withTraces
            ? Ask(scope, at, QueryTable.Traces, new TraceGroups(store, scope, filter, cancellation).Where, at.Trace, limit, cancellation)
            : new QueryResult();
        var calls = withCalls
            ? Ask(scope, at, QueryTable.Calls, where, at.Call, limit, cancellation)
            : new QueryResult();
        var all = traces.Traces.Select(trace => new Activity(trace.StartUnixNano, trace, null))
            .Concat(calls.Calls.Select(call => new Activity((long)call["start"]!, null, call)))
            // A trace comes before the calls that began with it.
            .OrderByDescending(item => item.Start).ThenBy(item => item.Trace is null);
        var items = all.Take(limit).ToList();
        var hasMore = traces.HasMore || calls.HasMore || traces.Traces.Count + calls.Calls.Count > items.Count;
        return new ActivityPage(items, hasMore && items.Count > 0 ? After(at, items).Write() : null);
    }

    QueryResult Ask(
        WorkspaceScope scope, ActivityCursor at, QueryTable table, Predicate where, RowPosition after, int limit,
        CancellationToken cancellation) =>
        store.Execute(scope, new LogicalQuery
        {
            Table = table,
            Range = at.Range,
            Where = where,
            Limit = limit,
            After = after == ActivityCursor.Begin ? null : after,
        }, cancellation);

    static ActivityCursor After(ActivityCursor at, List<Activity> items)
    {
        if (items.FindLast(item => item.Trace is not null) is { Trace: { } trace })
            at = at with { Trace = new RowPosition(trace.StartUnixNano, trace.TraceId, default) };
        if (items.FindLast(item => item.Call is not null) is { Call: { } call } last)
            at = at with { Call = new RowPosition(last.Start, call.TraceId, call.SpanId) };
        return at;
    }
}

/// <summary>
/// Where the stream goes on. Body, big-endian: fingerprint of filter and types 8, range from 8 and to 8, of the last trace
/// and the last call each start 8, trace id 16, span id 8.
/// </summary>
sealed record ActivityCursor(ulong List, TimeRange Range, RowPosition Trace, RowPosition Call)
{
    const int Size = 88;

    /// <summary>Before the first.</summary>
    public static readonly RowPosition Begin = new(long.MaxValue, default, default);

    public string Write()
    {
        Span<byte> body = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(body, List);
        BinaryPrimitives.WriteInt64BigEndian(body[8..], Range.From);
        BinaryPrimitives.WriteInt64BigEndian(body[16..], Range.To);
        Write(Trace, body[24..]);
        Write(Call, body[56..]);
        return CursorText.Write(CursorKind.Activity, body);
    }

    /// <summary>Reads the cursor of a list and checks that it came from the same one.</summary>
    /// <exception cref="InvalidQueryException">It is damaged or from another list.</exception>
    public static ActivityCursor Read(string cursor, ulong list)
    {
        ReadOnlySpan<byte> body = CursorText.Read(CursorKind.Activity, cursor, Size);
        var read = new ActivityCursor(
            BinaryPrimitives.ReadUInt64BigEndian(body),
            new TimeRange(BinaryPrimitives.ReadInt64BigEndian(body[8..]), BinaryPrimitives.ReadInt64BigEndian(body[16..])),
            Read(body[24..]), Read(body[56..]));
        return read.List == list ? read : throw CursorText.Invalid("belongs to a list with another filter");
    }

    static void Write(RowPosition position, Span<byte> body)
    {
        BinaryPrimitives.WriteInt64BigEndian(body, position.Value);
        position.TraceId.Write(body[8..]);
        BinaryPrimitives.WriteUInt64BigEndian(body[24..], position.SpanId.Value);
    }

    static RowPosition Read(ReadOnlySpan<byte> body) => new(
        BinaryPrimitives.ReadInt64BigEndian(body), TraceId.Read(body[8..]),
        new SpanId(BinaryPrimitives.ReadUInt64BigEndian(body[24..])));
}
