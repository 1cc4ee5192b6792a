using Sightline.Model.Ids;
using Sightline.Storage.Memory;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Settling;

/// <summary>What a call has from the trace around it. Texts are numbers in <see cref="SettledCalls.Texts"/>, 0 for none.</summary>
struct SettledCall
{
    public SpanId Span;
    /// <summary>The row that this was found for; another in its place is settled later.</summary>
    public CallPlace Row;
    public int AgentId;
    public int AgentName;
    public int User;
    public int Session;
    public int Workflow;
    public Inheritance Inherited;
    public bool Counted;
}

/// <summary>Calls of several traces, on their way to the apply thread.</summary>
sealed class SettledCalls
{
    readonly List<(TraceKey Trace, int End)> _traces = [];
    readonly List<SettledCall> _calls = [];

    public TextPool Texts { get; } = new();

    /// <summary>Traces in it.</summary>
    public IReadOnlyList<(TraceKey Trace, int End)> Traces => _traces;

    public int Count => _calls.Count;

    /// <summary>Set once they were applied.</summary>
    public ManualResetEventSlim Applied { get; } = new();

    public void Add(in SettledCall call) => _calls.Add(call);

    /// <summary>Ends the calls of a trace.</summary>
    public void EndTrace(TraceKey trace)
    {
        if (_calls.Count > (_traces.Count == 0 ? 0 : _traces[^1].End))
            _traces.Add((trace, _calls.Count));
    }

    /// <summary>Takes back what was added of a trace that was not ended.</summary>
    public void Forget() => _calls.RemoveRange(
        _traces.Count == 0 ? 0 : _traces[^1].End, _calls.Count - (_traces.Count == 0 ? 0 : _traces[^1].End));

    /// <summary>
    /// Writes revisions of a trace's calls; false when one of them is no longer the row that it was. Under the table's
    /// gate.
    /// </summary>
    public bool Apply(int trace, SpanTable table, OlderTraces older)
    {
        var all = true;
        for (var i = trace == 0 ? 0 : _traces[trace - 1].End; i < _traces[trace].End; i++)
            all &= Apply(_traces[trace].Trace.Trace, _calls[i], table.Calls, older);
        return all;
    }

    bool Apply(TraceId trace, in SettledCall call, MemColumns calls, OlderTraces older)
    {
        CallPlace now;
        var here = calls.Find(trace, call.Span);
        if (here >= 0)
            now = new CallPlace(calls, here);
        else if (!older.TryFindCall(trace, call.Span, out now))
            return false;
        if (!now.Is(call.Row))
            return false;
        calls.CopyFrom(now.Rows, now.Row);
        calls.Set(CallColumns.AgentId, Text(call.AgentId));
        calls.Set(CallColumns.AgentName, Text(call.AgentName));
        calls.Set(CallColumns.User, Text(call.User));
        calls.Set(CallColumns.Session, Text(call.Session));
        calls.Set(CallColumns.Workflow, Text(call.Workflow));
        calls.Set(CallColumns.Inherited, (long)call.Inherited);
        calls.Set(CallColumns.Counted, call.Counted ? 1L : 0);
        calls.Set(CallColumns.Settled, 1L);
        calls.Add(trace, call.Span, replacesOlder: here < 0);
        return true;
    }

    ReadOnlySpan<byte> Text(int id) => id == 0 ? default : Texts[id - 1];
}
