namespace Sightline.Model.Spans;

/// <summary>A piece of a buffer. The default stands for "not there", which is also how an empty piece reads.</summary>
public readonly record struct ByteRange(int Offset, int Length)
{
    /// <summary>The bytes of this piece.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> buffer) => buffer.Slice(Offset, Length);
}
