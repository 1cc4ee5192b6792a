using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Sightline.Server.Api.Streaming;

namespace Sightline.Server.Api.Export;

/// <summary>How rows of an export are written.</summary>
abstract class ExportFormat
{
    public const string Csv = "csv";
    public const string JsonLines = "jsonl";

    public static IReadOnlyList<string> Names { get; } = [Csv, JsonLines];

    public abstract string ContentType { get; }

    /// <summary>What stands before the first row.</summary>
    public abstract string Head { get; }

    /// <summary>A row with its end of line.</summary>
    public abstract void Write(StringBuilder text, object item);

    /// <summary>A line that says where the rows after it go on, and is no row.</summary>
    public abstract string Mark(string cursor);

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="item">The rows' type.</param>
    public static ExportFormat Of(string name, JsonTypeInfo item) => name == Csv ? new CsvFormat(item) : new JsonLinesFormat(item);

    /// <summary>Of rows that are objects with the given columns.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="columns">Their names, as clients chose them.</param>
    /// <param name="row">The type of <see cref="JsonObject"/>.</param>
    public static ExportFormat Of(string name, IEnumerable<string> columns, JsonTypeInfo row) =>
        name == Csv ? new CsvFormat(columns) : new JsonLinesFormat(row);

    sealed class JsonLinesFormat(JsonTypeInfo item) : ExportFormat
    {
        public override string ContentType => "application/jsonl; charset=utf-8";

        public override string Head => "";

        public override void Write(StringBuilder text, object row) => text.Append(JsonSerializer.Serialize(row, item)).Append('\n');

        public override string Mark(string cursor) => $$"""{"next_cursor":"{{cursor}}"}""" + "\n";
    }

    // RFC 4180. Fields of objects within a row have columns of their own; lists are JSON.
    sealed class CsvFormat : ExportFormat
    {
        readonly List<(string Name, Func<object, object?> Value, JsonTypeInfo? List)> _columns = [];

        public CsvFormat(JsonTypeInfo item) => AddColumns(item, "", row => row);

        public CsvFormat(IEnumerable<string> columns)
        {
            foreach (var column in columns)
                _columns.Add((column, row => ((JsonObject)row)[column]?.GetValue<object>(), null));
        }

        public override string ContentType => "text/csv; charset=utf-8";

        public override string Head => string.Join(',', _columns.Select(column => CsvText.Cell(column.Name))) + "\r\n";

        public override void Write(StringBuilder text, object row)
        {
            for (var i = 0; i < _columns.Count; i++)
            {
                if (i > 0)
                    text.Append(',');
                var (_, read, list) = _columns[i];
                text.Append(read(row) switch
                {
                    null => "",
                    string word => CsvText.Cell(word),
                    bool flag => flag ? "true" : "false",
                    IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                    var other => CsvText.Cell(JsonSerializer.Serialize(other, list!)),
                });
            }
            text.Append("\r\n");
        }

        public override string Mark(string cursor) => $"#next_cursor,{cursor}\r\n";

        void AddColumns(JsonTypeInfo type, string prefix, Func<object, object?> owner)
        {
            foreach (var property in type.Properties)
            {
                var inner = type.Options.GetTypeInfo(property.PropertyType);
                object? Value(object row) => owner(row) is { } held ? property.Get!(held) : null;
                if (inner.Kind == JsonTypeInfoKind.Object)
                    AddColumns(inner, $"{prefix}{property.Name}.", Value);
                else
                    _columns.Add(($"{prefix}{property.Name}", Value, inner.Kind == JsonTypeInfoKind.None ? null : inner));
            }
        }
    }
}
