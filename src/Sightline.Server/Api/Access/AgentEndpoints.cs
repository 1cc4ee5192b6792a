using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Agents;
using Sightline.Query;
using Sightline.Query.Answers;
using Sightline.Server.Api.Answers.Figures;
using Sightline.Server.Api.Answers.Lists;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Api.Access;

/// <summary>Agents: discovered from telemetry, described by people.</summary>
static class AgentEndpoints
{
    const string IdText = "As telemetry says it: its id, else its name.";

    public static void MapAgents(this RouteGroupBuilder api)
    {
        var agents = api.MapGroup("/agents").WithTags("Agents");
        agents.MapGet("", ListAsync).Requires(Right.ReadTelemetry).RequireReady().LimitTime().Takes(QueryParameters.Agents)
            .WithVersions(DescribedAsync)
            .WithName("listAgents").Produces<AgentsAnswer>()
            .WithSummary("Lists agents that calls say or that people described, with their calls, tokens and cost.");
        agents.MapGet("/{id}", GetAsync).Requires(Right.ReadTelemetry).RequireReady().LimitTime().Takes(QueryParameters.Agent)
            .WithVersions(DescribedAsync)
            .WithName("getAgent").Produces<AgentAnswer>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Gives an agent: its calls, its models, and what people say of it.");
        agents.MapPatch("/{id}", DescribeAsync).Requires(Right.DescribeAgents).RequireReady().LimitTime().Takes()
            .WithName("describeAgent").Produces<AgentItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Describes an agent, or changes its description.");
        agents.MapDelete("/{id}", ForgetAsync).Requires(Right.DescribeAgents).LimitTime().Takes()
            .WithName("forgetAgent").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Takes the description of an agent away; telemetry keeps the agent.");
    }

    // What people say of agents is no telemetry.
    static async ValueTask<string> DescribedAsync(HttpContext context, CancellationToken cancellation) => string.Join(
        '\n', await context.RequestServices.GetRequiredService<AgentRegistry>().ListAsync(context.Workspace(), cancellation));

    static async Task<IResult> ListAsync(
        HttpContext context, AgentList agents, AgentRegistry registry, CancellationToken cancellation)
    {
        var parameters = context.AnswerParameters();
        var (period, order) = (parameters.Period(), parameters.Order(AgentList.SortNames));
        var said = await registry.ListAsync(context.Workspace(), cancellation);
        (var items, var next, var count, period) = AgentItem.Page(agents, context.Workspace(), period, order, said, cancellation);
        return TypedResults.Ok(new AgentsAnswer
        {
            AsOf = period.AsOf(),
            From = period.From(),
            To = period.To(),
            Count = count,
            Items = items,
            NextCursor = next,
        });
    }

    static async Task<IResult> GetAsync(
        HttpContext context, AgentList agents, AgentRegistry registry, CallShares shares,
        [FromRoute, Description(IdText)] string id, CancellationToken cancellation)
    {
        id = context.LastSegment(id);
        var period = context.AnswerParameters().Period();
        period = period with { Filter = period.Filter with { Agent = id } };
        var said = await registry.FindAsync(context.Workspace(), id, cancellation);
        if (said is null && !agents.IsKnown(context.Workspace(), id, cancellation))
            return NoAgent(id);
        var calls = agents.Read(context.Workspace(), period, [id], cancellation).GetValueOrDefault(id);
        var models = shares.Models(context.Workspace(), period, Limits.ListLimitDefault, cancellation);
        var shown = said ?? (calls is null ? new DescribedAgent { AgentId = id } : null);
        return TypedResults.Ok(new AgentAnswer
        {
            AsOf = period.AsOf(),
            From = period.From(),
            To = period.To(),
            Agent = AgentItem.Of(calls, shown) with { Described = said is not null },
            Models = [.. models.Items.Select(share => ModelShare.Of(share, models.Total))],
        });
    }

    static async Task<IResult> DescribeAsync(
        AgentRequest request, HttpContext context, AgentList agents, AgentRegistry registry,
        [FromRoute, Description(IdText)] string id, CancellationToken cancellation)
    {
        id = context.LastSegment(id);
        var (name, owner) = (Line(request.Name, "name"), Line(request.Owner, "owner"));
        var (model, provider) = (Line(request.DefaultModel, "default_model"), Line(request.DefaultModelProvider, "default_model_provider"));
        var description = BodyRules.OptionalText(request.Description, "description");
        var tags = Tags(request.Tags);
        if (!agents.IsKnown(context.Workspace(), id, cancellation)
            && await registry.FindAsync(context.Workspace(), id, cancellation) is null)
            return NoAgent(id);
        var said = await registry.DescribeAsync(
            context.Workspace(), id,
            before => before with
            {
                Name = name ?? before.Name,
                Description = description ?? before.Description,
                Owner = owner ?? before.Owner,
                Tags = tags ?? before.Tags,
                DefaultModel = model ?? before.DefaultModel,
                DefaultModelProvider = provider ?? before.DefaultModelProvider,
                IsActive = request.IsActive is { } active ? active ? 1 : 0 : before.IsActive,
            },
            context.Caller().Actor, cancellation);
        return TypedResults.Ok(AgentItem.Of(null, said));
    }

    static async Task<IResult> ForgetAsync(
        HttpContext context, AgentRegistry registry, [FromRoute, Description(IdText)] string id, CancellationToken cancellation)
    {
        await registry.ForgetAsync(context.Workspace(), context.LastSegment(id), context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }

    static string? Line(string? text, string field) => text is null ? null : BodyRules.NameOrEmpty(text, field);

    static string? Tags(IReadOnlyList<string>? tags)
    {
        if (tags is null)
            return null;
        if (tags.Count > Control.Limits.TagsOfAgentMax)
            throw BodyRules.Wrong("tags", $"must be at most {Control.Limits.TagsOfAgentMax}");
        string[] read = [.. tags.Select(tag => BodyRules.Name(tag, "tags")).Distinct(StringComparer.Ordinal)];
        return JsonSerializer.Serialize(read, ApiJsonContext.Default.StringArray);
    }

    static IResult NoAgent(string id) =>
        ProblemKind.NotFound.With($"No call of this workspace says the agent {id}, and nobody described it.");
}
