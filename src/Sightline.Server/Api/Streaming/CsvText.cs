namespace Sightline.Server.Api.Streaming;

/// <summary>Cells of CSV (RFC 4180).</summary>
static class CsvText
{
    /// <summary>
    /// A text as a cell. Names and the like are written by strangers: what begins like a formula would be run as one by
    /// spreadsheets, and the apostrophe is how they mark text.
    /// </summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
