using Sightline.Model.Calls;
using Sightline.Model.Workspaces;

namespace Sightline.Storage;

/// <summary>Where calls come from: who reads them from spans, and who prices them.</summary>
sealed class CallSource(CallReader read, CallPricer? price)
{
    public CallReader Read { get; } = read;

    public CallPricer Price { get; } = price ?? OfClient;

    // A store without a price book believes the client.
    static void OfClient(WorkspaceId workspace, in CallFacts facts, long startUnixNano, ref CallPrice price) =>
        price.Cost = facts.ClientCost;
}
