using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage;

namespace Sightline.Query.Graphs;

/// <summary>
/// Collects the spans of traces. Models and tools are known by their calls, so that attributes, which are far more
/// bytes, are read of agents, steps, messages and databases alone.
/// </summary>
sealed class GraphSpans(CallReader read, TextPool texts) : ISpanVisitor
{
    static readonly List<SpanId> NoLinks = [];

    readonly Dictionary<TraceId, List<GraphSpan>> _byTrace = [];

    public IReadOnlyDictionary<TraceId, List<GraphSpan>> ByTrace => _byTrace;

    public bool NeedsRest(in SpanView span) => span.Kind switch
    {
        WorkKind.Llm or WorkKind.Embedding or WorkKind.Tool => false,
        WorkKind.Other => span.SpanKind != SpanKind.Server,
        _ => true,
    };

    public void Add(in SpanView span)
    {
        if (!_byTrace.TryGetValue(span.TraceId, out var spans))
            _byTrace.Add(span.TraceId, spans = []);
        var facts = new CallFacts();
        if (!span.Rest.IsEmpty)
            read(new SpanMessage(span.Name, span.Rest, span.Resource, span.StartUnixNano), always: true, ref facts);
        spans.Add(new GraphSpan
        {
            Id = span.SpanId,
            Parent = span.ParentSpanId,
            Start = span.StartUnixNano,
            Duration = span.EndUnixNano == 0 ? null : Math.Max(0, span.DurationNano),
            Kind = span.Kind,
            Failed = span.Status == SpanStatus.Error,
            Name = texts.One(span.Name) ?? "",
            AgentId = texts.One(facts.AgentId),
            AgentName = texts.One(facts.AgentName),
            Tool = texts.One(facts.Tool),
            Workflow = texts.One(facts.Workflow),
            Step = texts.One(facts.Step),
            StepParent = texts.One(facts.StepParent),
            MessageSource = texts.One(facts.MessageSource),
            MessageTarget = texts.One(facts.MessageTarget),
            Store = texts.One(facts.Store),
            Links = Links(span),
        });
    }

    static List<SpanId> Links(in SpanView span)
    {
        List<SpanId>? links = null;
        var reader = new ProtobufReader(span.Rest);
        Span<byte> trace = stackalloc byte[TraceId.Size];
        span.TraceId.Write(trace);
        while (reader.TryReadField())
        {
            if (reader.Field != SpanField.Links || reader.Type != WireType.Bytes)
                continue;
            if (TryReadLink(reader.Value, trace, out var id) && (links ??= []).Count < Limits.GraphLinksMax)
                links.Add(id);
        }
        return links ?? NoLinks;
    }

    // Ids of links are not checked on arrival.
    static bool TryReadLink(ReadOnlySpan<byte> link, ReadOnlySpan<byte> trace, out SpanId id)
    {
        id = default;
        ReadOnlySpan<byte> linked = default;
        var reader = new ProtobufReader(link);
        while (reader.TryReadField())
        {
            if (reader.Type != WireType.Bytes)
                continue;
            if (reader.Field == LinkField.TraceId)
                linked = reader.Value;
            else if (reader.Field == LinkField.SpanId && reader.Value.Length == SpanId.Size)
                id = SpanId.Read(reader.Value);
        }
        return linked.SequenceEqual(trace) && !id.IsZero;
    }
}
