namespace Sightline.Server.Cli.Import;

/// <summary>A file, or a request in it, that cannot be sent; the message says what was found and what is expected.</summary>
sealed class UnreadableFileException : Exception
{
    public UnreadableFileException() { }

    public UnreadableFileException(string message) : base(message) { }

    public UnreadableFileException(string message, Exception cause) : base(message, cause) { }

    /// <summary>The file is of another kind, rather than broken.</summary>
    public bool IsForeign { get; init; }
}
