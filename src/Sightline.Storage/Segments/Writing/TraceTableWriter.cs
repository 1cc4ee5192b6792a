using Sightline.Model.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Storage.Encodings;
using Sightline.Storage.Memtables;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Segments.Writing;

/// <summary>Writes the records of a memtable's traces that gained spans as row groups.</summary>
sealed class TraceTableWriter(GroupBuilder group, WorkspaceId workspace, MemtableTraces traces)
{
    readonly NumberBuilder _starts = group.Get<NumberBuilder>(TraceColumns.Start);
    readonly NumberBuilder _durations = group.Get<NumberBuilder>(TraceColumns.Duration);
    readonly NumberBuilder _intakes = group.Get<NumberBuilder>(TraceColumns.Intake);
    readonly IdBuilder _rootIds = group.Get<IdBuilder>(TraceColumns.RootId);
    readonly NumberBuilder _rootStarts = group.Get<NumberBuilder>(TraceColumns.RootStart);
    readonly NumberBuilder _spanCounts = group.Get<NumberBuilder>(TraceColumns.SpanCount);
    readonly NumberBuilder _errorCounts = group.Get<NumberBuilder>(TraceColumns.ErrorCount);
    readonly NumberBuilder _rootFlags = group.Get<NumberBuilder>(TraceColumns.RootFlags);
    readonly TextBuilder _rootNames = group.Get<TextBuilder>(TraceColumns.RootName);
    readonly TextBuilder _rootServices = group.Get<TextBuilder>(TraceColumns.RootService);
    readonly NumberBuilder _kinds = group.Get<NumberBuilder>(TraceColumns.Kind);
    readonly NumberBuilder _tokens = group.Get<NumberBuilder>(TraceColumns.Tokens);
    readonly NumberBuilder _costs = group.Get<NumberBuilder>(TraceColumns.Cost);
    readonly NumberBuilder _unpriced = group.Get<NumberBuilder>(TraceColumns.UnpricedTokens);
    readonly NumberBuilder _estimated = group.Get<NumberBuilder>(TraceColumns.EstimatedTokens);
    readonly NumberBuilder _sampling = group.Get<NumberBuilder>(TraceColumns.Sampling);
    readonly NumberBuilder _samplingRevisions = group.Get<NumberBuilder>(TraceColumns.SamplingRevision);
    readonly NumberBuilder _samplingShares = group.Get<NumberBuilder>(TraceColumns.SamplingShare);
    readonly TextSetBuilder _services = group.Get<TextSetBuilder>(TraceColumns.Services);

    public void Write()
    {
        var changed = traces.Changed();
        var runs = new TraceRun[changed.Count];
        for (var i = 0; i < runs.Length; i++)
        {
            var trace = traces.Read(changed[i]);
            runs[i] = new TraceRun(trace.Id, trace.MinStart, 1, changed[i]);
        }
        var first = 0;
        foreach (var end in RowGroups.Arrange(runs))
        {
            for (var i = first; i < end; i++)
                Add(runs[i].Tag);
            group.Write(workspace);
            first = end;
        }
    }

    void Add(int row)
    {
        var trace = traces.Read(row);
        group.BeginTrace(trace.Id);
        _starts.Add(trace.MinStart);
        _durations.Add(trace.Duration);
        _intakes.Add(trace.MaxIntake / TraceColumns.NanoPerMs);
        _rootIds.Add(trace.RootId.Value);
        _rootStarts.Add(trace.RootStart - trace.MinStart);
        _spanCounts.Add(trace.SpanCount);
        _errorCounts.Add(trace.ErrorCount);
        _rootFlags.Add((long)trace.RootStatus | (trace.HasRoot ? TraceColumns.HasRootFlag : 0));
        _rootNames.Add(traces.RootName(row));
        Add(_rootServices, traces.RootService(row));
        AddCalls(row, trace);
        for (var i = 0; i < traces.ServiceCount(row); i++)
            _services.Add(traces.Service(row, i));
        _services.EndRow(traces.ServiceCount(row));
        group.CountRows(1);
    }

    void AddCalls(int row, in TraceRow trace)
    {
        _kinds.Add((long)trace.Kind);
        _tokens.Add(trace.Totals.Tokens);
        _costs.Add(trace.Totals.Cost);
        _unpriced.Add(trace.Totals.Unpriced);
        _estimated.Add(trace.Totals.Estimated);
        AddSampling(trace.Sampling);
        AddSaid(TraceColumns.Agent, traces.Agent(row), TraceColumns.AgentFrom, trace.AgentFrom, trace.MinStart);
        AddSaid(TraceColumns.User, traces.User(row), TraceColumns.UserFrom, trace.UserFrom, trace.MinStart);
        AddSaid(TraceColumns.Session, traces.Session(row), TraceColumns.SessionFrom, trace.SessionFrom, trace.MinStart);
    }

    void AddSampling(in TraceSampling sampling)
    {
        var isDecided = sampling.Outcome != SamplingOutcome.None;
        _sampling.Add(sampling.Pack() is > 0 and var packed ? packed : NumberColumn.None);
        _samplingRevisions.Add(isDecided ? sampling.Revision : NumberColumn.None);
        _samplingShares.Add(isDecided ? sampling.SharePpm : NumberColumn.None);
    }

    void AddSaid(Column text, ReadOnlySpan<byte> said, Column start, long from, long traceStart)
    {
        Add(group.Get<TextBuilder>(text), said);
        var after = from == TraceRow.FromRoot ? -1 : from - traceStart;
        group.Get<NumberBuilder>(start).Add(said.IsEmpty ? NumberColumn.None : after);
    }

    static void Add(TextBuilder to, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            to.AddNone();
        else
            to.Add(text);
    }
}
