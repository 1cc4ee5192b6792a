using Sightline.Control.Agents;
using Sightline.Control.Audit;
using Sightline.Query;
using Sightline.Query.Answers;
using Sightline.Query.Calls;
using Sightline.Query.Traces;
using Sightline.Server.Api.Access;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Api.Answers.Lists;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage.Queries;
using ControlId = Sightline.Control.Database.IdText;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Sightline.Server.Api.Export;

/// <summary>Lists as files.</summary>
static class ExportEndpoints
{
    static readonly ExportList[] Lists =
    [
        new("calls", typeof(CallItem), QueryParameters.Calls, CallsAsync),
        new("traces", typeof(TraceItem), QueryParameters.TraceList, TracesAsync),
        new("sessions", typeof(ConversationItem), QueryParameters.Sessions, SessionsAsync),
        new("users", typeof(ServedUserItem), QueryParameters.Users, UsersAsync),
        new("agents", typeof(AgentItem), [.. QueryParameters.Agents.Where(parameter => parameter.Name != "sort")], AgentsAsync),
        new("models", typeof(ModelItem), QueryParameters.Models, ModelsAsync),
    ];

    // What an export says of itself; where a page ends is no matter of who asks.
    static readonly string[] Own = ["of", "format", "cursors"];

    public static void MapExport(this RouteGroupBuilder api) => api.MapGet("/export", ExportAsync)
        .Requires(Right.ReadTelemetry)
        .ExplainControl()
        .Takes(QueryParameters.Export)
        .WithTags("Export")
        .WithName("exportList")
        .Produces(StatusCodes.Status200OK, contentType: "text/csv")
        .WithSummary("Gives a whole list, or all rows of a query, as a file, CSV or JSON lines, which goes on where it was cut off.");

    static async Task<IResult> ExportAsync(HttpContext context, AuditLog audit, CancellationToken cancellation)
    {
        if (context.Parameter(ExportParameters.Of.Name) == QueryExport.Name)
            return await QueryExport.RunAsync(context, audit, cancellation);
        var list = ListOf(context);
        CheckNames(context, list.Name, list.Parameters);
        var formatName = context.Choice(ExportParameters.Format);
        var cursor = context.Parameter("cursor");
        var source = new ExportSource(context);
        return await FirstAsync(async end =>
        {
            var read = await list.Read(source, cursor, end);
            var total = cursor is null ? read.Total() : (long?)null;
            await AuditAsync(context, audit, new AuditEntry("telemetry.exported", "list", list.Name, $"{list.Name}.{formatName}"));
            return new ExportResult(
                list.Name, formatName, ExportFormat.Of(formatName, Json(context).GetTypeInfo(list.Item)), read.Page,
                async (after, cancel) => (await list.Read(source, after, cancel)).Page, total, hasHead: cursor is null,
                marks: context.Choice(ExportParameters.Cursors) == "true");
        }, cancellation);
    }

    /// <summary>Refuses parameters that an export does not take.</summary>
    public static void CheckNames(HttpContext context, string of, IEnumerable<QueryParameter> parameters)
    {
        foreach (var name in context.Request.Query.Keys)
        {
            if (name == "limit" || (!Own.Contains(name) && !parameters.Any(parameter => parameter.Name == name)))
                throw new InvalidQueryException(name, $"{name} is no parameter of an export of {of}.");
        }
    }

