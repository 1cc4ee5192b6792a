using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Encodings;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Settling;

/// <summary>
/// Finds out what the calls of a trace have from the spans above them: the agent, user, session and workflow, and
/// whether a call below one carries usage, so that its own is not counted. An estimate is no usage to what a client
/// says: it hides estimates above it alone, and is not counted under usage that is. One thread at a time.
/// </summary>
sealed partial class TraceSettler(CallSource source)
{
    const int None = -1;
    // A larger trace gives its memory back.
    const int NodesKept = 16_384;

    Dictionary<ulong, int> _byId = [];
    readonly List<int> _path = [];
    Node[] _nodes = new Node[64];
    IReadOnlyList<SpanPlace> _spans = [];
    IReadOnlyList<CallPlace> _calls = [];
    SettledCalls _to = new();
    WorkspaceId _workspace;
    TraceTotals _totals;
    int _root;

    struct Node
    {
        public SpanId Id;
        public SpanId Parent;
        public long Start;
        public WorkKind Kind;
        /// <summary>Number in the trace's calls, or none.</summary>
        public int Call;
        public bool UsageBelow;
        public bool EstimateBelow;
        /// <summary>A span above it carries usage that is counted, and its own with it.</summary>
        public bool UsageAbove;
        public bool IsKnown;
        /// <summary>It is on the path that is being walked: parents may form a circle.</summary>
        public bool IsOpen;
        /// <summary>Own values first, then those of the nearest span above that has one; from whom they are.</summary>
        public int AgentOf;
        public int AgentId;
        public int AgentName;
        public int User;
        public int Session;
        public int Workflow;
    }

    /// <summary>Adds the calls of a trace that are not settled, or not as it is now, and its sums where they changed.</summary>
    public void Settle(StoreView view, TraceKey trace, SettledCalls to)
    {
        _calls = view.FindCalls(trace.Trace);
        if (_calls.Count == 0)
            return;
        (_to, _workspace, _totals) = (to, trace.Workspace, TraceTotals.Empty);
        _spans = view.FindSpans(trace.Trace);
        ReadSpans();
        MarkUsage();
        FindLastOfTools();
        for (var call = 0; call < _calls.Count; call++)
            Settle(call);
        to.EndTrace(trace, NewTotals(view, trace.Trace));
        _spans = [];
        _calls = [];
        if (_nodes.Length <= NodesKept)
            return;
        _nodes = new Node[64];
        _byId = [];
    }

    void ReadSpans()
    {
        if (_nodes.Length < _spans.Count)
            _nodes = new Node[_spans.Count * 2];
        _byId.Clear();
        var view = new SpanView();
        for (var i = 0; i < _spans.Count; i++)
        {
            _spans[i].Rows.Read(_spans[i].Trace, _spans[i].Row, rest: false, ref view);
            _nodes[i] = new Node
            {
                Id = view.SpanId,
                Parent = view.ParentSpanId,
                Start = view.StartUnixNano,
                Kind = view.Kind,
                Call = None,
                AgentOf = None,
            };
            _byId[view.SpanId.Value] = i;
        }
        for (var call = 0; call < _calls.Count; call++)
        {
            var node = NodeOf(_calls[call].Rows.SpanIdAt(_calls[call].Row));
            if (node != None)
                _nodes[node].Call = call;
        }
        _root = Root();
    }

    // Where a chain of parents is broken, what the root says is the next best.
    int Root()
    {
        var root = None;
        for (var i = 0; i < _spans.Count; i++)
        {
            ref var node = ref _nodes[i];
            if (!node.Parent.IsZero)
                continue;
            if (root == None || node.Start < _nodes[root].Start
                || (node.Start == _nodes[root].Start && node.Id.Value < _nodes[root].Id.Value))
                root = i;
        }
        return root;
    }

    void MarkUsage()
    {
        foreach (var call in _calls)
        {
            if (!HasUsage(call))
                continue;
            var self = NodeOf(call.Rows.SpanIdAt(call.Row));
            var isEstimate = IsEstimate(call);
            for (var node = ParentOf(self); node != None && node != self; node = ParentOf(node))
            {
                ref var below = ref isEstimate ? ref _nodes[node].EstimateBelow : ref _nodes[node].UsageBelow;
                if (below)
                    break;
                below = true;
            }
        }
    }

