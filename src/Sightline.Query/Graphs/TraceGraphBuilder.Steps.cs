namespace Sightline.Query.Graphs;

sealed partial class TraceGraphBuilder
{
    /// <summary>Agents that a tool without one in it handed over to, and who did.</summary>
    readonly Dictionary<int, int> _handedOver = [];
    /// <summary>Sources of messages to a step, which no step has taken yet.</summary>
    readonly Dictionary<string, List<(long Start, NodeSums From)>> _messages = new(StringComparer.Ordinal);

    /// <summary>
    /// Gives ids of steps their nodes: that of the agent where every run of the step that has agents has the same one,
    /// else one of its own.
    /// </summary>
    void FindSteps()
    {
        var agents = new Dictionary<string, HashSet<NodeSums>>(StringComparer.Ordinal);
        for (var i = 0; i < _forest.Count; i++)
        {
            if (_roles[i] == GraphRole.Step)
                agents.TryAdd(Span(i).Step!, []);
            if (_roles[i] != GraphRole.Agent)
                continue;
            // An agent that names its own place is that step.
            if (Span(i).Step is { } own)
                _steps.TryAdd(own, AgentNode(i));
            if (_callers[i] is not None and var caller && _roles[caller] == GraphRole.Step)
                agents[Span(caller).Step!].Add(AgentNode(i));
        }
        foreach (var (step, inside) in agents)
        {
            if (inside.Count == 1)
                _steps[step] = inside.First();
            else
                _steps.TryAdd(step, _sums.Node("chain", step, step, GraphRole.Step));
        }
        for (var i = 0; i < _forest.Count; i++)
        {
            // The agent in it is counted.
            if (_roles[i] == GraphRole.Agent && _callers[i] is not None and var caller && _roles[caller] == GraphRole.Step
                && _steps[Span(caller).Step!] == AgentNode(i))
                _wraps.TryAdd(caller, i);
        }
    }

    /// <summary>Finds tools that hand over to an agent that runs after them, beside the one that called them.</summary>
    void FindTransfers()
    {
        var agents = new List<int>();
        for (var i = 0; i < _forest.Count; i++)
        {
            if (_roles[i] == GraphRole.Agent)
                agents.Add(i);
        }
        agents.Sort((a, b) => Span(a).Start.CompareTo(Span(b).Start));
        for (var i = 0; i < _forest.Count; i++)
        {
            if (_roles[i] != GraphRole.Tool || Span(i).Failed || _wraps.ContainsKey(i)
                || GraphNames.HandoverTarget(GraphNames.NameOf(Span(i), GraphRole.Tool)) is not { } target)
                continue;
            var agent = agents.FindIndex(
                at => Span(at).Start >= Span(i).Start && !_handedOver.ContainsKey(at) && !_forest.IsAbove(at, i)
                    && IsNamed(at, target) && _callers[i] != None);
            if (agent < 0)
                continue;
            _handedOver.Add(agents[agent], i);
            _wraps.Add(i, agents[agent]);
        }
    }

    bool IsNamed(int agent, string target)
    {
        if (target.Length == 0)
            return true;
        var name = GraphNames.Plain(GraphNames.NameOf(Span(agent), GraphRole.Agent));
        return name == target || name == $"{target}_agent" || target == $"{name}_agent"
            || Span(agent).AgentId is { } id && GraphNames.Plain(id) == target;
    }

    void AddEdges()
    {
        FindMessages();
        for (var i = 0; i < _forest.Count; i++)
        {
            if (_roles[i] is GraphRole.None or GraphRole.Workflow)
                continue;
            if (_roles[i] == GraphRole.Step)
                AddStep(i);
            else if (_nodes[i] is { } node)
                AddCall(i, node);
        }
    }

    void AddCall(int span, NodeSums node)
    {
        var (from, caller) = Around(span);
        var isHandover = false;
        var isMessage = false;
        if (_roles[span] == GraphRole.Agent)
        {
            // A step that runs it has been called for it.
            if (caller != None && _roles[caller] == GraphRole.Step && from == node)
                return;
            if (Span(span).StepParent is { } parent && _steps.GetValueOrDefault(parent) is { } above && above != node)
                (from, isHandover) = (above, above != from);
            else if (_handedOver.TryGetValue(span, out var tool) && NodeAt(_callers[tool]) is { } giver)
                (from, isHandover) = (giver, true);
            else if ((caller == None || _roles[caller] is not (GraphRole.Agent or GraphRole.Step))
                && Linked(span, node) is [var linked, ..])
                (from, isMessage) = (linked, true);
            isHandover |= IsInHandover(span);
        }
        if (from is null)
            return;
        if (from == node)
        {
            node.SelfCalls++;
            return;
        }
        var edge = Count(from, node, span);
        edge.Handovers += isHandover ? 1 : 0;
        edge.Messages += isMessage ? 1 : 0;
    }

    // A tool lies between it and the agent around it.
    bool IsInHandover(int span)
    {
        for (var above = _forest.Parents[span]; above != None && !_roles[above].Calls(); above = _forest.Parents[above])
        {
            if (GraphRoles.IsTool(Span(above).Kind))
                return true;
        }
        return false;
    }

    void AddStep(int span)
    {
        var node = _steps[Span(span).Step!];
        var sources = Span(span).StepParent is { } parent && _steps.GetValueOrDefault(parent) is { } above
            ? [above]
            : Linked(span, node);
        if (sources.Count == 0)
            sources = TakeMessages(span);
        var isMessage = sources.Count > 0;
        if (!isMessage && Around(span).Node is { } around)
            sources = [around];
        foreach (var from in sources)
        {
            if (from == node)
            {
                node.SelfCalls++;
                continue;
            }
            Count(from, node, span).Messages += isMessage ? 1 : 0;
        }
    }

    /// <summary>Nodes that spans which this one is linked to belong to, or that their messages come from.</summary>
    List<NodeSums> Linked(int span, NodeSums node)
    {
        var from = new List<NodeSums>();
        foreach (var id in Span(span).Links)
        {
            var linked = _forest.IndexOf(id);
            // What lies around it calls it anyhow.
            if (linked == None || linked == span || _forest.IsAbove(linked, span) || _forest.IsAbove(span, linked))
                continue;
            var source = Span(linked).MessageSource is { } step && _steps.TryGetValue(step, out var named)
                ? named
                : OwnerOf(linked);
            if (source is not null && !from.Contains(source) && (source != node || _roles[span] == GraphRole.Step))
                from.Add(source);
        }
        return from;
    }

    NodeSums? OwnerOf(int span)
    {
        var owner = _forest.AtOrAbove(span, at => _roles[at] is GraphRole.Agent or GraphRole.Step);
        return owner == None ? null : NodeAt(owner);
    }

    void FindMessages()
    {
        foreach (var span in _forest.Spans.OrderBy(span => span.Start))
        {
            if (span is not { MessageSource: { } source, MessageTarget: { } target } || !_steps.TryGetValue(source, out var from))
                continue;
            if (!_messages.TryGetValue(target, out var sent))
                _messages.Add(target, sent = []);
            sent.Add((span.Start, from));
        }
    }

    // Where links are missing, messages that were sent to it before it began brought it about.
    List<NodeSums> TakeMessages(int span)
    {
        if (!_messages.TryGetValue(Span(span).Step!, out var sent))
            return [];
        var taken = sent.Where(message => message.Start <= Span(span).Start).ToList();
        sent.RemoveRange(0, taken.Count);
        return [.. taken.Select(message => message.From).Distinct()];
    }
}
