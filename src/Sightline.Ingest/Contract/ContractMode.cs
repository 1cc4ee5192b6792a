namespace Sightline.Ingest.Contract;

/// <summary>What a workspace does with telemetry that breaks the contract.</summary>
public enum ContractMode
{
    /// <summary>Nothing is checked.</summary>
    Off,

    /// <summary>It is taken; what has a default is filled in, and violations are counted.</summary>
    Lenient,

    /// <summary>It is refused with the reason, and counted.</summary>
    Strict,
}

/// <summary>How a workspace wants to be checked.</summary>
/// <param name="Mode">What becomes of violations.</param>
/// <param name="Rules">Which rules are checked: a bit for each by its place; those beyond the last are passed over.</param>
public sealed record ContractPolicy(ContractMode Mode, ulong Rules = ulong.MaxValue);
