using System.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control;
using Sightline.Control.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Api.Access;

/// <summary>What all routes share that change or show who may do what.</summary>
static class AccessRules
{
    /// <summary>The longest of these bodies has a few kilobytes.</summary>
    const int BodyBytesMax = 64 << 10;

    /// <summary>Routes of the control database: small bodies, 30 s, and its refusals as problems.</summary>
    public static RouteGroupBuilder AskControl(this RouteGroupBuilder routes) => routes
        .CheckParameters()
        .WithMetadata(new RequestSizeLimitAttribute(BodyBytesMax))
        .ExplainControl()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Answers what the control database refuses as problems.</summary>
    public static TBuilder ExplainControl<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(ExplainAsync);

    /// <summary>Who has signed in.</summary>
    /// <exception cref="ProblemException">In mode local nobody has.</exception>
    public static UserEntry User(this HttpContext context) => context.Caller().User ?? throw new ProblemException(
        ProblemKind.LocalMode, "In mode Local there are no users; set Auth:Mode=Required (docs/access.md).");

    /// <summary>As <see cref="User"/>, for routes that anybody calls who has not signed in yet.</summary>
    public static void RefuseInLocalMode(this HttpContext context)
    {
        if (context.RequestServices.GetRequiredService<AuthOptions>().Mode == AuthMode.Local)
        {
            throw new ProblemException(
                ProblemKind.LocalMode, "In mode Local there are no users; set Auth:Mode=Required (docs/access.md).");
        }
    }

    static async ValueTask<object?> ExplainAsync(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        try
        {
            return await next(invocation);
        }
        catch (ProblemException problem)
        {
            return problem.Answer;
        }
        catch (RefusedChangeException refused)
        {
            return KindOf(refused.Reason).With(refused.Message);
        }
        catch (DbException failure)
        {
            Log(invocation.HttpContext, failure);
            return ProblemKind.Unavailable.With("The control database does not answer; try again in a moment.");
        }
    }

    static ProblemKind KindOf(Refusal reason) => reason switch
    {
        Refusal.NotFound => ProblemKind.NotFound,
        Refusal.TooMany => ProblemKind.TooMany,
        Refusal.LastOwner => ProblemKind.LastOwner,
        Refusal.Forbidden => ProblemKind.Forbidden,
        Refusal.InvalidLink => ProblemKind.InvalidLink,
        _ => ProblemKind.Conflict,
    };

    static void Log(HttpContext context, DbException failure) => AccessLog.Failed(
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Sightline.Server.Access"), failure);
}

static partial class AccessLog
{
    [LoggerMessage(1, LogLevel.Error, "The control database failed")]
    public static partial void Failed(ILogger log, Exception failure);
}
