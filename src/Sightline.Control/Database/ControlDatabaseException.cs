namespace Sightline.Control.Database;

/// <summary>The control database cannot be used; the message says why, and what to do.</summary>
public sealed class ControlDatabaseException(string message, Exception? cause = null) : Exception(message, cause);
