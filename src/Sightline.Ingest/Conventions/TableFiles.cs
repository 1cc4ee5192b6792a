using System.Text.Json;

namespace Sightline.Ingest.Conventions;

/// <summary>Reads mapping tables: those in the program, and those that a folder puts in their place or adds.</summary>
static class TableFiles
{
    const string BuiltInPrefix = "Sightline.Ingest.Conventions.Tables.";

    public static List<ConventionTable> BuiltIn()
    {
        var mistakes = new List<string>();
        var tables = new List<ConventionTable>();
        var assembly = typeof(TableFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(BuiltInPrefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (Read(name[BuiltInPrefix.Length..], bytes.ToArray(), mistakes) is { } table)
                tables.Add(table);
        }
        return mistakes.Count == 0 ? tables : throw new ConventionException(mistakes);
    }

    /// <summary>The built-in tables with those of a folder, which need not be there.</summary>
    /// <exception cref="ConventionException">Files that are no tables; the message names every one.</exception>
    public static List<ConventionTable> WithFolder(string folder)
    {
        var tables = BuiltIn();
        if (!Directory.Exists(folder))
            return tables;
        var mistakes = new List<string>();
        var files = Directory.GetFiles(folder, "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Read(file, File.ReadAllBytes(file), mistakes) is not { } table)
                continue;
            if (!own.TryAdd(table.Table, file))
                mistakes.Add($"{file}: {own[table.Table]} is the table {table.Table} too.");
            tables.RemoveAll(other => other.Table == table.Table);
            tables.Add(table);
        }
        return mistakes.Count == 0 ? tables : throw new ConventionException(mistakes);
    }

    static ConventionTable? Read(string file, byte[] bytes, List<string> mistakes)
    {
        try
        {
            if (JsonSerializer.Deserialize(bytes, ConventionJson.Default.ConventionTable) is { } table)
                return table;
            mistakes.Add($"{file}: it is null.");
        }
        catch (JsonException failure)
        {
            mistakes.Add($"{file}: {failure.Message}");
        }
        return null;
    }
}
