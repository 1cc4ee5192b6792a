namespace Sightline.Server.Hosting.Listeners;

/// <summary>The listeners, as a set: which ones a route answers on.</summary>
[Flags]
enum Listener
{
    /// <summary>Port 8000: UI, REST, OTLP/HTTP.</summary>
    Http = 1,
    /// <summary>Port 4318: OTLP/HTTP and nothing else.</summary>
    OtlpHttp = 2,
    /// <summary>Port 4317: OTLP/gRPC and nothing else.</summary>
    OtlpGrpc = 4,
}

/// <summary>Route metadata: where it answers. A route without it answers on <see cref="Listener.Http"/>.</summary>
sealed record AnswersOn(Listener Listeners);

/// <summary>Connection feature: the listener that a connection came in on.</summary>
sealed record CameInOn(Listener Listener);
