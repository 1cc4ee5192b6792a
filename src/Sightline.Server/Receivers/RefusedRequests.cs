using Sightline.Ingest.Otlp;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>Requests that were refused with the same words, wholly or in part.</summary>
/// <param name="Last">When the last of them came.</param>
/// <param name="Count">How many there were.</param>
/// <param name="Rejected">Records that were refused; 0 where nothing could be read.</param>
sealed record RefusedRequest(
    DateTimeOffset Last, Transport Transport, OtlpSignal Signal, Outcome Outcome, string Message, long Count, long Rejected);

/// <summary>
/// What was refused lately, for people who set up an exporter and see nothing arrive. In memory only; the journal
/// counts for good. An exporter repeats its mistake with every request, so equal refusals are one entry.
/// </summary>
sealed class RefusedRequests(TimeProvider time)
{
    /// <summary>Different mistakes that are kept for a workspace: more than anybody reads.</summary>
    const int KeptMax = 20;

    readonly Lock _lock = new();

    // Guarded by _lock; the newest refusal is the last.
    readonly Dictionary<WorkspaceId, List<RefusedRequest>> _kept = [];

    /// <summary>Takes note of a request that is about to be answered, if anything of it was refused.</summary>
    public void Note(WorkspaceScope scope, Transport transport, OtlpSignal signal, ReceiverAnswer answer)
    {
        // That logs and metrics are not stored yet is no mistake of their sender.
        var isMistake = answer.Outcome != Outcome.Stored || (answer.Rejected > 0 && signal == OtlpSignal.Traces);
        if (!isMistake)
            return;
        var now = new RefusedRequest(
            time.GetUtcNow(), transport, signal, answer.Outcome, answer.Message ?? "", 1, answer.Rejected);
        lock (_lock)
        {
            if (!_kept.TryGetValue(scope.Workspace, out var kept))
                _kept[scope.Workspace] = kept = [];
            var before = kept.FindIndex(other => IsSame(other, now));
            if (before >= 0)
            {
                now = now with { Count = kept[before].Count + 1, Rejected = kept[before].Rejected + now.Rejected };
                kept.RemoveAt(before);
            }
            else if (kept.Count == KeptMax)
            {
                kept.RemoveAt(0);
            }
            kept.Add(now);
        }
    }

    /// <summary>The refusals of a workspace since the server started, the newest first.</summary>
    public IReadOnlyList<RefusedRequest> Of(WorkspaceScope scope)
    {
        lock (_lock)
            return _kept.TryGetValue(scope.Workspace, out var kept) ? [.. Enumerable.Reverse(kept)] : [];
    }

    static bool IsSame(RefusedRequest one, RefusedRequest other) =>
        (one.Transport, one.Signal, one.Outcome, one.Message)
        == (other.Transport, other.Signal, other.Outcome, other.Message);
}
