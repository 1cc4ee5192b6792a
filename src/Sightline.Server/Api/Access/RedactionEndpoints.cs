using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Control.Redaction;
using Sightline.Ingest.Redaction;
using Sightline.Ingest.Redaction.Secrets;
using Sightline.Model.Workspaces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Receivers.Redaction;

namespace Sightline.Server.Api.Access;

static class RedactionEndpoints
{
    const int TestCharsMax = 10_000;

    public static void MapRedaction(this RouteGroupBuilder api)
    {
        var redaction = api.MapGroup("/redaction").WithTags("Redaction");
        redaction.MapGet("", Get).Requires(Right.ReadWorkspace).LimitTime().Takes().WithName("getRedaction")
            .WithSummary("Says what of telemetry is not stored as it comes, and how often that was found.");
        redaction.MapPut("", PutAsync).Requires(Right.ManageWorkspace).LimitTime().Takes().WithName("putRedaction")
            .Produces<RedactionAnswer>()
            .WithSummary("Replaces what is not to be stored; holds for what comes from now on.");
        redaction.MapPost("/test", Test).Requires(Right.ManageWorkspace).LimitTime().Takes().WithName("testRedaction")
            .WithSummary("Says what would become of a text; nothing is stored.");
    }

    static Ok<RedactionAnswer> Get(HttpContext context, RedactionSettings settings, RedactionMetrics metrics) =>
        TypedResults.Ok(Answer(context.Workspace(), settings, metrics));

    static async Task<IResult> PutAsync(
        RedactionRequest request, HttpContext context, RedactionSettings settings, RedactionMetrics metrics,
        CancellationToken cancellation)
    {
        var checkedSettings = RedactionRules.Check(request);
        await settings.SaveAsync(
            context.Workspace(), RedactionText.Write(checkedSettings), Summary(checkedSettings), context.Caller().Actor,
            cancellation);
        return TypedResults.Ok(Answer(context.Workspace(), settings, metrics));
    }

    static Ok<RedactionTestAnswer> Test(RedactionTestRequest request, HttpContext context, Redactors redactors)
    {
        if (request.Text is not { Length: <= TestCharsMax } text)
            throw BodyRules.Wrong("text", $"must be given, with at most {TestCharsMax} characters");
        var redactor = request.Settings is { } draft
            ? new Redactor(RedactionText.ToPolicy(RedactionRules.Check(draft)), "a trial"u8)
            : redactors.Of(context.Workspace().Workspace);
        var (result, counts) = redactor.Try(BodyRules.NameOrEmpty(request.Key, "key"), text);
        return TypedResults.Ok(new RedactionTestAnswer
        {
            Text = result,
            Findings = [.. counts.Items.Select(c => new RedactionFinding { Rule = c.Rule, Count = c.Count })],
        });
    }

    static RedactionAnswer Answer(WorkspaceScope scope, RedactionSettings settings, RedactionMetrics metrics)
    {
        var entry = settings.Find(scope.Workspace);
        var policy = RedactionText.ToPolicy(entry is null ? new RedactionRequest() : RedactionText.Read(entry.Settings));
        long Count(string rule) => metrics.Of(scope.Workspace, rule);
        return new RedactionAnswer
        {
            DefaultAction = RedactionText.Of(policy.DefaultAction),
            Rules = [.. SecretRules.All.Select(rule => new BuiltInRuleItem
            {
                Name = rule.Name,
                Description = rule.Words,
                Action = RedactionText.Of(policy.Rules.TryGetValue(rule.Name, out var own) ? own : policy.DefaultAction),
                Count = Count(rule.Name),
            })],
            Attributes = [.. policy.Attributes.Select(a => new NamedAttributeItem
            {
                Name = a.Name, Action = RedactionText.Of(a.Action), Count = Count(a.Name),
            })],
            Patterns = [.. policy.Patterns.Select(p => new NamedPatternItem
            {
                Name = p.Name, Pattern = p.Pattern, Action = RedactionText.Of(p.Action), Count = Count(p.Name),
            })],
            CaptureOff = [.. policy.CaptureOff.Select(c => new UncapturedItem
            {
                Service = c.Service.Length == 0 ? null : c.Service,
                Environment = c.Environment.Length == 0 ? null : c.Environment,
            })],
            ContentCount = Count(RedactionKeys.Content),
            UpdatedAt = entry is null ? null : Rfc3339.Format(entry.UpdatedAt * 1_000_000),
        };
    }

    static string Summary(RedactionRequest settings) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["default_action"] = settings.DefaultAction!,
        ["rules"] = string.Join(", ", settings.Rules!.Select(r => $"{r.Name}: {r.Action}")),
        ["attributes"] = string.Join(", ", settings.Attributes!.Select(a => $"{a.Name}: {a.Action}")),
        ["patterns"] = string.Join(", ", settings.Patterns!.Select(p => $"{p.Name}: {p.Action}")),
        ["capture_off"] = string.Join(", ", settings.CaptureOff!.Select(c => $"{c.Service}/{c.Environment}")),
    });
}
