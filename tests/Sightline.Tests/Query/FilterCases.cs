using Sightline.Query.Filters;

namespace Sightline.Tests.Query;

/// <summary>
/// Runs <c>Cases/filters*.txt</c>. A case is a line <c>&gt; filter</c> and, on the next line, the tree that it means or
/// <c>error POSITION+LENGTH MESSAGE</c>; a message may end in <c>[...]</c> for any further text.
/// </summary>
public sealed class FilterCases
{
    const string Further = "[...]";

    public static TheoryData<string, int, string, string> All()
    {
        var cases = new TheoryData<string, int, string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "filters*.txt"))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith("> ", StringComparison.Ordinal))
                    cases.Add(Path.GetFileName(file), i + 1, lines[i][2..], lines[i + 1].Trim());
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Filter_reads_as_its_case_says(string file, int line, string filter, string expected)
    {
        var actual = Filter.TryParse(filter, out var predicate, out var error)
            ? PredicateTree.Show(predicate)
            : $"error {error!.Position}+{error.Length} {error.Message}";
        var matches = expected.EndsWith(Further, StringComparison.Ordinal)
            ? actual.StartsWith(expected[..^Further.Length], StringComparison.Ordinal)
            : expected == actual;
        Assert.True(matches, $"{file}:{line}\nexpected {expected}\nactual   {actual}");
    }
}
