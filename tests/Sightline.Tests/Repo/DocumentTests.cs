using System.Text.RegularExpressions;

namespace Sightline.Tests.Repo;

public sealed partial class DocumentTests
{
    // Hosts of package registries and folders of one machine have no place in the repository. The names are put
    // together here, so that this file does not hold them either.
    static readonly string[] Foreign =
    [
        "nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "yarnpkg" + ".com", "pypi" + ".org", "crates" + ".io",
        "deb.debian" + ".org", "/v3/index" + ".json",
    ];

    [GeneratedRegex(@"`([^`\s]+)`")]
    static partial Regex CodeFont { get; }

    [GeneratedRegex(@"^(?:\./)?(?:(?:src|tests|docs|bench|samples|deploy|web|\.ci)/[\w./*-]*|dev)$")]
    static partial Regex RepositoryPath { get; }

    [GeneratedRegex(@"\]\((?!\w+:|#)([^)#\s]+)(?:#[^)]*)?\)")]
    static partial Regex RelativeLink { get; }

    [GeneratedRegex(@"(?<![\w.~}-])/(?:home|Users|root|work)/\w")]
    static partial Regex MachinePath { get; }

    static IEnumerable<string> Documents => Repository.Files.Where(f =>
        f.EndsWith(".md", StringComparison.Ordinal)
        && (f.StartsWith("docs/", StringComparison.Ordinal) || !f.Contains('/', StringComparison.Ordinal)));

    [Fact]
    public void Documents_name_paths_that_exist()
    {
        var wrong =
            from document in Documents
            from Match match in CodeFont.Matches(Repository.Read(document))
            let path = match.Groups[1].Value
            where RepositoryPath.IsMatch(path) && !Repository.Exists(WithoutPattern(path))
            select $"{document}: {path}";
        Findings.None(wrong);
    }

    [Fact]
    public void Documents_link_to_files_that_exist()
    {
        var wrong =
            from document in Documents
            from Match match in RelativeLink.Matches(Repository.Read(document))
            let target = Path.Combine(Path.GetDirectoryName(document)!, match.Groups[1].Value)
            where !Repository.Exists(target)
            select $"{document}: {match.Groups[1].Value}";
        Findings.None(wrong);
    }

    [Fact]
    public void Files_name_no_package_registry_and_no_machine()
    {
        var wrong = new List<string>();
        foreach (var file in Repository.Files.Where(IsText))
        {
            var text = Repository.Read(file);
            wrong.AddRange(Foreign.Where(f => text.Contains(f, StringComparison.OrdinalIgnoreCase)).Select(f => $"{file}: {f}"));
            wrong.AddRange(MachinePath.Matches(text).Select(m => $"{file}: {m.Value}"));
        }
        Findings.None(wrong);
    }

    // Up to the first folder that holds a wildcard.
    static string WithoutPattern(string path)
    {
        var star = path.IndexOf('*', StringComparison.Ordinal);
        return star < 0 ? path : path[..(path.LastIndexOf('/', star) + 1)];
    }

    static bool IsText(string file) =>
        Path.GetExtension(file) is "" or ".cs" or ".csproj" or ".props" or ".targets" or ".slnx" or ".json" or ".md" or ".sh"
            or ".txt" or ".yml" or ".ts" or ".tsx" or ".css" or ".html" or ".proto" or ".config" or ".case";
}
