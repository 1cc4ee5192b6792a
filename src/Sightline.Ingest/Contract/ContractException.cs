namespace Sightline.Ingest.Contract;

/// <summary>The file of rules has a mistake.</summary>
public sealed class ContractException(string message) : Exception(message);
