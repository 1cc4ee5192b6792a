using Sightline.Model.Ids;

namespace Sightline.Query.Graphs;

/// <summary>Nodes and edges while they are added up, over one trace or many.</summary>
sealed class GraphSums(AgentIdentities agents, bool keepsSpans)
{
    readonly Dictionary<string, NodeSums> _nodes = new(StringComparer.Ordinal);
    readonly Dictionary<(NodeSums From, NodeSums To), EdgeSums> _edges = [];

    public UsageSums Usage { get; } = new();

    public NodeSums Agent(GraphSpan span) => Agent(agents.Of(span));

    public NodeSums Agent(string? id, string name) => Agent(agents.Of(id, name));

    NodeSums Agent(AgentIdentity agent)
    {
        var node = Node("agent", agent.Key, agent.Label, GraphRole.Agent);
        node.AgentFilter = agent.Filter;
        return node;
    }

    public NodeSums Node(string kind, string key, string name, GraphRole role)
    {
        var id = $"{kind} {key}";
        if (!_nodes.TryGetValue(id, out var node))
            _nodes.Add(id, node = new NodeSums(id, kind, name, role, keepsSpans));
        return node;
    }

    public EdgeSums Edge(NodeSums from, NodeSums to)
    {
        if (!_edges.TryGetValue((from, to), out var edge))
            _edges.Add((from, to), edge = new EdgeSums(from, to));
        return edge;
    }

    /// <summary>The nodes with the most calls, and the edges between them.</summary>
    public AgentGraph ToGraph(int traces, bool hasMore, int nodesMax, int edgesMax)
    {
        var nodes = Most(_nodes.Values, nodesMax, node => node.Counts.Calls);
        var kept = nodes.ToHashSet();
        var edges = Most(
            _edges.Values.Where(edge => kept.Contains(edge.From) && kept.Contains(edge.To)), edgesMax,
            edge => edge.Counts.Calls);
        return new AgentGraph
        {
            Nodes = [.. nodes.Select(node => node.ToNode())],
            Edges = [.. edges.Select(edge => edge.ToEdge())],
            Traces = traces,
            HasMoreTraces = hasMore,
            NodesLeftOut = _nodes.Count - nodes.Count,
            EdgesLeftOut = _edges.Count - edges.Count,
            Usage = Usage.ToUsage(),
        };
    }

    // In the order in which they came up, whether some are left out or not.
    static List<T> Most<T>(IEnumerable<T> all, int max, Func<T, long> calls)
    {
        var list = all.ToList();
        if (list.Count <= max)
            return list;
        var most = list.Select((item, place) => (item, place))
            .OrderByDescending(entry => calls(entry.item)).ThenBy(entry => entry.place).Take(max);
        return [.. most.OrderBy(entry => entry.place).Select(entry => entry.item)];
    }
}

/// <summary>A node while it is added up.</summary>
sealed class NodeSums(string id, string kind, string name, GraphRole role, bool keepsSpans)
{
    readonly List<(long Start, SpanId Id)> _spans = [];
    readonly HashSet<string> _spanNames = new(StringComparer.Ordinal);

    public string Id => id;

    public string Kind => kind;

    public string Name => name;

    public GraphRole Role => role;

    public CountSums Counts { get; } = new();

    public UsageSums Usage { get; } = new();

    public long SelfCalls { get; set; }

    /// <summary>The value of <c>agent:</c> that the calls of an agent have.</summary>
    public string? AgentFilter { get; set; }

    /// <summary>It made calls itself, by which its traces are found.</summary>
    public bool HasCalls { get; set; }

    /// <summary>Its name is the model of its calls.</summary>
    public bool IsNamedByCall { get; set; }

    /// <summary>It is what stands at the top of a trace.</summary>
    public bool IsTop { get; set; }

    /// <summary>Names of its spans; the first of them, where they are many.</summary>
    public IReadOnlyCollection<string> SpanNames => _spanNames;

    public void Add(GraphSpan span, int trace)
    {
        Counts.Add(span, trace);
        if (keepsSpans)
            _spans.Add((span.Start, span.Id));
        if (_spanNames.Count < Limits.GraphSpanNamesMax)
            _spanNames.Add(span.Name);
    }

    public GraphNode ToNode() => new()
    {
        Id = id,
        Kind = kind,
        Name = name,
        Counts = Counts.ToCounts(),
        Usage = Usage.ToUsage(),
        SelfCalls = SelfCalls,
        Traces = Counts.Traces,
        Spans = [.. _spans.OrderBy(span => span.Start).ThenBy(span => span.Id.Value).Select(span => span.Id)],
        Filter = GraphFilters.Of(this),
    };
}

/// <summary>An edge while it is added up.</summary>
sealed class EdgeSums(NodeSums from, NodeSums to)
{
    public NodeSums From => from;

    public NodeSums To => to;

    public CountSums Counts { get; } = new();

    public UsageSums Usage { get; } = new();

    public long Handovers { get; set; }

    public long Messages { get; set; }

    public GraphEdge ToEdge() => new()
    {
        From = from.Id,
        To = to.Id,
        Counts = Counts.ToCounts(),
        Usage = Usage.ToUsage(),
        Handovers = Handovers,
        Messages = Messages,
        Traces = Counts.Traces,
        Filter = GraphFilters.Of(from, to),
    };
}

/// <summary>Counts while they are added up.</summary>
sealed class CountSums
{
    readonly List<long> _durations = [];
    long _total;
    long _errors;
    double _weighted;
    int _lastTrace = -1;

    public long Calls { get; private set; }

    public int Traces { get; private set; }

    /// <summary>Counts a span; traces are numbered and come one after the other.</summary>
    public void Add(GraphSpan span, int trace)
    {
        Calls++;
        _weighted += span.Weight;
        _errors += span.Failed ? 1 : 0;
        if (span.Duration is { } duration)
        {
            _durations.Add(duration);
            _total += duration;
        }
        Touch(trace);
    }

    /// <summary>Notes the trace alone.</summary>
    public void Touch(int trace)
    {
        Traces += trace == _lastTrace ? 0 : 1;
        _lastTrace = trace;
    }

    public GraphCounts ToCounts()
    {
        _durations.Sort();
        var p95 = (int)Math.Ceiling(_durations.Count * 0.95) - 1;
        return new GraphCounts(
            Calls, (long)Math.Round(_weighted), _errors, _total, _durations.Count == 0 ? null : _durations[p95]);
    }
}

/// <summary>Usage while it is added up.</summary>
sealed class UsageSums
{
    Int128? _tokens;
    Int128? _cost;
    Int128 _unpriced;
    Int128 _estimated;

    public void Add(GraphCall call)
    {
        if (call.Tokens is { } tokens)
        {
            _tokens = _tokens.GetValueOrDefault() + tokens;
            _unpriced += call.CostPico is null ? tokens : 0;
            _estimated += call.IsEstimate ? tokens : 0;
        }
        if (call.CostPico is { } cost)
            _cost = _cost.GetValueOrDefault() + cost;
    }

    public GraphUsage ToUsage() => new(_tokens, _cost, _unpriced, _estimated);
}
