namespace Sightline.Ingest.Redaction;

/// <summary>How much a workspace may ask of redaction, and why.</summary>
public static class RedactionLimits
{
    /// <summary>Each is compared with every key of every span.</summary>
    public const int AttributesMax = 200;

    /// <summary>Each is a pass over every text, at some 20 ns a character.</summary>
    public const int PatternsMax = 20;

    /// <summary>Characters of a pattern.</summary>
    public const int PatternCharsMax = 500;

    /// <summary>
    /// Nodes of a pattern's automaton: counted repetitions such as (a{1000}){1000} multiply, and each node costs
    /// memory for as long as the pattern is in use.
    /// </summary>
    public const int PatternNodesMax = 10_000;

    /// <summary>Places where contents are off.</summary>
    public const int CaptureOffMax = 100;

    /// <summary>Characters of a name.</summary>
    public const int NameCharsMax = 200;
}
