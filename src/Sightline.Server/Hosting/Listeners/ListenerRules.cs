namespace Sightline.Server.Hosting.Listeners;

static class ListenerRules
{
    const Listener HttpListeners = Listener.Http | Listener.OtlpHttp;

    /// <summary>The listener that the request came in on.</summary>
    public static Listener CameInOn(this HttpContext context) =>
        context.Features.Get<CameInOn>()?.Listener ?? Listener.Http;

    /// <summary>Lets a route answer on these listeners and no others.</summary>
    public static TBuilder AnswersOn<TBuilder>(this TBuilder route, Listener listeners)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new AnswersOn(listeners));

    /// <summary>A route that does not answer on the listener is as good as none: 404.</summary>
    public static void UseListenerRules(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is { } endpoint && (AnsweringOn(endpoint) & context.CameInOn()) == 0)
            context.SetEndpoint(null);
        return next(context);
    });

    // What is no route was made by routing to answer 405; gRPC has other words for that.
    static Listener AnsweringOn(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AnswersOn>()?.Listeners
        ?? (endpoint is RouteEndpoint ? Listener.Http : HttpListeners);
}
