using Sightline.Model.Spans;

namespace Sightline.Query.Graphs;

/// <summary>
/// Adds one trace to a graph. 1. Says what each span is, and what calls what is in it. 2. Leaves out what only wraps:
/// a model call around one of the same kind, a tool that hands over to an agent, a step that runs one agent. 3. Gives
/// every other span its node and who called it: the step that it names, a handover, messages, and else the nearest
/// agent or step around it, or what stands at the top. 4. Adds what calls that count used, each once.
/// </summary>
sealed partial class TraceGraphBuilder
{
    const int None = SpanForest.None;

    readonly GraphSums _sums;
    readonly int _trace;
    readonly SpanForest _forest;
    readonly GraphRole[] _roles;
    /// <summary>The nearest span around each that calls what is in it.</summary>
    readonly int[] _callers;
    /// <summary>What wraps, and the span in it that says the same; for tools that hand over, the agent.</summary>
    readonly Dictionary<int, int> _wraps = [];
    readonly NodeSums?[] _nodes;
    /// <summary>The edge that a span's call is counted on.</summary>
    readonly EdgeSums?[] _edges;
    readonly Dictionary<string, NodeSums> _steps = new(StringComparer.Ordinal);
    /// <summary>Workflows that are nodes, because they called something.</summary>
    readonly HashSet<int> _tops = [];

    TraceGraphBuilder(GraphSums sums, int trace, IEnumerable<GraphSpan> spans)
    {
        (_sums, _trace) = (sums, trace);
        _forest = new SpanForest(spans);
        _roles = Array.ConvertAll(_forest.Spans, GraphRoles.Of);
        _callers = new int[_forest.Count];
        _nodes = new NodeSums?[_forest.Count];
        _edges = new EdgeSums?[_forest.Count];
    }

    /// <summary>Adds a trace; traces are numbered from 0 in the order in which they are added.</summary>
    public static void Add(GraphSums sums, int trace, IEnumerable<GraphSpan> spans)
    {
        var builder = new TraceGraphBuilder(sums, trace, spans);
        if (!builder._forest.Spans.Any(IsOfAgents))
            return;
        builder.FindCallers();
        builder.FindWrappers();
        builder.FindSteps();
        builder.FindTransfers();
        builder.AddNodes();
        builder.AddEdges();
        builder.AddUsage();
    }

    GraphSpan Span(int span) => _forest.Spans[span];

    static bool IsOfAgents(GraphSpan span) => GraphRoles.Of(span) switch
    {
        GraphRole.None or GraphRole.Workflow => false,
        GraphRole.Store => !IsDatabase(span),
        _ => true,
    };

    // No call of a retriever: a client of a database.
    static bool IsDatabase(GraphSpan span) => GraphRoles.Of(span) == GraphRole.Store && span.Kind == WorkKind.Other;

    void FindCallers()
    {
        for (var i = 0; i < _forest.Count; i++)
        {
            var parent = _forest.Parents[i];
            _callers[i] = parent == None ? None : _roles[parent].Calls() ? parent : _callers[parent];
        }
    }

    void FindWrappers()
    {
        for (var i = 0; i < _forest.Count; i++)
        {
            if (_roles[i] is not (GraphRole.Agent or GraphRole.Model))
                continue;
            for (var above = _forest.Parents[i]; above != None && _roles[above] != GraphRole.Agent; above = _forest.Parents[above])
            {
                var isHandover = _roles[i] == GraphRole.Agent && GraphRoles.IsTool(Span(above).Kind);
                if (isHandover || _roles[i] == GraphRole.Model && Span(above).Kind == Span(i).Kind && _roles[above] == GraphRole.Model)
                    _wraps.TryAdd(above, i);
            }
        }
    }

    NodeSums AgentNode(int span) => _sums.Agent(Span(span));

    NodeSums NodeOf(int span)
    {
        var role = _roles[span];
        if (role == GraphRole.Agent)
            return AgentNode(span);
        if (role == GraphRole.Step)
            return _steps[Span(span).Step!];
        var name = GraphNames.NameOf(Span(span), role);
        var node = _sums.Node(GraphNames.KindOf(Span(span), role), name, name, role);
        node.IsNamedByCall |= role == GraphRole.Model && Span(span).Call?.Model is not null;
        return node;
    }

    void AddNodes()
    {
        for (var i = 0; i < _forest.Count; i++)
        {
            if (_roles[i] is GraphRole.None or GraphRole.Workflow || _wraps.ContainsKey(i))
                continue;
            // Only what agents and tools ask is theirs: databases behind a service are not of this graph.
            if (IsDatabase(Span(i)) && StoreCaller(i) == None)
                continue;
            _nodes[i] = NodeOf(i);
            _nodes[i]!.Add(Span(i), _trace);
        }
    }

