namespace Sightline.Tests.Repo;

public sealed class ProjectTests
{
    // docs/architecture.md draws these arrows. A project that is not here needs a deployment or a dependency reason.
    static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Sightline.Model"] = [],
        ["Sightline.Storage"] = ["Sightline.Model"],
        ["Sightline.Ingest"] = ["Sightline.Model"],
        ["Sightline.Query"] = ["Sightline.Model", "Sightline.Storage"],
        ["Sightline.Control"] = ["Sightline.Model"],
        ["Sightline.Server"] =
            ["Sightline.Model", "Sightline.Storage", "Sightline.Ingest", "Sightline.Query", "Sightline.Control"],
    };

    static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Sightline.Storage"] = ["Microsoft.Extensions.Logging.Abstractions"],
        ["Sightline.Control"] =
        [
            "Dapper", "Microsoft.Data.Sqlite.Core", "Microsoft.Extensions.Logging.Abstractions", "Npgsql",
            "SQLitePCLRaw.bundle_e_sqlite3",
        ],
        ["Sightline.Server"] = ["Microsoft.AspNetCore.OpenApi", "Spectre.Console", "System.CommandLine"],
    };

    static IEnumerable<string> SourceProjects =>
        Repository.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal));

    [Fact]
    public void Projects_know_only_those_that_the_architecture_allows()
    {
        var wrong = new List<string>();
        foreach (var project in SourceProjects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            if (!Arrows.TryGetValue(name, out var allowed))
                wrong.Add($"{name} is not in the table of projects");
            foreach (var reference in Repository.References(project, "ProjectReference"))
            {
                var known = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
                if (allowed?.Contains(known) != true)
                    wrong.Add($"{name} -> {known}");
            }
        }
        Findings.None(wrong);
    }

    [Fact]
    public void Projects_use_only_the_packages_they_were_granted()
    {
        var wrong =
            from project in SourceProjects
            let name = Path.GetFileNameWithoutExtension(project)
            from package in Repository.References(project, "PackageReference")
            where !Packages.GetValueOrDefault(name, []).Contains(package)
            select $"{name} -> {package}";
        Findings.None(wrong);
    }

    [Fact]
    public void Projects_leave_versions_to_the_central_file()
    {
        var wrong = Repository.Files
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(f => Repository.Read(f).Contains(" Version=\"", StringComparison.Ordinal));
        Findings.None(wrong);
    }

    [Fact]
    public void Solution_holds_every_project()
    {
        var solution = Repository.Read("Sightline.slnx");
        var missing = Repository.Files
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(f => !solution.Contains($"\"{f}\"", StringComparison.Ordinal));
        Findings.None(missing);
    }
}
