using Sightline.Model.Workspaces;

namespace Sightline.Model.Sampling;

/// <summary>Decides which traces keep their spans. Asked by one thread at a time but for <see cref="Samples"/>.</summary>
public interface ITraceSampler
{
    /// <summary>Spans of this workspace may be dropped. Asked for every batch: answered from memory.</summary>
    bool Samples(WorkspaceId workspace);

    /// <summary>
    /// What becomes of a trace that came to rest. What was decided to be kept stays so; what was to be dropped may be
    /// kept after all.
    /// </summary>
    TraceSampling Decide(WorkspaceId workspace, SampledTrace trace);

    /// <summary>
    /// Remembers a trace that came to rest before the program started, so that what is known of a service does not begin
    /// anew. Before the first <see cref="Decide"/>, the newest first.
    /// </summary>
    /// <param name="workspace">Its workspace.</param>
    /// <param name="service">Of its root; empty for none.</param>
    /// <param name="durationNano">How long it took.</param>
    /// <param name="decidedUnixMs">About when it was decided on; null where nothing was decided.</param>
    void Remember(WorkspaceId workspace, ReadOnlySpan<byte> service, long durationNano, long? decidedUnixMs);
}
