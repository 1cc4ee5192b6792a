namespace Sightline.Storage.Queries;

/// <summary>
/// A query needs more memory than one query may have. The message is a sentence for the caller: what to do about it.
/// </summary>
public sealed class QueryTooLargeException : Exception
{
    public QueryTooLargeException() { }

    public QueryTooLargeException(string message) : base(message) { }

    public QueryTooLargeException(string message, Exception cause) : base(message, cause) { }
}
