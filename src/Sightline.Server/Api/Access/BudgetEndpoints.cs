using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Access;
using Sightline.Control.Budgets;
using Sightline.Model;
using Sightline.Query;
using Sightline.Query.Answers;
using Sightline.Query.Budgets;
using Sightline.Server.Api.Answers.Budgets;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting;

namespace Sightline.Server.Api.Access;

/// <summary>Budgets: said by people, reckoned from calls.</summary>
static class BudgetEndpoints
{
    const string IdText = "Id of a budget.";

    public static void MapBudgets(this RouteGroupBuilder api)
    {
        api.MapGet("/cost/budget", StandingsAsync).Requires(Right.ReadTelemetry).RequireReady().LimitTime()
            .Takes(QueryParameters.CostBudget).WithTags("Cost").WithName("getCostBudget").Produces<CostBudgetAnswer>()
            .WithSummary("Gives how all budgets stand: what was spent, what will be, and when nothing is left.");
        var budgets = api.MapGroup("/budgets").WithTags("Budgets");
        budgets.MapGet("", ListAsync).Requires(Right.ReadTelemetry).LimitTime().Takes(QueryParameters.Page)
            .WithName("listBudgets").Produces<BudgetsAnswer>()
            .WithSummary("Lists the budgets of the workspace, the oldest first.");
        budgets.MapPost("", CreateAsync).Requires(Right.ManageBudgets).LimitTime().Takes()
            .WithName("createBudget").Produces<BudgetItem>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Makes a budget, of the workspace or of a part of it.");
        budgets.MapGet("/{id}", GetAsync).Requires(Right.ReadTelemetry).RequireReady().LimitTime().Takes()
            .WithName("getBudget").Produces<BudgetAnswer>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Gives a budget, how it stands, and its present period over time with what is to come.");
        budgets.MapPut("/{id}", ReplaceAsync).Requires(Right.ManageBudgets).LimitTime().Takes()
            .WithName("replaceBudget").Produces<BudgetItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Replaces a budget; what was spent stays, because it is added up over calls.");
        budgets.MapDelete("/{id}", DeleteAsync).Requires(Right.ManageBudgets).LimitTime().Takes()
            .WithName("deleteBudget").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Deletes a budget.");
    }

    static async Task<IResult> StandingsAsync(
        HttpContext context, BudgetList budgets, BudgetReckoning reckoning, AccessDirectory directory, TimeProvider time,
        CancellationToken cancellation)
    {
        CheckWorkspace(context, directory);
        var limit = context.Parameters().Limit();
        var now = time.UnixNanoNow();
        var all = await budgets.ListAsync(context.Workspace(), "", Control.Limits.BudgetsOfWorkspaceMax, cancellation);
        var standings = reckoning.ReadAll(context.Workspace(), all.Select(Terms), now, cancellation);
        return TypedResults.Ok(CostBudgetAnswer.Of(
            now,
            [
                .. all.Zip(standings, (budget, standing) => new CostBudgetItem
                {
                    Budget = BudgetItem.Of(budget),
                    Standing = BudgetStandingItem.Of(standing, budget),
                }),
            ],
            limit));
    }

    static async Task<IResult> ListAsync(HttpContext context, BudgetList budgets, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var page = await budgets.ListAsync(context.Workspace(), context.Parameter("cursor") ?? "", limit + 1, cancellation);
        var (items, next) = RowPage.Of(page, limit, row => row.Id, BudgetItem.Of);
        return TypedResults.Ok(new BudgetsAnswer { Items = items, NextCursor = next });
    }

    static async Task<IResult> CreateAsync(
        BudgetRequest request, HttpContext context, BudgetList budgets, TimeProvider time, CancellationToken cancellation)
    {
        var budget = await budgets.CreateAsync(
            context.Workspace(), request.Read(time), context.Caller().Actor, cancellation);
        return TypedResults.Created($"/api/v1/budgets/{budget.Id}", BudgetItem.Of(budget));
    }

    static async Task<IResult> GetAsync(
        HttpContext context, BudgetList budgets, BudgetReckoning reckoning, TimeProvider time,
        [FromRoute, Description(IdText)] string id, CancellationToken cancellation)
    {
        var budget = await budgets.FindAsync(context.Workspace(), BodyRules.Id(id, "id"), cancellation);
        return TypedResults.Ok(BudgetAnswer.Of(
            budget, reckoning.Read(context.Workspace(), Terms(budget), time.UnixNanoNow(), withSlots: true, cancellation)));
    }

    static async Task<IResult> ReplaceAsync(
        BudgetRequest request, HttpContext context, BudgetList budgets, TimeProvider time,
        [FromRoute, Description(IdText)] string id, CancellationToken cancellation) =>
        TypedResults.Ok(BudgetItem.Of(await budgets.ReplaceAsync(
            context.Workspace(), BodyRules.Id(id, "id"), request.Read(time), context.Caller().Actor, cancellation)));

    static async Task<IResult> DeleteAsync(
        HttpContext context, BudgetList budgets, [FromRoute, Description(IdText)] string id, CancellationToken cancellation)
    {
        await budgets.DeleteAsync(context.Workspace(), BodyRules.Id(id, "id"), context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static BudgetTerms Terms(Budget budget) => new(
        BudgetScope.Filter(budget.Scope, budget.ScopeValue), budget.Period,
        // A zone that this machine's database lost since: better another midnight than no page.
        AnswerParameters.TryFindZone(budget.Timezone, out var zone) ? zone : TimeZoneInfo.Utc,
        Day(budget.StartDate), budget.EndDate.Length == 0 ? null : Day(budget.EndDate), BudgetUnits.Pico(budget));

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Some clients name the workspace in the query too. It can only be the one that the request means anyway.
    static void CheckWorkspace(HttpContext context, AccessDirectory directory)
    {
        var id = context.Workspace().Workspace;
        if (context.Parameter(WorkspaceChoice.RouteValue) is { } text
            && !WorkspaceChoice.Names(text, id, directory.FindWorkspace(id)?.Slug ?? ""))
        {
            throw new InvalidQueryException(
                WorkspaceChoice.RouteValue,
                $"{WorkspaceChoice.RouteValue} is not the workspace of this request: choose it with the header {WorkspaceChoice.Header}.");
        }
    }
}
