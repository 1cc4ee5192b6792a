namespace Sightline.Control;

/// <summary>Why a change was refused.</summary>
public enum Refusal
{
    /// <summary>There is no such thing here.</summary>
    NotFound,

    /// <summary>There is one already.</summary>
    Conflict,

    /// <summary>There would be too many.</summary>
    TooMany,

    /// <summary>A workspace would be without owner.</summary>
    LastOwner,

    /// <summary>The caller's role does not reach that far.</summary>
    Forbidden,

    /// <summary>The link was used, is too old, or never was one.</summary>
    InvalidLink,
}

/// <summary>A change that was not made, and nothing of it; the message says why, for whoever asked.</summary>
public sealed class RefusedChangeException(Refusal reason, string message) : Exception(message)
{
    public Refusal Reason => reason;
}
