using Microsoft.AspNetCore.Http.HttpResults;
using Sightline.Control.Contract;
using Sightline.Ingest.Contract;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Receivers.Contract;

namespace Sightline.Server.Api.Access;

static class ContractEndpoints
{
    public static void MapContract(this RouteGroupBuilder api)
    {
        var contract = api.MapGroup("/contract").WithTags("Contract");
        contract.MapGet("", Get).Requires(Right.ReadWorkspace).LimitTime().Takes().WithName("getContract")
            .WithSummary("Says what telemetry should hold, and what becomes of what does not.");
        contract.MapPut("", PutAsync).Requires(Right.ManageWorkspace).LimitTime().Takes().WithName("putContract")
            .Produces<ContractAnswer>()
            .WithSummary("Replaces what becomes of telemetry that breaks the contract; holds for what comes from now on.");
        contract.MapGet("/compliance", ReadAsync)
            .Requires(Right.ReadTelemetry)
            .LimitTime()
            .Takes(QueryParameters.Compliance)
            .Produces<ComplianceAnswer>()
            .WithName("readCompliance")
            .WithSummary("Counts how the spans of each service keep each rule, with examples and how to repair it.");
    }

    static Ok<ContractAnswer> Get(HttpContext context, ContractSettings settings, ContractRules rules) =>
        TypedResults.Ok(Answer(settings.Find(context.Workspace().Workspace), rules));

    static async Task<IResult> PutAsync(
        ContractRequest request, HttpContext context, ContractSettings settings, ContractRules rules,
        CancellationToken cancellation)
    {
        if (ContractText.Mode(request.Mode) is null)
            throw BodyRules.Wrong("mode", $"must be one of {string.Join(", ", ContractText.Modes)}");
        var off = request.RulesOff ?? [];
        for (var i = 0; i < off.Count; i++)
        {
            if (off[i] is null || rules.IndexOf(off[i]) < 0)
                throw BodyRules.Wrong($"rules_off[{i}]", $"must be one of {string.Join(", ", rules.All.Select(r => r.Name))}");
        }
        var saved = request with { RulesOff = [.. off.Distinct()] };
        await settings.SaveAsync(context.Workspace(), ContractText.Write(saved), context.Caller().Actor, cancellation);
        return TypedResults.Ok(Answer(settings.Find(context.Workspace().Workspace), rules));
    }

    static async Task<IResult> ReadAsync(
        HttpContext context, ComplianceReport report, CancellationToken cancellation)
    {
        var range = context.Parameters().Range();
        return TypedResults.Ok(await report.ReadAsync(context.Workspace(), range, cancellation));
    }

    static ContractAnswer Answer(ContractEntry? entry, ContractRules rules)
    {
        var policy = ContractText.ToPolicy(
            entry is null ? new ContractRequest() : ContractText.Read(entry.Settings), rules);
        return new ContractAnswer
        {
            Mode = ContractText.Of(policy.Mode),
            Revision = rules.Revision,
            Rules = [.. rules.All.Select((rule, at) => Item(rule, (policy.Rules & 1UL << at) != 0))],
            UpdatedAt = entry is null ? null : Rfc3339.Format(entry.UpdatedAt * 1_000_000),
        };
    }

    static ContractRuleItem Item(ContractRule rule, bool isChecked) => new()
    {
        Rule = rule.Name,
        Title = rule.Title,
        Why = rule.Why,
        At = rule.At,
        Attributes = rule.Attributes,
        DefaultFrom = rule.DefaultFrom,
        DefaultValue = rule.DefaultValue,
        IsChecked = isChecked,
        Fix = new ContractFix
        {
            Text = rule.Fix,
            Dotnet = rule.FixDotnet,
            Python = rule.FixPython,
            Typescript = rule.FixTypescript,
        },
    };
}
