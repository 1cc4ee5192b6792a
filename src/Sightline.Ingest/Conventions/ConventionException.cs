namespace Sightline.Ingest.Conventions;

/// <summary>Mapping tables have mistakes; the message lists them all, one per line.</summary>
public sealed class ConventionException(IReadOnlyList<string> mistakes) : Exception(
    $"The mapping tables have {mistakes.Count} {(mistakes.Count == 1 ? "mistake" : "mistakes")} "
    + "(see docs/conventions.md).\n  " + string.Join("\n  ", mistakes))
{
    public IReadOnlyList<string> Mistakes => mistakes;
}
