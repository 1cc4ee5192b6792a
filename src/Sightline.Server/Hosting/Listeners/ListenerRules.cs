namespace Sightline.Server.Hosting.Listeners;

static class ListenerRules
{
    /// <summary>The listener that the request came in on.</summary>
    public static Listener Listener(this HttpContext context) =>
        context.Features.Get<CameInOn>()?.Listener ?? Listeners.Listener.Http;

    /// <summary>Lets a route answer on these listeners and no others.</summary>
    public static TBuilder AnswersOn<TBuilder>(this TBuilder route, Listener listeners)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new AnswersOn(listeners));

    /// <summary>A route that does not answer on the listener is as good as none: 404.</summary>
    /// <remarks>Routing's own endpoints, such as the one that answers 405, are no routes and stay.</remarks>
    public static void UseListenerRules(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint)
        {
            var listeners = endpoint.Metadata.GetMetadata<AnswersOn>()?.Listeners ?? Listeners.Listener.Http;
            if ((listeners & context.Listener()) == 0)
                context.SetEndpoint(null);
        }
        return next(context);
    });
}
