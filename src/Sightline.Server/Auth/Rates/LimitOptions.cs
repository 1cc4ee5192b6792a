namespace Sightline.Server.Auth.Rates;

/// <summary>How much one caller may ask and send in mode <c>required</c>; 0 for no limit.</summary>
sealed class LimitOptions
{
    /// <summary>REST requests of a user or key.</summary>
    public int RequestsPerMinute { get; init; } = 1_000;

    /// <summary>How many of them may come at once.</summary>
    public int RequestBurst { get; init; } = 100;

    /// <summary>Telemetry of a workspace, inflated.</summary>
    public long IngestBytesPerSecond { get; init; } = 20 << 20;

    /// <summary>Spans, log records and data points of a workspace.</summary>
    public long IngestSpansPerSecond { get; init; }

    /// <summary>
    /// Different keys of attributes that a workspace may use in a day, in mode <c>local</c> too: each becomes a name in
    /// every list of attributes, and a column where it is frequent.
    /// </summary>
    public int AttributeKeys { get; init; } = 10_000;

    /// <summary>
    /// Requests of a workspace that wait for a flag to change, in mode <c>local</c> too: each holds a connection and some
    /// kilobytes.
    /// </summary>
    public int WaitingFlagRequests { get; init; } = 1_000;

    /// <summary>Attempts to sign in, reset or verify from one address.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>Registrations from one address.</summary>
    public int RegistrationsPerHour { get; init; } = 20;
}
