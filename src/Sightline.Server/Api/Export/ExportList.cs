using Sightline.Model.Workspaces;
using Sightline.Query.Answers;
using Sightline.Server.Api.Parameters;
using Sightline.Server.Auth;

namespace Sightline.Server.Api.Export;

/// <summary>A page of a list, and what counts all of its rows.</summary>
sealed record ExportRead(ExportPage Page, Func<long> Total);

/// <summary>Reads the page of a cursor; the first one of null.</summary>
delegate Task<ExportRead> ReadExportPage(ExportSource source, string? cursor, CancellationToken cancellation);

/// <summary>A list that can be a file.</summary>
/// <param name="Name">As requests name it.</param>
/// <param name="Item">What a row is.</param>
/// <param name="Parameters">What the list takes.</param>
/// <param name="Read">Reads it.</param>
sealed record ExportList(string Name, Type Item, QueryParameter[] Parameters, ReadExportPage Read);

/// <summary>What a request says of the list that it wants.</summary>
sealed class ExportSource(HttpContext context)
{
    /// <summary>Rows that are read at once.</summary>
    const string PageRows = "1000";

    public WorkspaceScope Scope { get; } = context.Workspace();

    public TimeProvider Time => Get<TimeProvider>();

    public T Get<T>()
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    /// <summary>The parameters of the page of a cursor.</summary>
    public Func<string, string?> Value(string? cursor) => name => name switch
    {
        "cursor" => cursor,
        "limit" => PageRows,
        _ => context.Parameter(name),
    };

    public AnswerParameters Parameters(string? cursor) => new(Value(cursor), Time);
}
