using Sightline.Server.Api.Export;

namespace Sightline.Server.Api.Parameters;

/// <summary>What an export says of itself.</summary>
static class ExportParameters
{
    public static readonly QueryParameter Of =
        new("of", "string", "The list, or query; has to be given.")
        {
            Values = ["calls", "traces", "sessions", "users", "agents", "models", QueryExport.Name],
            Example = "calls",
        };

    public static readonly QueryParameter Query =
        new("query", "string", "Of a query: what POST /analytics/query takes, as JSON of at most 4,000 characters.")
        {
            Example = """{"select":[{"op":"count"}],"group_by":["agent"]}""",
        };

    public static readonly QueryParameter Saved =
        new("saved", "string", "Of a query: the id of a saved one, in place of query.")
        {
            Example = "01990f2e-5c1e-7b3a-9a52-0c5a6a0f7c12",
        };

    public static readonly QueryParameter Format =
        new("format", "string", "CSV, or a line of JSON for each row.") { Values = ["csv", "jsonl"], Default = "csv" };

    public static readonly QueryParameter Cursors =
        new("cursors", "string", "true for a line after each page of rows that says where the file can go on.")
        {
            Values = ["false", "true"],
            Default = "false",
        };
}
