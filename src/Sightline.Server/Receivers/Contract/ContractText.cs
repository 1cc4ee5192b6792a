using System.Text.Json;
using Sightline.Ingest.Contract;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Receivers.Contract;

/// <summary>Policies as the API and the control database write them.</summary>
static class ContractText
{
    public static readonly IReadOnlyList<string> Modes = ["off", "lenient", "strict"];

    public static string Of(ContractMode mode) => Modes[(int)mode];

    /// <summary>The mode of a word; null for a word that is none.</summary>
    public static ContractMode? Mode(string? word)
    {
        for (var i = 0; i < Modes.Count; i++)
        {
            if (Modes[i] == word)
                return (ContractMode)i;
        }
        return null;
    }

    public static string Write(ContractRequest settings) =>
        JsonSerializer.Serialize(settings, ApiJsonContext.Default.ContractRequest);

    public static ContractRequest Read(string settings) =>
        JsonSerializer.Deserialize(settings, ApiJsonContext.Default.ContractRequest) ?? new ContractRequest();

    /// <summary>The policy of settings that were checked when they were saved. A rule that is gone is passed over.</summary>
    public static ContractPolicy ToPolicy(ContractRequest settings, ContractRules rules)
    {
        var asked = ulong.MaxValue;
        foreach (var off in settings.RulesOff ?? [])
        {
            if (rules.IndexOf(off) is >= 0 and var at)
                asked &= ~(1UL << at);
        }
        return new ContractPolicy(Mode(settings.Mode) ?? ContractMode.Off, asked);
    }
}
