using Sightline.Query.Answers;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Api;

/// <summary>What the routes that answer over calls and traces have in common.</summary>
static class AnswerRoutes
{
    /// <summary>
    /// A route that reads telemetry, within the time that a question may take. Its answers have versions: what they follow
    /// from beside telemetry must be in <paramref name="also"/>.
    /// </summary>
    public static RouteHandlerBuilder MapAnswer(
        this RouteGroupBuilder api, string path, Delegate handler, QueryParameter[] parameters, string tag, string name,
        string summary, AnswerVersions.AlsoOf? also = null) =>
        api.MapGet(path, handler)
            .LimitTime()
            .WithVersions(also)
            .Requires(Right.ReadTelemetry)
            .Takes(parameters)
            .WithTags(tag)
            .WithName(name)
            .WithSummary(summary);

    /// <summary>The parameters of a request.</summary>
    public static AnswerParameters AnswerParameters(this HttpContext context) =>
        new(context.Parameter, context.RequestServices.GetRequiredService<TimeProvider>());
}
