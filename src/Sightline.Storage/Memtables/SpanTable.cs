using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage.Memory;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Memtables;

/// <summary>
/// The spans and traces of one workspace in a memtable. One thread applies batches, under <see cref="Gate"/>; rows and
/// what they refer to can be read at any time without it, trace slots only under it.
/// </summary>
sealed partial class SpanTable
{
    // Longer chains get a dictionary: walking 32 rows costs about as much as a look-up.
    const int ChainMax = 32;
    // Stands for a row in an older place.
    const int InOlder = int.MaxValue;

    readonly ByteArena _rest = new();
    readonly ByteArena _text = new();
    readonly AppendList<MemRow> _rows = new();
    readonly AppendList<TraceSlot> _traces = new();
    readonly TraceIdMap _traceIds = new();
    readonly Dictionary<TraceId, HashSet<ulong>> _overridden = [];
    // Traces of the batch under way that have a span replaced: counted anew once, at its end.
    readonly HashSet<int> _stale = [];
    // Traces that the batch under way changed and that have calls, or are sampled.
    readonly List<int> _touched = [];
    readonly WorkspaceId _workspace;
    readonly CallSource _source;
    readonly int _traceSpansMax;
    // Traces that batches found, or made, as large as a trace may be.
    readonly HashSet<TraceId> _full = [];
    int[] _scopeIds = [];
    int[] _resourceIds = [];

    public SpanTable(WorkspaceId workspace, CallSource source, int traceSpansMax = int.MaxValue)
    {
        _workspace = workspace;
        _source = source;
        _traceSpansMax = traceSpansMax;
        Names = new BytesDictionary(_text);
        Keys = new BytesDictionary(_text);
        Resources = new ResourceTable(_text);
    }

    /// <summary>Guards trace slots, their index, and the overridden spans.</summary>
    public Lock Gate { get; } = new();

    public BytesDictionary Names { get; }

    /// <summary>API keys: 32 hex digits each.</summary>
    public BytesDictionary Keys { get; }

    public ResourceTable Resources { get; }

    public AppendList<MemRow> Rows => _rows;

    public AppendList<TraceSlot> Traces => _traces;

    /// <summary>The calls among the spans, and calls elsewhere that were settled since.</summary>
    public MemColumns Calls { get; } = new(CallColumns.Schema);

    /// <summary>Spans in older places that a row here replaces, by trace. Under <see cref="Gate"/>.</summary>
    public Dictionary<TraceId, HashSet<ulong>> Overridden => _overridden;

    /// <summary>Older rows, here or elsewhere, that rows here replace.</summary>
    public long Replaced { get; private set; }

    /// <summary>Memory held, roughly: arenas, rows, slots.</summary>
    public long Bytes => _rest.Bytes + _text.Bytes + _rows.Count * 112L + _traces.Count * 280L + Calls.Bytes;

    public ReadOnlySpan<byte> Rest(ArenaRange range) => _rest[range];

    public ReadOnlySpan<byte> Text(ArenaRange range) => _text[range];

    /// <summary>The number of a trace, or -1. Under <see cref="Gate"/>.</summary>
    public int FindTrace(TraceId id) => _traceIds.Find(id);

    /// <summary>
    /// Takes the spans of a batch in, from the first on, and counts new ones and those that were there already. When it
    /// fails,  <paramref name="first"/> says where to go on.
    /// </summary>
    public void Apply(
        SpanBatch batch, in SpanOrigin origin, OlderTraces older, ref int first, ref int stored, ref int duplicates)
    {
        lock (Gate)
        {
            var payload = batch.Payload.Span;
            MapScopes(batch, payload);
            var came = new Arrival(origin.Intake, KeyOf(origin.Key), origin.IsSampled);
            for (; first < batch.Spans.Length; first++)
            {
                if (Apply(batch.Spans[first], payload, came, older))
                    stored++;
                else
                    duplicates++;
            }
            foreach (var trace in _stale)
                Recount(ref _traces[trace], older);
            _stale.Clear();
        }
    }

