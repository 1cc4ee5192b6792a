namespace Sightline.Storage.Segments;

/// <summary>A file of the store does not hold what was written to it.</summary>
sealed class CorruptFileException : IOException
{
    public CorruptFileException() { }

    public CorruptFileException(string message) : base(message) { }

    public CorruptFileException(string message, Exception cause) : base(message, cause) { }

    public CorruptFileException(string path, long offset, string what) : base($"{path} at byte {offset}: {what}") =>
        Path = path;

    /// <summary>The damaged file.</summary>
    public string? Path { get; }
}
