using Sightline.Ingest.Otlp;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>Shares what all requests need among the workspaces that send.</summary>
sealed class WorkLanes : IDisposable
{
    /// <summary>
    /// Some milliseconds of the thread that applies what the journal has written: so long others wait for what one
    /// workspace has in work.
    /// </summary>
    public const int StoringSpans = BatchPieces.SpansMax;

    readonly RecentSenders _senders;

    public WorkLanes(TimeProvider time)
    {
        _senders = new RecentSenders(time);
        Decoding = new WorkShare(Math.Max(1, Environment.ProcessorCount - 1), _senders);
        Storing = new WorkShare(StoringSpans, _senders);
        Large = new LowPriorityThreads(Math.Max(1, Environment.ProcessorCount - 1));
    }

    public void Dispose() => Large.Dispose();

    /// <summary>Whether no other workspace sent lately.</summary>
    public bool IsAlone(WorkspaceId workspace) => _senders.IsAlone(workspace);

    /// <summary>
    /// Requests being inflated and decoded: all cores but one. Held for work that needs only the processor, never while a
    /// sender or the disk is waited for.
    /// </summary>
    public WorkShare Decoding { get; }

    /// <summary>Where large requests are decoded while others send.</summary>
    public LowPriorityThreads Large { get; }

    /// <summary>Spans between the journal's line and the answer.</summary>
    public WorkShare Storing { get; }
}
