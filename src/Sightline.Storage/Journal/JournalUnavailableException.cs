namespace Sightline.Storage.Journal;

/// <summary>The journal could not take a record: the device is full or failed. Nothing was acknowledged.</summary>
public sealed class JournalUnavailableException : IOException
{
    public JournalUnavailableException() { }

    public JournalUnavailableException(string message) : base(message) { }

    public JournalUnavailableException(string message, Exception cause) : base(message, cause) { }
}
