using System.Text.RegularExpressions;

namespace Sightline.Tests.Repo;

public sealed partial class StyleTests
{
    const int FileLinesMax = 400;
    const int LineCharsMax = 140;

    // Names that end in a banned word but are the field's own; each with its reason.
    static readonly Dictionary<string, string> LegitimateNames = new(StringComparer.Ordinal)
    {
    };

    [GeneratedRegex(@"^\s*(?:(?:public|sealed|static|abstract|readonly|ref|partial|unsafe|file|private|internal|protected)\s+)*" +
        @"(?:record\s+class|record\s+struct|class|struct|record|interface|enum)\s+(\w+)", RegexOptions.Multiline)]
    static partial Regex TypeDeclaration { get; }

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utility|Utilities|Common|Base|Impl|Data|Info)$")]
    static partial Regex EmptyWord { get; }

    [GeneratedRegex(@"\bpublic\s+(?:sealed\s+|partial\s+)*class\s+(\w+?)Benchmarks\b")]
    static partial Regex BenchmarkClass { get; }

    [GeneratedRegex(@"\bunsafe\b|\bMemoryMarshal\b|\bUnsafe\.")]
    static partial Regex UncheckedMemory { get; }

    [GeneratedRegex(@"\bnew\s+WorkspaceScope\b")]
    static partial Regex ScopeMade { get; }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    static partial Regex Reminder { get; }

    [Fact]
    public void Types_are_named_by_a_noun_of_the_product()
    {
        var wrong =
            from file in Repository.CSharp
            from Match match in TypeDeclaration.Matches(Repository.Read(file))
            let name = match.Groups[1].Value
            where EmptyWord.IsMatch(name) && !LegitimateNames.ContainsKey(name)
            select $"{file}: {name}";
        Findings.None(wrong);
    }

    [Fact]
    public void Files_and_lines_are_short()
    {
        var wrong = new List<string>();
        foreach (var file in Repository.CSharp)
        {
            var lines = Repository.Lines(file);
            if (lines.Length > FileLinesMax)
                wrong.Add($"{file}: {lines.Length} lines");
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Length > LineCharsMax)
                    wrong.Add($"{file}:{i + 1}: {lines[i].Length} characters");
            }
        }
        Findings.None(wrong);
    }

    [Fact]
    public void Reminders_carry_a_link()
    {
        var wrong =
            from file in Repository.CSharp
            where !file.StartsWith("tests/Sightline.Tests/Repo/", StringComparison.Ordinal)
            from line in Repository.Lines(file).Index()
            where Reminder.IsMatch(line.Item) && !line.Item.Contains("://", StringComparison.Ordinal)
            select $"{file}:{line.Index + 1}: {line.Item.Trim()}";
        Findings.None(wrong);
    }

    [Fact]
    public void Memory_is_read_unchecked_only_where_segments_are_encoded()
    {
        string[] allowed = ["src/Sightline.Storage/Encoding/", "src/Sightline.Storage/Segments/"];
        var wrong =
            from file in Repository.CSharp
            where file.StartsWith("src/", StringComparison.Ordinal)
                && !allowed.Any(a => file.StartsWith(a, StringComparison.Ordinal))
            from line in Repository.Lines(file).Index()
            let code = line.Item.Split("//")[0]
            where UncheckedMemory.IsMatch(code)
            select $"{file}:{line.Index + 1}: {code.Trim()}";
        Findings.None(wrong);
    }

    [Fact]
    public void Workspace_scopes_are_made_only_by_authentication()
    {
        var wrong = Repository.CSharp
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .Where(f => !f.StartsWith("src/Sightline.Server/Auth/", StringComparison.Ordinal))
            .Where(f => ScopeMade.IsMatch(Repository.Read(f)));
        Findings.None(wrong);
    }

    [Fact]
    public void Benchmarks_are_named_after_what_they_measure()
    {
        var sources = Repository.CSharp
            .Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(f => TypeDeclaration.Matches(Repository.Read(f)))
            .Select(m => m.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var wrong =
            from file in Repository.CSharp
            where file.StartsWith("tests/Sightline.Benchmarks/", StringComparison.Ordinal)
            from Match match in BenchmarkClass.Matches(Repository.Read(file))
            where !sources.Contains(match.Groups[1].Value)
            select $"{file}: no type {match.Groups[1].Value}";
        Findings.None(wrong);
    }
}
