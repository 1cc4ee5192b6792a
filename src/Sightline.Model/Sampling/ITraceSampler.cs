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
}
