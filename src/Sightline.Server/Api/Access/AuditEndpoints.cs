using System.Globalization;
using Sightline.Control.Audit;
using Sightline.Query;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Api.Access;

static class AuditEndpoints
{
    const long NanosPerMs = 1_000_000;

    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit log").Requires(Right.ReadAudit);
        audit.MapGet("", ListAsync).LimitTime().Takes(QueryParameters.Audit).WithName("listAudit")
            .Produces<AuditAnswer>()
            .WithSummary("Lists who did what in the workspace, the newest first.");
        audit.MapGet("/export", Export).Takes(QueryParameters.AuditExport).WithName("exportAudit")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .WithSummary("Gives the same as a file: CSV, or JSON lines.");
    }

    /// <summary>What the parameters ask for, a page of it.</summary>
    internal static AuditSearch Search(HttpContext context)
    {
        var range = context.Parameters().Range();
        var search = new AuditSearch
        {
            Actor = context.Parameter("actor") ?? "",
            Action = context.Parameter("action") ?? "",
            Object = context.Parameter("object") ?? "",
            Outcome = context.Parameter("outcome") is null ? "" : context.Choice(QueryParameters.Outcome),
            Text = context.Parameter("q") ?? "",
            // Rows of the millisecond that is going on belong to now.
            From = range.From / NanosPerMs,
            To = (range.To / NanosPerMs) + 1,
        };
        return context.Parameter("cursor") is { } cursor ? After(search, cursor) : search;
    }

    internal static AuditExport File(HttpContext context, AuditPages pages) => new(
        pages, Search(context), context.Choice(QueryParameters.AuditFormat) == "csv");

    internal static AuditAnswer Page(IReadOnlyList<AuditRow> rows, int limit) => new()
    {
        Items = [.. rows.Take(limit).Select(AuditItem.Of)],
        NextCursor = rows.Count > limit
            ? string.Create(CultureInfo.InvariantCulture, $"{rows[limit - 1].AtMs}.{rows[limit - 1].Id}")
            : null,
    };

    static async Task<IResult> ListAsync(HttpContext context, AuditLog audit, CancellationToken cancellation)
    {
        var limit = context.Parameters().Limit();
        var rows = await audit.SearchAsync(
            context.Workspace(), Search(context) with { Limit = limit + 1 }, cancellation);
        return TypedResults.Ok(Page(rows, limit));
    }

    static AuditExport Export(HttpContext context, AuditLog audit)
    {
        var workspace = context.Workspace();
        return File(context, (search, cancellation) => audit.SearchAsync(workspace, search, cancellation));
    }

    static AuditSearch After(AuditSearch search, string cursor)
    {
        var dot = cursor.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && long.TryParse(cursor.AsSpan(0, dot), CultureInfo.InvariantCulture, out var at)
            ? search with { AfterMs = at, AfterId = cursor[(dot + 1)..] }
            : throw new InvalidQueryException("cursor", $"cursor={cursor} is not a next_cursor of this list.");
    }
}