    bool Apply(in SpanEntry span, ReadOnlySpan<byte> payload, in Arrival came, OlderTraces older, bool again = false)
    {
        var trace = _traceIds.Find(span.TraceId);
        var isNewTrace = trace < 0;
        var room = _rest.Reserve(span.Message.Length);
        var restLength = SpanRest.Write(span.Message.Of(payload), room);
        var rest = room[..restLength];
        var name = Names.Add(span.Name.Of(payload));
        var scope = _scopeIds[span.Scope];
        // Reading contents may fail: before a trace is made that would have no span.
        var facts = isNewTrace ? ReadFacts(name, scope, rest, span.StartUnixNano) : default;
        if (isNewTrace)
            trace = AddTrace(span.TraceId, older);
        ref var slot = ref _traces[trace];
        var same = FindRow(ref slot, span.SpanId);

        if (same >= 0)
        {
            if (!again && IsEqual(_rows[same], span, name, scope, rest))
                return false;
        }
        else if (slot.HasOlder && older.TryFindSpan(span.TraceId, span.SpanId, out var place))
        {
            // What is out of date goes soon: the same again is new.
            if (!again && !place.Rows.IsExpired(place.Row) && IsEqual(place, span, payload, scope, rest))
                return false;
            same = InOlder;
        }
        // All that reads older rows, or the span's contents, may fail, and comes before the first change.
        // A span that sampling dropped is not found, but its call is.
        var callInOlder = slot.HasCalls && (same >= 0 || slot.Row.Sampling.Outcome == SamplingOutcome.Drop)
            && IsCallInOlder(span, older);
        if (!isNewTrace)
            facts = ReadFacts(name, scope, rest, span.StartUnixNano);
        if (same == InOlder)
            Override(span.TraceId, span.SpanId);
        else if (same >= 0)
            _rows[same].HiddenBy = _rows.Count;
        if (same >= 0)
            Replaced++;

        var kind = AddCall(ref slot, trace, span, name, scope, facts, came, callInOlder);
        AddRow(ref slot, trace, span, kind, name, scope, _rest.Commit(restLength), came);
        if (same < 0)
            slot.Count(span, kind, name, Service(scope), came.Intake);
        else
            _stale.Add(trace);
        if (slot.Row.SpanCount >= _traceSpansMax)
            _full.Add(span.TraceId);
        return true;
    }

    /// <summary>Takes the traces that became as large as a trace may be since it was asked. By who applies.</summary>
    public void TakeFull(Action<TraceId> take)
    {
        if (_full.Count == 0)
            return;
        foreach (var id in _full)
            take(id);
        _full.Clear();
    }

    void AddRow(
        ref TraceSlot slot, int trace, in SpanEntry span, WorkKind kind, int name, int scope, ArenaRange rest,
        in Arrival came)
    {
        var row = _rows.Add(new MemRow
        {
            SpanId = span.SpanId,
            ParentSpanId = span.ParentSpanId,
            Start = span.StartUnixNano,
            End = span.EndUnixNano,
            Intake = came.Intake,
            Rest = rest,
            Trace = trace,
            Name = name,
            Scope = scope,
            Key = came.Key,
            Next = slot.Head,
            SpanKind = span.Kind,
            Status = span.Status,
            Kind = kind,
        });
        Volatile.Write(ref slot.Head, row);
        slot.Rows++;
        if (slot.BySpan is { } bySpan)
            bySpan[span.SpanId.Value] = row;
        else if (slot.Rows > ChainMax)
            slot.BySpan = IndexChain(slot.Head);
    }

    int AddTrace(TraceId id, OlderTraces older)
    {
        var slot = TraceSlot.For(id);
        if (older.TryFindTrace(id, out var place))
        {
            slot.HasOlder = true;
            if (!place.Rows.IsExpired(place.Row))
                Inherit(ref slot, place);
        }
        slot.HasCalls = Calls.NewestOf(id) >= 0 || (slot.HasOlder && older.HasCalls(id));
        var trace = _traces.Add(slot);
        _traceIds.Set(id, trace);
        return trace;
    }