    // Leaf first, and once: among what clients say, then among estimates where no client says it.
    bool IsCounted(in Node node, CallPlace call)
    {
        if (node.UsageBelow)
            return false;
        if (!HasUsage(call))
            return !node.EstimateBelow && Memtables.CallRow.IsOfModel((WorkKind)call.Rows.Number(CallColumns.Kind, call.Row));
        return !IsEstimate(call) || !node.EstimateBelow && !node.UsageAbove;
    }

    bool CountsUsage(in Node node) =>
        node.Call != None && !node.UsageBelow && HasUsage(_calls[node.Call]) && !IsEstimate(_calls[node.Call]);

    void Settle(int call)
    {
        var (rows, row) = _calls[call];
        var node = NodeOf(rows.SpanIdAt(row));
        // A call whose span is gone, dropped by sampling or in a damaged segment, stays as it is.
        if (node == None)
        {
            _totals.Add(_calls[call]);
            var isRetried = IsRetried(_calls[call]);
            if (rows.Number(CallColumns.Settled, row) == 0 || isRetried != WasRetried(_calls[call]))
            {
                _to.Add(new SettledCall
                {
                    Span = rows.SpanIdAt(row),
                    Row = _calls[call],
                    OnlyPrice = true,
                    EndsOpen = true,
                    Retried = isRetried,
                });
            }
            return;
        }
        Resolve(node);
        ref var known = ref _nodes[node];
        var settled = new SettledCall
        {
            Span = known.Id,
            Row = _calls[call],
            Counted = IsCounted(known, _calls[call]),
            Retried = IsRetried(_calls[call]),
        };
        SetAgent(ref settled, node);
        settled.User = Inherit(ref settled, Inheritance.User, CallColumns.User, known.User);
        settled.Session = Inherit(ref settled, Inheritance.Session, CallColumns.Session, known.Session);
        settled.Workflow = Inherit(ref settled, Inheritance.Workflow, CallColumns.Workflow, known.Workflow);
        Price(ref settled);
        if (!IsSame(settled))
            _to.Add(settled);
    }

    void SetAgent(ref SettledCall settled, int node)
    {
        var agent = _nodes[node].AgentOf;
        if (agent != None)
        {
            settled.AgentId = _nodes[agent].AgentId;
            settled.AgentName = _nodes[agent].AgentName;
            if (agent != node)
                settled.Inherited |= Inheritance.Agent;
            return;
        }
        // No agent above it: what it says itself, which is no longer in its row once it had another.
        if ((Inherited(settled.Row) & Inheritance.Agent) == 0)
        {
            settled.AgentId = Text(settled.Row, CallColumns.AgentId);
            settled.AgentName = Text(settled.Row, CallColumns.AgentName);
            return;
        }
        var view = new SpanView();
        var facts = new CallFacts();
        ReadFacts(node, ref view, ref facts);
        settled.AgentId = Add(facts.AgentId);
        settled.AgentName = Add(facts.AgentName);
    }

    int Inherit(ref SettledCall settled, Inheritance what, Column column, int text)
    {
        var own = (Inherited(settled.Row) & what) == 0 ? Text(settled.Row, column) : 0;
        if (own == 0 && text != 0)
            settled.Inherited |= what;
        return own != 0 ? own : text;
    }

    bool IsSame(in SettledCall settled)
    {
        var (rows, row) = settled.Row;
        return !settled.IsPriced && rows.Number(CallColumns.Settled, row) == 1
            && rows.Number(CallColumns.Counted, row) == (settled.Counted ? 1 : 0)
            && WasRetried(settled.Row) == settled.Retried
            && Inherited(settled.Row) == settled.Inherited
            && Text(settled.Row, CallColumns.AgentId) == settled.AgentId
            && Text(settled.Row, CallColumns.AgentName) == settled.AgentName
            && Text(settled.Row, CallColumns.User) == settled.User
            && Text(settled.Row, CallColumns.Session) == settled.Session
            && Text(settled.Row, CallColumns.Workflow) == settled.Workflow;
    }

    // From the span up to one that is known, and down again.
    void Resolve(int node)
    {
        _path.Clear();
        for (var at = node; at != None && !_nodes[at].IsKnown && !_nodes[at].IsOpen; at = ParentOf(at))
        {
            _nodes[at].IsOpen = true;
            _path.Add(at);
        }
        for (var i = _path.Count - 1; i >= 0; i--)
        {
            var at = _path[i];
            ReadOwn(at);
            var above = ParentOf(at);
            // A span without a parent here asks the root; in a circle the walk ends where it began.
            if (above == None || !_nodes[above].IsKnown)
                above = at == _root || _root == None ? None : KnownRoot();
            if (above != None)
                TakeFrom(ref _nodes[at], _nodes[above], above == ParentOf(at));
            _nodes[at].IsKnown = true;
            _nodes[at].IsOpen = false;
        }
    }

