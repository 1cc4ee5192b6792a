namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>A secret in a text: the bytes to hide, without what only says which kind it is.</summary>
/// <param name="Start">First byte to hide.</param>
/// <param name="Length">How many.</param>
/// <param name="Rule">Index in <see cref="SecretRules.All"/>.</param>
readonly record struct SecretMatch(int Start, int Length, int Rule)
{
    public int End => Start + Length;
}