    // The tool or agent that asks it.
    int StoreCaller(int span) => _forest.AtOrAbove(
        _forest.Parents[span],
        above => _roles[above] is GraphRole.Agent or GraphRole.Step
            || _roles[above] is GraphRole.Tool or GraphRole.Store && !_wraps.ContainsKey(above));

    // Node and place of who calls a span by what is around it.
    (NodeSums? Node, int Span) Around(int span)
    {
        var caller = IsDatabase(Span(span)) ? StoreCaller(span) : _callers[span];
        if (AgentAbove(span) == None && _roles[span] != GraphRole.Agent && Span(span).Call is { } call && Named(call) is { } agent)
            return (agent, None);
        if (caller == None)
            return TopOf(span);
        if (_roles[caller] == GraphRole.Workflow)
            return (Workflow(caller), caller);
        return (_roles[caller] == GraphRole.Step ? _steps[Span(caller).Step!] : _nodes[caller], caller);
    }

    (NodeSums? Node, int Span) TopOf(int span)
    {
        var top = _forest.Tops[span];
        if (top == span)
            return (null, None);
        // A span whose parent never came is not where the trace began.
        if (!Span(top).Parent.IsZero && _roles[top] == GraphRole.None)
            return (null, None);
        if (_nodes[top] is { } known)
            return (known, top);
        return (Top(top), top);
    }

    NodeSums Top(int span)
    {
        var node = _sums.Node(GraphNames.Word(Span(span).Kind), Span(span).Name, Span(span).Name, _roles[span]);
        if (_tops.Add(span))
        {
            node.Add(Span(span), _trace);
            node.IsTop = Span(span).Parent.IsZero;
        }
        return node;
    }

    // A workflow is a node where it calls something; what calls it is then known too.
    NodeSums Workflow(int span)
    {
        var name = GraphNames.NameOf(Span(span), GraphRole.Workflow);
        var node = _sums.Node("workflow", name, name, GraphRole.Workflow);
        if (!_tops.Add(span))
            return node;
        node.Add(Span(span), _trace);
        _nodes[span] = node;
        var above = _forest.AtOrAbove(_callers[span], at => _roles[at] is GraphRole.Agent or GraphRole.Step);
        if (above != None && NodeAt(above) is { } from && from != node)
            Count(from, node, span);
        return node;
    }

    NodeSums? NodeAt(int span) => _roles[span] == GraphRole.Step ? _steps[Span(span).Step!] : _nodes[span];

    EdgeSums Count(NodeSums from, NodeSums to, int span)
    {
        var edge = _sums.Edge(from, to);
        edge.Counts.Add(Span(span), _trace);
        _edges[span] ??= edge;
        return edge;
    }

    void AddUsage()
    {
        for (var i = 0; i < _forest.Count; i++)
        {
            if (Span(i).Call is not { } call)
                continue;
            // Where no agent is above, a call says itself whose it is.
            var owner = _roles[i] == GraphRole.Agent ? i : AgentAbove(i);
            var agent = owner != None ? NodeAt(owner) : Named(call);
            if (agent is { Role: GraphRole.Agent })
                agent.HasCalls = true;
            if (!call.Counted)
                continue;
            _sums.Usage.Add(call);
            var at = i;
            while (_nodes[at] is null && _wraps.TryGetValue(at, out var inner) && _roles[inner] == GraphRole.Model)
                at = inner;
            _nodes[at]?.Usage.Add(call);
            (_roles[at] is GraphRole.Agent ? RunOf(at) : _edges[at])?.Usage.Add(call);
            if (agent is null)
                agent = _edges[at]?.From;
            if (agent is null || agent == _nodes[at])
                continue;
            agent.Usage.Add(call);
            if (owner != None)
                RunOf(owner)?.Usage.Add(call);
        }
    }

    int AgentAbove(int span) =>
        _forest.AtOrAbove(_forest.Parents[span], above => _roles[above] is GraphRole.Agent or GraphRole.Step);

    // A step that runs one agent has been called for it.
    EdgeSums? RunOf(int owner)
    {
        for (var at = owner; at != None; at = AgentAbove(at))
        {
            if (_edges[at] is { } edge && edge.To == NodeAt(owner))
                return edge;
            if (NodeAt(at) != NodeAt(owner))
                return null;
        }
        return null;
    }

    // An agent that has no span of its own: only its calls name it.
    NodeSums? Named(GraphCall call)
    {
        if ((call.AgentName ?? call.AgentId) is not { } name)
            return null;
        var node = _sums.Agent(call.AgentId, name);
        node.Counts.Touch(_trace);
        return node;
    }
}
