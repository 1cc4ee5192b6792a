namespace Sightline.Tests.Repo;

/// <summary>Reports all that a check of the repository found, not only the first.</summary>
static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToArray();
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join('\n', all)}");
    }
}
