using System.Runtime.CompilerServices;
using Sightline.Model.Spans;

namespace Sightline.Ingest.Conventions;

/// <summary>Where a text stands.</summary>
enum TextPlace : byte
{
    /// <summary>In the span's message, its attributes and events.</summary>
    Span,
    Resource,
    Name,
    /// <summary>In the tables.</summary>
    Constant,
    /// <summary>Nowhere: the value is a number.</summary>
    Number,
}

/// <summary>What one rule said of a field.</summary>
struct SaidFact
{
    /// <summary>Place of the rule, counted from 1; 0 for a field that nothing says.</summary>
    public int Rule;
    /// <summary>
    /// Of a constant its number; of a count, kind, time (ns), amount (10⁻¹² USD) or number that stands for a text the value.
    /// </summary>
    public long Number;
    public ByteRange Text;
    public TextPlace Place;
}

/// <summary>One of each field that is read of every span.</summary>
[InlineArray(Fields.Facts)]
struct SaidFacts
{
    SaidFact _first;
}

/// <summary>An attribute that rules speak of, where its value lies, and whose it is.</summary>
struct FoundKey
{
    public ByteRange Value;
    public short Key;
    public RuleSource Source;
}

/// <summary>The attributes of one span that rules speak of.</summary>
[InlineArray(CountMax)]
struct FoundKeys
{
    /// <summary>Several times what the most talkative clients write; what comes after is not looked at.</summary>
    public const int CountMax = 96;

    FoundKey _first;
}
