using Sightline.Model;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Queries;

namespace Sightline.Query.Traces;

/// <summary>What is stored of a service.</summary>
/// <param name="Service">Its name.</param>
/// <param name="FirstSeen">Start of the first trace that it took part in and that is kept, Unix nanoseconds.</param>
/// <param name="LastSeen">Start of its last span of the last hour, else of the last trace that it took part in.</param>
/// <param name="SpansOfHour">Spans that began in the last hour.</param>
/// <param name="RequestsOfHour">Those of them that are requests to it: of kind server or consumer, or roots.</param>
/// <param name="InstancesOfHour">Different <c>service.instance.id</c> of them.</param>
public sealed record ServiceSeen(
    string Service, long FirstSeen, long LastSeen, long SpansOfHour, long RequestsOfHour, long InstancesOfHour);

/// <summary>When services were first and last heard of, and what they sent in the last hour.</summary>
public sealed class ServiceActivity(Store store)
{
    const long NanosPerHour = 3_600_000_000_000;
    const long NanosPerDay = 24 * NanosPerHour;

    /// <summary>Services of a workspace that are looked at.</summary>
    const int ServicesMax = 1_000;

    static readonly Field Service = new(FieldSource.Span, "service");
    static readonly Aggregate Count = new(AggregateKind.Count);
    static readonly Aggregate Instances = new(
        AggregateKind.Distinct, new Field(FieldSource.ResourceAttribute, "service.instance.id"));

    static readonly Predicate IsRequest = new Predicate.Or(
    [
        new Predicate.Compare(new Field(FieldSource.Span, "span_kind"), CompareOp.Equal, "server"),
        new Predicate.Compare(new Field(FieldSource.Span, "span_kind"), CompareOp.Equal, "consumer"),
        new Predicate.Not(new Predicate.Compare(new Field(FieldSource.Span, "parent_id"), CompareOp.Exists, "")),
    ]);

    /// <summary>The services of a workspace by name, of the days before now.</summary>
    public IReadOnlyDictionary<string, ServiceSeen> Read(
        WorkspaceScope scope, long now, int days, CancellationToken cancellation)
    {
        // Records of traces outlive what sampling drops, and are few; spans only of the hour that nothing is dropped in.
        var service = new Field(FieldSource.Trace, "service");
        var start = new Field(FieldSource.Trace, "start");
        var traces = Groups(
            scope, QueryTable.Traces, new TimeRange(now - days * NanosPerDay, long.MaxValue), Predicate.True, service,
            [Count, new Aggregate(AggregateKind.Min, start), new Aggregate(AggregateKind.Max, start)], cancellation);
        var hour = new TimeRange(now - NanosPerHour, long.MaxValue);
        var spans = Groups(
            scope, QueryTable.Spans, hour, Predicate.True, Service,
            [Count, new Aggregate(AggregateKind.Max, new Field(FieldSource.Span, "start")), Instances], cancellation);
        var requests = Groups(scope, QueryTable.Spans, hour, IsRequest, Service, [Count], cancellation);
        return traces.Keys.Concat(spans.Keys).Distinct(StringComparer.Ordinal).ToDictionary(
            name => name, name => Seen(name, traces, spans, requests), StringComparer.Ordinal);
    }

    static ServiceSeen Seen(
        string name, Dictionary<string, GroupRow> traces, Dictionary<string, GroupRow> spans,
        Dictionary<string, GroupRow> requests)
    {
        var (trace, span) = (traces.GetValueOrDefault(name), spans.GetValueOrDefault(name));
        var lastSpan = span is null ? 0 : (long)span.Values[1];
        return new ServiceSeen(
            name, trace is null ? lastSpan : (long)trace.Values[1],
            Math.Max(lastSpan, trace is null ? 0 : (long)trace.Values[2]), span is null ? 0 : (long)span.Values[0],
            requests.TryGetValue(name, out var request) ? (long)request.Values[0] : 0,
            span is null ? 0 : (long)span.Values[2]);
    }

    Dictionary<string, GroupRow> Groups(
        WorkspaceScope scope, QueryTable table, TimeRange range, Predicate where, Field service, Aggregate[] aggregates,
        CancellationToken cancellation)
    {
        var query = new LogicalQuery
        {
            Table = table,
            Range = range,
            Where = where,
            GroupBy = [new GroupKey.Value(service)],
            Aggregates = aggregates,
            Order = new Ordering(null, 1, Descending: true),
            Limit = ServicesMax,
        };
        return store.Execute(scope, query, cancellation).Groups.ToDictionary(group => group.Keys[0]!, StringComparer.Ordinal);
    }
}
