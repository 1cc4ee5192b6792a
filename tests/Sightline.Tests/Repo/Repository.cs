using System.Xml.Linq;

namespace Sightline.Tests.Repo;

/// <summary>The repository that this assembly was built from, as files.</summary>
static class Repository
{
    const string Marker = "Sightline.slnx";

    static readonly HashSet<string> NotOurs =
        new(StringComparer.Ordinal) { ".git", ".vs", ".idea", "artifacts", "bin", "obj", "node_modules", "dist", "test-results",
        "TestResults" };

    public static string Root { get; } = FindRoot();

    /// <summary>Paths of all source files, relative to the root and with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(Root).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> CSharp => Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    public static bool Exists(string path)
    {
        var full = Path.Combine(Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    /// <summary>What a project file names in elements such as <c>ProjectReference</c>.</summary>
    public static IEnumerable<string> References(string projectFile, string element) =>
        XDocument.Load(Path.Combine(Root, projectFile)).Descendants(element).Select(e => (string?)e.Attribute("Include") ?? "");

    static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return file;
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            // DATA of `./dev run` lies in the root; a folder of that name elsewhere is source.
            var name = Path.GetFileName(child);
            if (NotOurs.Contains(name) || (name == "data" && folder == Root))
                continue;
            foreach (var file in Walk(child))
                yield return file;
        }
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No {Marker} above {AppContext.BaseDirectory}");
    }
}
