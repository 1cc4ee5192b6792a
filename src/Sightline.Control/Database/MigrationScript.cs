using System.Globalization;
using System.Reflection;
using System.Text;

namespace Sightline.Control.Database;

/// <summary>
/// A numbered file of <c>Migrations</c>. Lines after <c>-- only: sqlite</c> or <c>-- only: postgres</c> are for that
/// engine, up to the next such line.
/// </summary>
sealed record MigrationScript(int Version, string Name, string Sql)
{
    const string Only = "-- only: ";

    /// <summary>All of them for an engine, in order.</summary>
    public static IReadOnlyList<MigrationScript> All(string engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name, engine))];
    }

    static MigrationScript Read(Assembly assembly, string name, string engine)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var (sql, isFor) = (new StringBuilder(), true);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Only, StringComparison.Ordinal))
                isFor = line[Only.Length..].Trim() == engine;
            else if (isFor && !line.StartsWith("--", StringComparison.Ordinal))
                sql.AppendLine(line);
        }
        var version = int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return new MigrationScript(version, Path.GetFileNameWithoutExtension(name), sql.ToString().Trim());
    }
}
