namespace Sightline.Server.Auth.Rights;

/// <summary>What a route asks of who calls it.</summary>
enum AccessKind
{
    /// <summary>Nothing: sign-in itself, health.</summary>
    Open,

    /// <summary>A user who has signed in, whatever they are in which workspace.</summary>
    User,

    /// <summary>Any credential.</summary>
    Credential,

    /// <summary>A right in the workspace of the request.</summary>
    Right,

    /// <summary>The instance right, or a client on this machine.</summary>
    Metrics,
}

/// <summary>Route metadata: who may call it. A route without it is refused to everybody in mode <c>required</c>.</summary>
sealed record RouteAccess(AccessKind Kind, Right Right);

/// <summary>Route metadata: requests are telemetry, limited by bytes and spans and never by their number.</summary>
sealed record TakesTelemetry;

/// <summary>Route metadata: answers are those of OTLP over HTTP, refusals too.</summary>
sealed record SpeaksOtlp;

static class RouteAccessRules
{
    /// <summary>Needs no credential.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RouteAccess(AccessKind.Open, Right.None));

    /// <summary>Needs a user who has signed in; API keys are none.</summary>
    public static TBuilder ForUsers<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RouteAccess(AccessKind.User, Right.None));

    /// <summary>Needs a credential of any kind.</summary>
    public static TBuilder ForCredentials<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new RouteAccess(AccessKind.Credential, Right.None));

    /// <summary>Needs a right: of an instance, or in the workspace of the request.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder route, Right right)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new RouteAccess(AccessKind.Right, right));

    /// <summary>Needs the instance right, or a client on this machine.</summary>
    public static TBuilder ForMetrics<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new RouteAccess(AccessKind.Metrics, Right.Operate));

    /// <summary>Answers as OTLP over HTTP does, also where it refuses.</summary>
    public static TBuilder SpeaksOtlp<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new SpeaksOtlp());

    /// <summary>Takes telemetry in.</summary>
    public static TBuilder ForTelemetry<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.Requires(Right.WriteTelemetry).WithMetadata(new TakesTelemetry());
}
