using Sightline.Ingest.Contract;
using Sightline.Ingest.Otlp;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers.Contract;

/// <summary>Holds what was decoded against the contract, as its workspace wants, and counts.</summary>
sealed class ContractGate(ContractCheck check, ContractPolicies policies, ContractTally tally, TimeProvider time)
{
    /// <summary>
    /// Checks a batch, which may be replaced by another, and gives the outcome with what was refused besides; where
    /// nothing is left the batch is empty.
    /// </summary>
    public DecodeOutcome Pass(WorkspaceId workspace, ref SpanBatch batch, DecodeOutcome decoded)
    {
        var policy = policies.Of(workspace);
        if (policy.Mode == ContractMode.Off || batch.Spans.Length == 0)
            return decoded;
        var found = check.Run(ref batch, policy);
        tally.Add(workspace, found, policy.Mode, time.GetUtcNow());
        return found.Refused == 0 ? decoded : decoded with
        {
            Accepted = decoded.Accepted - found.Refused,
            Rejected = decoded.Rejected + found.Refused,
            OutOfContract = found.Refused,
            Message = decoded.Message is null ? found.Message : $"{decoded.Message} {found.Message}",
        };
    }
}
