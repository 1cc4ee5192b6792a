namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>A kind of secret that is looked for without being told to.</summary>
/// <param name="Name">As the API, metrics and spans call it. Stable.</param>
/// <param name="Words">What it finds.</param>
public sealed record SecretRule(string Name, string Words);
