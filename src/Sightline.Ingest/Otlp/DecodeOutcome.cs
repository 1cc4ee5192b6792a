namespace Sightline.Ingest.Otlp;

/// <summary>
/// What became of a body. <see cref="Malformed"/> and <see cref="Message"/> quote pieces of what was sent: they are for
/// the sender, not for logs.
/// </summary>
public readonly record struct DecodeOutcome
{
    /// <summary>
    /// Why the body cannot be read at all, with its byte offset or JSON path; null when it can. Nothing was accepted then.
    /// </summary>
    public string? Malformed { get; init; }

    /// <summary>Spans that are in the batch.</summary>
    public int Accepted { get; init; }

    /// <summary>Spans that were refused.</summary>
    public int Rejected { get; init; }

    /// <summary>Of the refused ones, those with a value, or a number of attributes, events or links, beyond the limit.</summary>
    public int TooLarge { get; init; }

    /// <summary>Of the refused ones, those of traces that take no more spans.</summary>
    public int InFullTraces { get; init; }

    /// <summary>Of the refused ones, those that break the contract of a strict workspace.</summary>
    public int OutOfContract { get; init; }

    /// <summary>Attributes that were left out because their keys were more than the workspace may use.</summary>
    public int AttributesCut { get; init; }

    /// <summary>How often each rule of redaction changed something; null where none did.</summary>
    public IReadOnlyList<(string Rule, int Count)>? Redacted { get; init; }

    /// <summary>
    /// The first refused span with all its faults, and how many were refused; null when none was. With nothing refused,
    /// a warning about the body.
    /// </summary>
    public string? Message { get; init; }
}
