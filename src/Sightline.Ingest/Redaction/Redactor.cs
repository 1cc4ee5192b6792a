using System.Buffers;
using System.Text.Unicode;

namespace Sightline.Ingest.Redaction;

/// <summary>
/// A set of rules that every text of a span passes through before anything is written. An empty set costs nothing.
/// </summary>
public sealed class Redactor(IReadOnlyList<RedactionRule> rules)
{
    /// <summary>Changes nothing.</summary>
    public static readonly Redactor None = new([]);

    readonly RedactionRule[] _rules = [.. rules];

    /// <summary>True when there is no rule.</summary>
    public bool IsEmpty => _rules.Length == 0;

    /// <summary>
    /// Passes a text through all rules, each seeing what the one before it left. False when none changed it.
    /// </summary>
    /// <exception cref="InvalidOperationException">A rule wrote something that is not UTF-8.</exception>
    public bool TryReplace(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, out ReadOnlyMemory<byte> replacement)
    {
        replacement = default;
        var changed = false;
        foreach (var rule in _rules)
        {
            var output = new ArrayBufferWriter<byte>(Math.Max(16, value.Length));
            if (!rule.TryReplace(key, changed ? replacement.Span : value, output))
                continue;
            if (!Utf8.IsValid(output.WrittenSpan))
                throw new InvalidOperationException($"The rule {rule.GetType().Name} wrote text that is not UTF-8.");
            replacement = output.WrittenMemory;
            changed = true;
        }
        return changed;
    }
}
