namespace Sightline.Server.Receivers;

/// <summary>Limits of what is taken in at once; sizes in bytes.</summary>
sealed class IngestOptions
{
    /// <summary>Largest request, on the wire and inflated; the default is OTLP's recommendation.</summary>
    public int MaxRequestBytes { get; init; } = 64 << 20;

    /// <summary>
    /// Cap of all requests being received, so that memory stays bounded; at least twice
    /// <see cref="MaxRequestBytes"/>.
    /// </summary>
    public long InFlightBytes { get; init; } = 128 << 20;

    /// <summary>How long a request waits at the cap before it is told to come again.</summary>
    public TimeSpan HoldTime { get; init; } = TimeSpan.FromSeconds(5);
}
