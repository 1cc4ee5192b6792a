using System.Runtime.InteropServices;
using Sightline.Model.Spans;
using Sightline.Storage.Schemas;
using Sightline.Storage.Views;

namespace Sightline.Storage.Settling;

/// <summary>Which failed calls of tools were tried again: a later call of the same tool is in the trace.</summary>
sealed partial class TraceSettler
{
    // When the last call of a tool starts, by the tool's number in the texts; empty where none of the trace failed.
    readonly Dictionary<int, long> _lastOfTool = [];

    void FindLastOfTools()
    {
        _lastOfTool.Clear();
        if (!HasFailedTool())
            return;
        foreach (var call in _calls)
        {
            if (!IsOfTool(call))
                continue;
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _lastOfTool, Text(call, CallColumns.Tool), out var isKnown);
            var start = call.Rows.Number(CallColumns.Start, call.Row);
            if (!isKnown || start > last)
                last = start;
        }
    }

    bool HasFailedTool()
    {
        foreach (var call in _calls)
        {
            if (HasFailed(call) && IsOfTool(call))
                return true;
        }
        return false;
    }

    bool IsRetried(CallPlace call) =>
        _lastOfTool.Count > 0 && HasFailed(call) && IsOfTool(call)
        && _lastOfTool[Text(call, CallColumns.Tool)] > call.Rows.Number(CallColumns.Start, call.Row);

    static bool IsOfTool(CallPlace call) => (WorkKind)call.Rows.Number(CallColumns.Kind, call.Row) == WorkKind.Tool;

    static bool HasFailed(CallPlace call) =>
        (SpanStatus)call.Rows.Number(CallColumns.Status, call.Row) == SpanStatus.Error;
}
