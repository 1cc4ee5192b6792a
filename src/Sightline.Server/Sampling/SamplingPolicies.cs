using System.Collections.Concurrent;
using Sightline.Control.Sampling;
using Sightline.Ingest.Sampling;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth;

namespace Sightline.Server.Sampling;

/// <summary>The policy of each workspace, made anew when its settings change.</summary>
sealed class SamplingPolicies(SamplingSettings settings, AuthOptions auth)
{
    readonly ConcurrentDictionary<WorkspaceId, (SamplingEntry Entry, SamplingPolicy Policy)> _made = [];

    /// <summary>Of a workspace that has none of its own.</summary>
    public SamplingPolicy Default { get; } =
        auth.Mode == AuthMode.Local ? SamplingPolicy.KeepAll : SamplingPolicy.Tail;

    public SamplingPolicy Of(WorkspaceId workspace)
    {
        if (settings.Find(workspace) is not { } entry)
            return Default;
        if (_made.TryGetValue(workspace, out var made) && ReferenceEquals(made.Entry, entry))
            return made.Policy;
        var policy = SamplingText.ToPolicy(SamplingText.Read(entry.Settings), (int)entry.Revision);
        _made[workspace] = (entry, policy);
        return policy;
    }
}
