namespace Sightline.Ingest.Conventions;

/// <summary>Tables made ready. Never changed, so threads share it.</summary>
sealed class ConventionRules
{
    public required IReadOnlyList<ConventionTable> Tables { get; init; }

    /// <summary>In order: the smaller place wins.</summary>
    public required Rule[] Rules { get; init; }

    /// <summary>Those that are read on demand, in order.</summary>
    public required Rule[] Content { get; init; }

    public required byte[][] Constants { get; init; }

    public required KeyMap Attributes { get; init; }

    public required KeyMap Resources { get; init; }

    public required KeyMap Events { get; init; }

    public required TellingPrefixes Telling { get; init; }

    public required TellingPrefixes TellingNames { get; init; }

    /// <summary>What values of a field are called here, by field; null for fields without a map.</summary>
    public required ByteMap?[] Values { get; init; }

    /// <summary>Beginnings of model names, and the provider that they name.</summary>
    public required ByteMap? Strip { get; init; }

    /// <summary>Places of rules that read the span's name or hold their value; all but those that say the kind.</summary>
    public required int[] Keyless { get; init; }

    /// <summary>Those that say the kind.</summary>
    public required int[] KeylessKinds { get; init; }
}
