using System.Buffers;

namespace Sightline.Ingest.Redaction;

/// <summary>One reason to change a text before it is stored.</summary>
public abstract class RedactionRule
{
    /// <summary>
    /// Writes a replacement, which must be UTF-8, and answers true; or leaves the value as it is and answers false.
    /// Called by several requests at once.
    /// </summary>
    /// <param name="key">
    /// The attribute's key; within a key-value list the entry's own key. For texts that are no attribute one of
    /// <see cref="RedactionKeys"/>.
    /// </param>
    /// <param name="value">The text, UTF-8.</param>
    /// <param name="replacement">Where the replacement goes.</param>
    public abstract bool TryReplace(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, IBufferWriter<byte> replacement);
}