    int KnownRoot()
    {
        if (!_nodes[_root].IsKnown)
        {
            ReadOwn(_root);
            _nodes[_root].IsKnown = true;
        }
        return _root;
    }

    void TakeFrom(ref Node node, in Node above, bool isParent)
    {
        // Only an agent that it runs under is its agent.
        if (node.AgentOf == None && isParent)
            node.AgentOf = above.AgentOf;
        node.UsageAbove = isParent && (above.UsageAbove || CountsUsage(above));
        if (node.User == 0)
            node.User = above.User;
        if (node.Session == 0)
            node.Session = above.Session;
        if (node.Workflow == 0)
            node.Workflow = above.Workflow;
    }

    void ReadOwn(int index)
    {
        ref var node = ref _nodes[index];
        if (node.Kind == WorkKind.Agent)
            node.AgentOf = index;
        if (node.Call != None && (node.Kind != WorkKind.Agent || (Inherited(_calls[node.Call]) & Inheritance.Agent) == 0))
        {
            ReadRow(ref node, _calls[node.Call]);
            return;
        }
        var view = new SpanView();
        var facts = new CallFacts();
        ReadFacts(index, ref view, ref facts);
        node.AgentId = Add(facts.AgentId);
        node.AgentName = Add(facts.AgentName);
        node.User = Add(facts.User);
        node.Session = Add(facts.Session);
        node.Workflow = Add(facts.Workflow);
    }

    void ReadRow(ref Node node, CallPlace call)
    {
        var inherited = Inherited(call);
        if (node.Kind == WorkKind.Agent)
        {
            node.AgentId = Text(call, CallColumns.AgentId);
            node.AgentName = Text(call, CallColumns.AgentName);
        }
        node.User = (inherited & Inheritance.User) == 0 ? Text(call, CallColumns.User) : 0;
        node.Session = (inherited & Inheritance.Session) == 0 ? Text(call, CallColumns.Session) : 0;
        node.Workflow = (inherited & Inheritance.Workflow) == 0 ? Text(call, CallColumns.Workflow) : 0;
    }

    void ReadFacts(int node, ref SpanView view, ref CallFacts facts)
    {
        var (rows, trace, row) = _spans[node];
        rows.Read(trace, row, rest: true, ref view);
        source.Read(new SpanMessage(view.Name, view.Rest, view.Resource, view.StartUnixNano), always: true, ref facts);
    }

    int NodeOf(SpanId id) => _byId.TryGetValue(id.Value, out var node) ? node : None;

    int ParentOf(int node) => node == None || _nodes[node].Parent.IsZero ? None : NodeOf(_nodes[node].Parent);

    int Text(CallPlace call, Column column) => Add(call.Rows.TextAt(column, call.Row));

    int Add(ReadOnlySpan<byte> text) => text.IsEmpty ? 0 : _to.Texts.Add(text) + 1;

    static Inheritance Inherited(CallPlace call)
    {
        var value = call.Rows.Number(CallColumns.Inherited, call.Row);
        return value == NumberColumn.None ? Inheritance.None : (Inheritance)value;
    }

    static bool HasUsage(CallPlace call) =>
        Has(call, CallColumns.TokensInput) || Has(call, CallColumns.TokensOutput)
        || Has(call, CallColumns.TokensCacheRead) || Has(call, CallColumns.TokensCacheWrite)
        || Has(call, CallColumns.TokensReasoning) || Has(call, CallColumns.TokensCacheWriteHour)
        || Has(call, CallColumns.TokensAudioInput) || Has(call, CallColumns.TokensAudioOutput);

    static bool WasRetried(CallPlace call) => call.Rows.Number(CallColumns.Retried, call.Row) == 1;

    static bool IsEstimate(CallPlace call) => call.Rows.Number(CallColumns.Estimated, call.Row) == 1;

    // Zeros are what a client writes that was told nothing, and hide no other's tokens.
    static bool Has(CallPlace call, Column column) => call.Rows.Number(column, call.Row) > 0;
}
