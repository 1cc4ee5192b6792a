namespace Sightline.Ingest.Redaction;

/// <summary>What becomes of what a rule found.</summary>
public enum RedactionAction
{
    /// <summary>It stays: the rule is off.</summary>
    Off,

    /// <summary>An asterisk for each of its bytes; three asterisks for a value that is no text.</summary>
    Mask,

    /// <summary>The rule's name and a keyed hash: equal secrets stay recognizable as equal.</summary>
    Hash,

    /// <summary>It goes: the attribute, or the piece of the text.</summary>
    Drop,
}
