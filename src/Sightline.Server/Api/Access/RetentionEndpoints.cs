using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Workspaces;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Control;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage.Retention;

namespace Sightline.Server.Api.Access;

static class RetentionEndpoints
{
    /// <summary>Ten years.</summary>
    const int DaysMax = 3_650;

    public static void MapRetention(this RouteGroupBuilder api)
    {
        var retention = api.MapGroup("/workspaces/{workspace_id}/retention").WithTags("Workspaces");
        retention.MapGet("", GetAsync).Requires(Right.ReadWorkspace).LimitTime().Takes().WithName("getRetention")
            .Produces<RetentionAnswer>()
            .WithSummary("Says how long the workspace keeps its data.");
        retention.MapPut("", SetAsync).Requires(Right.ManageWorkspace).LimitTime().Takes().WithName("setRetention")
            .Produces<RetentionAnswer>()
            .WithSummary("Sets how long the workspace keeps its data; what is older is not shown any more, and goes.");
    }

    static async Task<IResult> GetAsync(
        HttpContext context, RetentionList retention, RetentionOptions settings, ControlOptions control,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string id,
        CancellationToken cancellation) =>
        await retention.FindAsync(context.Workspace(), cancellation) is { } days
            ? TypedResults.Ok(Answer(days, Defaults(settings, control)))
            : ProblemKind.NotFound.With($"There is no workspace {id} any more.");

    static async Task<IResult> SetAsync(
        RetentionRequest request, HttpContext context, RetentionList retention, RetentionOptions settings,
        ControlOptions control,
        [FromRoute(Name = WorkspaceChoice.RouteValue), Description(WorkspaceEndpoints.IdText)] string id,
        CancellationToken cancellation)
    {
        var days = new RetentionDays
        {
            TraceDays = BodyRules.Between(request.TraceDays, 1, DaysMax, "trace_days") ?? 0,
            ImportantDays = BodyRules.Between(request.ImportantDays, 1, DaysMax, "important_days") ?? 0,
            CallDays = BodyRules.Between(request.CallDays, 1, DaysMax, "call_days") ?? 0,
            AuditDays = BodyRules.Between(request.AuditDays, 1, DaysMax, "audit_days") ?? 0,
        };
        var defaults = Defaults(settings, control);
        CheckOrder(days, defaults);
        await retention.SetAsync(context.Workspace(), days, context.Caller().Actor, cancellation);
        return TypedResults.Ok(Answer(days, defaults));
    }

    // What matters more must not go earlier: that can only be a slip.
    static void CheckOrder(RetentionDays days, RetentionDefaults defaults)
    {
        var traces = days.TraceDays > 0 ? days.TraceDays : defaults.TraceDays;
        var important = days.ImportantDays > 0 ? days.ImportantDays : defaults.ImportantDays;
        if ((days.TraceDays > 0 || days.ImportantDays > 0) && important < traces)
        {
            throw BodyRules.Wrong("important_days", string.Create(
                CultureInfo.InvariantCulture,
                $"must be at least the {traces} days that all traces are kept; it would be {important}"));
        }
    }

    static RetentionAnswer Answer(RetentionDays days, RetentionDefaults defaults) => new()
    {
        TraceDays = Own(days.TraceDays),
        ImportantDays = Own(days.ImportantDays),
        CallDays = Own(days.CallDays),
        AuditDays = Own(days.AuditDays),
        Defaults = defaults,
    };

    static RetentionDefaults Defaults(RetentionOptions settings, ControlOptions control) => new()
    {
        TraceDays = Math.Min(settings.Spans.TotalDays, settings.Traces.TotalDays),
        ImportantDays = Math.Min(settings.ImportantSpans.TotalDays, settings.ImportantTraces.TotalDays),
        CallDays = settings.Calls.TotalDays,
        AuditDays = control.AuditDays,
    };

    static long? Own(long days) => days == 0 ? null : days;
}
