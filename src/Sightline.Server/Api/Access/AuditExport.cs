using System.Text;
using System.Text.Json;
using Sightline.Control.Audit;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Json;
using Sightline.Server.Api.Streaming;

namespace Sightline.Server.Api.Access;

/// <summary>A page of the audit log of somebody.</summary>
delegate Task<IReadOnlyList<AuditRow>> AuditPages(AuditSearch search, CancellationToken cancellation);

/// <summary>Writes rows of the audit log as CSV (RFC 4180) or as a line of JSON each, page by page as it is read.</summary>
sealed class AuditExport(AuditPages pages, AuditSearch search, bool isCsv) : IResult
{
    const int RowsAtOnce = 1_000;

    static readonly string[] Columns =
    [
        "id", "at", "actor_kind", "actor_id", "actor_name", "action", "outcome", "object_kind", "object_id", "object_name",
        "address", "user_agent", "detail",
    ];

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"audit.{(isCsv ? "csv" : "jsonl")}\"";
        if (isCsv)
            await response.WriteAsync(string.Join(',', Columns) + "\r\n", context.RequestAborted);
        var page = search with { Limit = RowsAtOnce };
        while (true)
        {
            var rows = await pages(page, context.RequestAborted);
            var text = new StringBuilder();
            foreach (var row in rows)
                text.Append(isCsv ? Csv(row) : Line(row));
            await response.WriteAsync(text.ToString(), context.RequestAborted);
            if (rows.Count < RowsAtOnce)
                return;
            page = page with { AfterMs = rows[^1].AtMs, AfterId = rows[^1].Id };
        }
    }

    static string Line(AuditRow row) =>
        JsonSerializer.Serialize(AuditItem.Of(row), ApiJsonContext.Default.AuditItem) + "\n";

    static string Csv(AuditRow row) => string.Join(',', new[]
    {
        row.Id, TimeText.At(row.AtMs), row.ActorKind, row.ActorId, row.ActorName, row.Action, row.Outcome, row.ObjectKind,
        row.ObjectId, row.ObjectName, row.Address, row.UserAgent, row.Detail,
    }.Select(CsvText.Cell)) + "\r\n";
}