    void Inherit(ref TraceSlot slot, TracePlace place)
    {
        slot.Row = place.Rows.Read(place.Row);
        slot.RootName = Names.Add(place.Rows.RootName(place.Row));
        var service = place.Rows.RootService(place.Row);
        slot.RootService = service.IsEmpty ? -1 : Resources.Services.Add(service);
        for (var i = 0; i < place.Rows.ServiceCount(place.Row); i++)
            slot.AddService(Resources.Services.Add(place.Rows.Service(place.Row, i)));
        slot.Agent = NameOf(place.Rows.Agent(place.Row));
        slot.User = NameOf(place.Rows.User(place.Row));
        slot.Session = NameOf(place.Rows.Session(place.Row));
    }

    int NameOf(ReadOnlySpan<byte> text) => text.IsEmpty ? -1 : Names.Add(text);

    // A span was replaced by another of the same id: what it had added to the record cannot be taken out again, so
    // the record is made anew from every span that is not hidden.
    void Recount(ref TraceSlot slot, OlderTraces older)
    {
        var intake = slot.Row.MaxIntake;
        var fresh = TraceSlot.For(slot.Row.Id);
        for (var row = slot.Head; row >= 0; row = _rows[row].Next)
        {
            ref var mem = ref _rows[row];
            if (!mem.Hidden)
                fresh.Count(Entry(slot.Row.Id, mem), mem.Kind, mem.Name, Service(mem.Scope), mem.Intake);
        }
        if (slot.HasOlder)
            CountOlder(ref fresh, older);
        if (slot.HasCalls)
            fresh.Row.Totals = TotalsOf(slot.Row.Id, older);
        TakeAgain(slot, ref fresh, older);
        fresh.Row.Sampling = slot.Row.Sampling;
        if (fresh.Row.Sampling.Outcome != SamplingOutcome.None && fresh.Row.SpanCount < slot.Row.SpanCount)
        {
            TakeChanged(ref slot, fresh);
            return;
        }
        slot.Row = fresh.Row;
        slot.Row.MaxIntake = Math.Max(intake, fresh.Row.MaxIntake);
        slot.RootName = fresh.RootName;
        slot.RootService = fresh.RootService;
        slot.Services = fresh.Services;
        (slot.Agent, slot.User, slot.Session) = (fresh.Agent, fresh.User, fresh.Session);
    }

    // Spans of it are gone: what they said stays, and what is left can only add to it.
    static void TakeChanged(ref TraceSlot slot, in TraceSlot left)
    {
        slot.Row.MinStart = Math.Min(slot.Row.MinStart, left.Row.MinStart);
        slot.Row.MaxEnd = Math.Max(slot.Row.MaxEnd, left.Row.MaxEnd);
        slot.Row.MaxIntake = Math.Max(slot.Row.MaxIntake, left.Row.MaxIntake);
        slot.Row.ErrorCount = Math.Max(slot.Row.ErrorCount, left.Row.ErrorCount);
        slot.Row.Totals = left.Row.Totals;
    }

    // What the samplers and the ledger ask of a span beside its content.
    readonly record struct Arrival(long Intake, int Key, bool IsSampled);

    int KeyOf(Guid key)
    {
        Span<byte> hex = stackalloc byte[32];
        key.TryFormat(hex, out _, "N");
        return Keys.Add(hex);
    }

    void CountOlder(ref TraceSlot fresh, OlderTraces older)
    {
        var overridden = _overridden.GetValueOrDefault(fresh.Row.Id);
        var view = new SpanView();
        foreach (var place in older.FindSpans(fresh.Row.Id))
        {
            place.Rows.Read(place.Trace, place.Row, rest: false, ref view);
            if (overridden is not null && overridden.Contains(view.SpanId.Value))
                continue;
            var entry = new SpanEntry
            {
                SpanId = view.SpanId,
                ParentSpanId = view.ParentSpanId,
                StartUnixNano = view.StartUnixNano,
                EndUnixNano = view.EndUnixNano,
                Status = view.Status,
            };
            var service = view.Service.IsEmpty ? -1 : Resources.Services.Add(view.Service);
            fresh.Count(entry, view.Kind, Names.Add(view.Name), service, 0);
        }
    }

