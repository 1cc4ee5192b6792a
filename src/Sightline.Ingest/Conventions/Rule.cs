namespace Sightline.Ingest.Conventions;

/// <summary>Where the value of a rule lies.</summary>
enum RuleSource : byte
{
    Attribute,
    Resource,
    Event,
    Indexed,
    /// <summary>Several attributes that make one message.</summary>
    Parts,
    SpanName,
    /// <summary>In the rule itself.</summary>
    Constant,
}

/// <summary>One rule, made ready. Of two that say the same field, the one with the smaller place wins.</summary>
sealed class Rule
{
    public required ConventionTable Table { get; init; }
    /// <summary>Counted from 1 within its table.</summary>
    public required int Number { get; init; }
    public required CallField Field { get; init; }
    /// <summary>The value holds its parts: caches and sound in input, reasoning in output, the hour's in cache writes.</summary>
    public required bool IsWhole { get; init; }
    public required RuleSource Source { get; init; }
    /// <summary>Key, name of an event, pattern or constant, as the table has it.</summary>
    public required string Key { get; init; }
    /// <summary>Of content all its keys; else empty, because each has a rule of its own.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
    /// <summary>What each key is, of parts.</summary>
    public IReadOnlyList<string> PartTypes { get; init; } = [];
    public string? PathText { get; init; }
    public JsonPath? Path { get; init; }
    public NamePattern? Pattern { get; init; }
    /// <summary>The value that the rule gives: a number of a constant, of a kind for kinds; -1 for none.</summary>
    public required int Constant { get; init; }
    /// <summary>Lower case values to constants, -1 for one that says nothing; null for no map.</summary>
    public ByteMap? Map { get; init; }
    /// <summary>Nanoseconds of one; <see cref="Moment"/> for a point in time.</summary>
    public double Unit { get; init; } = 1;
    /// <summary>Conditions that must hold, a bit each.</summary>
    public required UInt128 When { get; init; }
    public required UInt128 Unless { get; init; }
    /// <summary>A bit for each kind that it holds for; 0 for all.</summary>
    public required int Kinds { get; init; }
    public required FieldShape Shape { get; init; }
    public required bool HasConditions { get; init; }
    public string? Role { get; init; }

    /// <summary>The unit of a time that is a point in time: what has passed since the span's start.</summary>
    public const double Moment = 0;
}

/// <summary>A key that rules or conditions speak of.</summary>
sealed class RuleKey
{
    /// <summary>Places of the rules that say the kind.</summary>
    public int[] KindRules { get; set; } = [];
    /// <summary>Places of all others that are read of every span.</summary>
    public int[] Rules { get; set; } = [];
    /// <summary>Bits that it sets, and by which values; null for any.</summary>
    public (UInt128 Bit, byte[][]? Values)[] Conditions { get; set; } = [];
}
