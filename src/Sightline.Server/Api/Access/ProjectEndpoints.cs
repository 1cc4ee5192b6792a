using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Sightline.Control.Projects;
using Sightline.Control.Workspaces;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Api.Access;

static class ProjectEndpoints
{
    const string IdText = "Id of a project.";

    public static void MapProjects(this RouteGroupBuilder api)
    {
        var projects = api.MapGroup("/projects").WithTags("Projects");
        projects.MapGet("", ListAsync).Requires(Right.ReadWorkspace).LimitTime().Takes(QueryParameters.Page)
            .WithName("listProjects").Produces<ProjectsAnswer>()
            .WithSummary("Lists the projects of the workspace by slug.");
        projects.MapPost("", CreateAsync).Requires(Right.ManageProjects).LimitTime().Takes()
            .WithName("createProject").Produces<ProjectItem>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Makes a project.");
        projects.MapPatch("/{id}", ChangeAsync).Requires(Right.ManageProjects).LimitTime().Takes()
            .WithName("changeProject").Produces<ProjectItem>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Changes a project.");
        projects.MapDelete("/{id}", DeleteAsync).Requires(Right.ManageProjects).LimitTime().Takes()
            .WithName("deleteProject").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Deletes a project; keys that named it name none, and telemetry keeps its attribute.");
    }

    static async Task<IResult> ListAsync(HttpContext context, ProjectList projects, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var page = await projects.ListAsync(
            context.Workspace(), context.Parameter("cursor") ?? "", limit + 1, cancellation);
        var (items, next) = RowPage.Of(page, limit, row => row.Slug, ProjectItem.Of);
        return TypedResults.Ok(new ProjectsAnswer { Items = items, NextCursor = next });
    }

    static async Task<IResult> CreateAsync(
        ProjectRequest request, HttpContext context, ProjectList projects, CancellationToken cancellation)
    {
        var name = BodyRules.Name(request.Name, "name");
        var slug = request.Slug ?? Slug.Of(name);
        if (!ProjectList.IsSlug(slug))
            throw BodyRules.Wrong("slug", "must be lower-case letters, digits and single dashes, at most 80");
        var project = await projects.CreateAsync(
            context.Workspace(), name, slug, BodyRules.OptionalText(request.Description, "description") ?? "",
            context.Caller().Actor, cancellation);
        return TypedResults.Created($"/api/v1/projects/{project.Id}", ProjectItem.Of(project));
    }

    static async Task<IResult> ChangeAsync(
        ProjectChangeRequest request, HttpContext context, ProjectList projects,
        [FromRoute, Description(IdText)] string id, CancellationToken cancellation) =>
        TypedResults.Ok(ProjectItem.Of(await projects.ChangeAsync(
            context.Workspace(), BodyRules.Id(id, "id"), BodyRules.OptionalName(request.Name, "name"),
            BodyRules.OptionalText(request.Description, "description"), context.Caller().Actor, cancellation)));

    static async Task<IResult> DeleteAsync(
        HttpContext context, ProjectList projects, [FromRoute, Description(IdText)] string id,
        CancellationToken cancellation)
    {
        await projects.DeleteAsync(context.Workspace(), BodyRules.Id(id, "id"), context.Caller().Actor, cancellation);
        return TypedResults.NoContent();
    }
}