    void Override(TraceId trace, SpanId span)
    {
        if (!_overridden.TryGetValue(trace, out var spans))
            _overridden.Add(trace, spans = []);
        spans.Add(span.Value);
    }

    static SpanEntry Entry(TraceId trace, in MemRow row) => new()
    {
        TraceId = trace,
        SpanId = row.SpanId,
        ParentSpanId = row.ParentSpanId,
        StartUnixNano = row.Start,
        EndUnixNano = row.End,
        Status = row.Status,
    };

    /// <summary>The newest row of a span, or -1. Under <see cref="Gate"/>.</summary>
    public int FindRow(int trace, SpanId id) => FindRow(ref _traces[trace], id);

    int FindRow(ref TraceSlot slot, SpanId id)
    {
        if (slot.BySpan is { } bySpan)
            return bySpan.TryGetValue(id.Value, out var row) ? row : -1;
        for (var row = slot.Head; row >= 0; row = _rows[row].Next)
        {
            // The chain runs from new to old: the first row found is the one that is not hidden.
            if (_rows[row].SpanId == id)
                return row;
        }
        return -1;
    }

    Dictionary<ulong, int> IndexChain(int head)
    {
        var index = new Dictionary<ulong, int>(ChainMax * 2);
        for (var row = head; row >= 0; row = _rows[row].Next)
            index.TryAdd(_rows[row].SpanId.Value, row);
        return index;
    }

    bool IsEqual(in MemRow row, in SpanEntry span, int name, int scope, ReadOnlySpan<byte> rest) =>
        row.ParentSpanId == span.ParentSpanId && row.Start == span.StartUnixNano && row.End == span.EndUnixNano
        && row.SpanKind == span.Kind && row.Status == span.Status && row.Name == name && row.Scope == scope
        && _rest[row.Rest].SequenceEqual(rest);

    bool IsEqual(SpanPlace place, in SpanEntry span, ReadOnlySpan<byte> payload, int scope, ReadOnlySpan<byte> rest)
    {
        var old = new SpanView();
        place.Rows.Read(place.Trace, place.Row, rest: true, ref old);
        var now = new SpanView();
        Resources.Read(scope, ref now);
        return old.ParentSpanId == span.ParentSpanId && old.StartUnixNano == span.StartUnixNano
            && old.EndUnixNano == span.EndUnixNano && old.SpanKind == span.Kind && old.Status == span.Status
            && old.Name.SequenceEqual(span.Name.Of(payload)) && old.Rest.SequenceEqual(rest)
            && old.Scope.SequenceEqual(now.Scope) && old.ScopeSchemaUrl.SequenceEqual(now.ScopeSchemaUrl)
            && old.Resource.SequenceEqual(now.Resource)
            && old.ResourceSchemaUrl.SequenceEqual(now.ResourceSchemaUrl);
    }

    int Service(int scope) => Resources.Resource(Resources.Scope(scope).Resource).Service;

    void MapScopes(SpanBatch batch, ReadOnlySpan<byte> payload)
    {
        if (_resourceIds.Length < batch.Resources.Length)
            _resourceIds = new int[batch.Resources.Length * 2];
        if (_scopeIds.Length < batch.Scopes.Length)
            _scopeIds = new int[batch.Scopes.Length * 2];
        for (var i = 0; i < batch.Resources.Length; i++)
        {
            var resource = batch.Resources[i];
            _resourceIds[i] = Resources.AddResource(
                resource.Message.Of(payload), resource.SchemaUrl.Of(payload), resource.Service.Of(payload));
        }
        for (var i = 0; i < batch.Scopes.Length; i++)
        {
            var scope = batch.Scopes[i];
            _scopeIds[i] = Resources.AddScope(
                scope.Message.Of(payload), scope.SchemaUrl.Of(payload), _resourceIds[scope.Resource]);
        }
    }
}
