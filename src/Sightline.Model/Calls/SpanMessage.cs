namespace Sightline.Model.Calls;

/// <summary>The bytes of a span that facts are read from.</summary>
/// <param name="name">UTF-8.</param>
/// <param name="rest">The OTLP <c>Span</c> message; fields that are columns of the store may be missing.</param>
/// <param name="resource">The body of the OTLP <c>Resource</c>.</param>
/// <param name="startUnixNano">Points in time say how long after this they were.</param>
public readonly ref struct SpanMessage(
    ReadOnlySpan<byte> name, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> resource, long startUnixNano)
{
    public readonly ReadOnlySpan<byte> Name = name;
    public readonly ReadOnlySpan<byte> Rest = rest;
    public readonly ReadOnlySpan<byte> Resource = resource;
    public readonly long StartUnixNano = startUnixNano;
}

/// <summary>
/// Reads the facts of a span into <paramref name="facts"/>, which is as new; false where it says nothing of agents and
/// models. Equal bytes give equal facts, whatever bytes they are: it is asked again when the journal is replayed. It
/// never throws, and for spans that say nothing it allocates nothing.
/// </summary>
/// <param name="span">Pieces of it stand in the facts.</param>
/// <param name="always">Reads who the user and the session were also of a span that says nothing else.</param>
/// <param name="facts">What was read.</param>
public delegate bool CallReader(in SpanMessage span, bool always, ref CallFacts facts);
