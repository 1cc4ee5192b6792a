using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Control.Audit;
using Sightline.Control.Queries;
using Sightline.Query;
using Sightline.Query.Analytics;
using Sightline.Server.Api.Answers.Analytics;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Api.Export;

/// <summary>All rows of a query as a file.</summary>
static class QueryExport
{
    public const string Name = "query";

    /// <summary>A query that is longer is saved first: proxies cut addresses off at 8 KB, and JSON grows by half in one.</summary>
    public const int CharsMax = 4_000;

    public static async Task<IResult> RunAsync(HttpContext context, AuditLog audit, CancellationToken cancellation)
    {
        ExportEndpoints.CheckNames(context, "a query", QueryParameters.ExportedQuery);
        var formatName = context.Choice(ExportParameters.Format);
        var (asked, entry) = await AskedAsync(context, formatName, cancellation);
        var query = asked.At(context).Read();
        var run = context.RequestServices.GetRequiredService<AnalyticsRun>();
        return await ExportEndpoints.FirstAsync(async end =>
        {
            var first = Read(query.Cursor, end);
            var page = Page(first);
            await ExportEndpoints.AuditAsync(context, audit, entry);
            return new ExportResult(
                Name, formatName,
                ExportFormat.Of(
                    formatName, first.Columns.Select(column => column.Name), ExportEndpoints.Json(context).GetTypeInfo(typeof(JsonObject))),
                page, (after, cancel) => Task.FromResult(Page(Read(after, cancel))),
                query.Cursor is null && page.NextCursor is null ? page.Items.Count : null, hasHead: query.Cursor is null,
                marks: context.Choice(ExportParameters.Cursors) == "true");
        }, cancellation);

        AnalyticsResult Read(string? cursor, CancellationToken end) =>
            run.ReadAll(context.Workspace(), query with { Cursor = cursor }, end);

        ExportPage Page(AnalyticsResult result)
        {
            // A limit of the query is as many rows as it has.
            var isWhole = query.Limit is not null || !result.HasMore;
            if (!isWhole && result.NextCursor is null)
            {
                throw new ProblemException(
                    ProblemKind.QueryTooLarge,
                    $"The query has more than {result.Rows.Count:N0} rows that cannot be read page by page: order it by a number "
                    + "(order_by), or ask for a shorter time, a filter or fewer groups.");
            }
            return new ExportPage(AnalyticsAnswer.Of(result).Rows, isWhole ? null : result.NextCursor);
        }
    }

    static async Task<(AnalyticsRequest Query, AuditEntry Entry)> AskedAsync(
        HttpContext context, string format, CancellationToken cancellation)
    {
        var (text, id) = (context.Parameter(ExportParameters.Query.Name), context.Parameter(ExportParameters.Saved.Name));
        if (text is null == id is null)
        {
            throw new InvalidQueryException(
                ExportParameters.Query.Name, "query is a query as JSON, saved the id of a saved one: give one of them.");
        }
        if (text is not null)
            return (Parse(text), new AuditEntry("telemetry.exported", "list", Name, $"{Name}.{format}"));
        if (!Guid.TryParse(id, out var key))
            throw new InvalidQueryException(ExportParameters.Saved.Name, $"saved={id} is not the id of a saved query.");
        var saved = await context.RequestServices.GetRequiredService<SavedQueryList>()
            .FindAsync(context.Workspace(), key, cancellation);
        return (saved.Request(), new AuditEntry("telemetry.exported", "saved_query", saved.Id, $"{saved.Name}.{format}"));
    }

    static AnalyticsRequest Parse(string text)
    {
        if (text.Length > CharsMax)
        {
            throw new InvalidQueryException(
                ExportParameters.Query.Name,
                $"query has {text.Length} characters: at most {CharsMax} are allowed. Save a longer one, and give its id in saved.");
        }
        try
        {
            var query = JsonSerializer.Deserialize(text, ApiJsonContext.Default.AnalyticsRequest);
            return query switch
            {
                null => throw Wrong("it is null"),
                { Cursor: not null } => throw Wrong("cursor is a parameter of its own"),
                _ => query,
            };
        }
        catch (JsonException wrong)
        {
            throw Wrong(wrong.Message);
        }
    }

    static InvalidQueryException Wrong(string why) => new(
        ExportParameters.Query.Name, $"query is not a query as POST /analytics/query takes it, as JSON: {why.TrimEnd('.')}.");
}