    /// <summary>Reads what a file begins with, so that what is wrong is answered as a problem.</summary>
    public static async Task<IResult> FirstAsync(Func<CancellationToken, Task<IResult>> read, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(QueryTime.Max);
        try
        {
            return await read(end.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ProblemKind.QueryTimeout.With("The first rows took too long; ask for a shorter time range, or filter.");
        }
        catch (QueryTooLargeException large)
        {
            return ProblemKind.QueryTooLarge.With(large.Message);
        }
    }

    public static Task AuditAsync(HttpContext context, AuditLog audit, AuditEntry entry) => audit.AppendAsync(
        [(ControlId.Of(context.Workspace()), context.Caller().Actor, entry)], CancellationToken.None);

    public static System.Text.Json.JsonSerializerOptions Json(HttpContext context) =>
        context.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<JsonOptions>>().Value.SerializerOptions;

    static ExportList ListOf(HttpContext context)
    {
        var name = context.Parameter(ExportParameters.Of.Name);
        return Lists.FirstOrDefault(list => list.Name == name)
            ?? throw InvalidQueryException.NoneOf(ExportParameters.Of.Name, name, ExportParameters.Of.Values!);
    }

    static Task<ExportRead> CallsAsync(ExportSource source, string? cursor, CancellationToken cancellation)
    {
        var query = new CallParameters(source.Value(cursor), source.Time).List();
        var page = source.Get<CallList>().Read(source.Scope, query, cancellation);
        return Task.FromResult(new ExportRead(
            new ExportPage([.. page.Items.Select(CallItem.Of)], page.NextCursor),
            () => source.Get<ListSizes>().Calls(source.Scope, query.Filter, query.Range, cancellation)));
    }

    static Task<ExportRead> TracesAsync(ExportSource source, string? cursor, CancellationToken cancellation)
    {
        var query = new TraceParameters(source.Value(cursor), source.Time).List();
        var page = source.Get<TraceList>().Read(source.Scope, query, cancellation);
        return Task.FromResult(new ExportRead(
            new ExportPage([.. page.Items.Select(TraceItem.Of)], page.NextCursor),
            () => source.Get<ListSizes>().Traces(source.Scope, query.Filter, page.Range, cancellation)));
    }

    static Task<ExportRead> SessionsAsync(ExportSource source, string? cursor, CancellationToken cancellation)
    {
        var parameters = source.Parameters(cursor);
        var (filter, range) = (parameters.Filter(), parameters.Range());
        var page = source.Get<SessionList>().Read(source.Scope, filter, range, parameters.Order(SessionList.SortNames), cancellation);
        return Task.FromResult(new ExportRead(
            new ExportPage([.. page.Items.Select(ConversationItem.Of)], page.NextCursor),
            () => source.Get<ListSizes>().Sessions(source.Scope, filter, range, cancellation)));
    }

    static Task<ExportRead> UsersAsync(ExportSource source, string? cursor, CancellationToken cancellation)
    {
        var parameters = source.Parameters(cursor);
        var period = parameters.Period();
        var page = source.Get<UserList>().Read(source.Scope, period, parameters.Order(UserList.SortNames), cancellation);
        return Task.FromResult(new ExportRead(
            new ExportPage([.. page.Items.Select(ServedUserItem.Of)], page.NextCursor),
            () => source.Get<ListSizes>().Users(source.Scope, period.Filter, period.Range, cancellation)));
    }

    static async Task<ExportRead> AgentsAsync(ExportSource source, string? cursor, CancellationToken cancellation)
    {
        var said = await source.Get<AgentRegistry>().ListAsync(source.Scope, cancellation);
        var parameters = source.Parameters(cursor);
        var (page, next, count, _) = AgentItem.Page(
            source.Get<AgentList>(), source.Scope, parameters.Period(), parameters.Order(AgentList.SortNames), said, cancellation);
        return new ExportRead(new ExportPage([.. page], next), () => count);
    }

    static Task<ExportRead> ModelsAsync(ExportSource source, string? cursor, CancellationToken cancellation)
    {
        var parameters = source.Parameters(cursor);
        var page = source.Get<ModelList>().Read(
            source.Scope, parameters.Period(), parameters.Order(ModelList.SortNames), cancellation);
        return Task.FromResult(new ExportRead(
            new ExportPage([.. page.Items.Select(ModelItem.Of)], page.NextCursor), () => page.Count));
    }
}
