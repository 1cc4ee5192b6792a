using System.Collections.Concurrent;
using Sightline.Control.Contract;
using Sightline.Ingest.Contract;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers.Contract;

/// <summary>The policy of each workspace, made anew when its settings change.</summary>
sealed class ContractPolicies(ContractSettings settings, ContractRules rules)
{
    static readonly ContractPolicy Off = new(ContractMode.Off);

    readonly ConcurrentDictionary<WorkspaceId, (ContractEntry Entry, ContractPolicy Policy)> _made = [];

    public ContractPolicy Of(WorkspaceId workspace)
    {
        if (settings.Find(workspace) is not { } entry)
            return Off;
        if (_made.TryGetValue(workspace, out var made) && ReferenceEquals(made.Entry, entry))
            return made.Policy;
        var policy = ContractText.ToPolicy(ContractText.Read(entry.Settings), rules);
        _made[workspace] = (entry, policy);
        return policy;
    }
}
