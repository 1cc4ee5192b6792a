using System.Globalization;
using System.Text;
using Sightline.Server.Auth;

namespace Sightline.Server.Api.Export;

/// <summary>Rows of a list, and where those after them begin; null for the end.</summary>
sealed record ExportPage(IReadOnlyList<object> Items, string? NextCursor);

/// <summary>
/// Writes a list page by page as it is read, so that a long one needs no more memory than a short one. A page that cannot be
/// read ends the connection: a file is whole when the transfer ended well.
/// </summary>
/// <param name="name">Of the file, without its end.</param>
/// <param name="formatName">One of <see cref="ExportFormat.Names"/>.</param>
/// <param name="format">How rows are written.</param>
/// <param name="first">Read before, so that what is wrong with it is answered as a problem.</param>
/// <param name="read">Gives the page of a cursor.</param>
/// <param name="total">How many rows there are from the first on; null where that is not known.</param>
/// <param name="hasHead">Of a file that goes on it is not written again.</param>
/// <param name="marks">A line after each page says its cursor.</param>
sealed class ExportResult(
    string name, string formatName, ExportFormat format, ExportPage first,
    Func<string, CancellationToken, Task<ExportPage>> read, long? total, bool hasHead, bool marks) : IResult
{
    /// <summary>How many rows there are, for who shows progress.</summary>
    public const string TotalHeader = "X-Total-Rows";

    /// <summary>Characters that are put together before they are sent.</summary>
    const int PieceChars = 64 << 10;

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = format.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{formatName}\"";
        if (total is { } rows)
            response.Headers[TotalHeader] = rows.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder(hasHead ? format.Head : "");
        for (var page = first; ;)
        {
            foreach (var item in page.Items)
            {
                format.Write(text, item);
                if (text.Length < PieceChars)
                    continue;
                await response.WriteAsync(text.ToString(), context.RequestAborted);
                text.Clear();
            }
            if (marks && page.NextCursor is { } mark)
                text.Append(format.Mark(mark));
            await response.WriteAsync(text.ToString(), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            if (page.NextCursor is not { } cursor)
                return;
            text.Clear();
            if (!context.Caller().StillHolds())
            {
                context.Abort();
                return;
            }
            page = await NextAsync(cursor, context.RequestAborted);
        }
    }

    // Each page is a query of its own, with the time that a query may take.
    async Task<ExportPage> NextAsync(string cursor, CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        end.CancelAfter(QueryTime.Max);
        return await read(cursor, end.Token);
    }
}
