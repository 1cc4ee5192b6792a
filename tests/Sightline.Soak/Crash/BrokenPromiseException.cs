namespace Sightline.Soak.Crash;

/// <summary>The program broke a promise.</summary>
public sealed class BrokenPromiseException(string message) : Exception(message);
