using Sightline.Control.Workspaces;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Tests.Access;

public sealed class RoleTableDocumentTests
{
    [Fact]
    public void The_document_shows_the_table_that_is_enforced()
    {
        Role[] roles = [Role.Owner, Role.Admin, Role.Member, Role.Viewer];
        var expected = RoleTable.Rows.Select(row => $"| {row.Words} | "
            + string.Join(" | ", roles.Select(role => row.Roles.Contains(role) ? "yes" : "–"))
            + $" | {row.KeyPermission ?? "–"} | {(row.IsInstance ? "yes" : "–")} |");
        var document = File.ReadAllText(RepositoryFile("docs/access.md"));
        Assert.Contains(string.Join('\n', expected), document, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_role_has_what_the_roles_below_it_have()
    {
        Assert.All(
            new[] { (Role.Viewer, Role.Member), (Role.Member, Role.Admin), (Role.Admin, Role.Owner) },
            pair => Assert.Equal(RoleTable.Of(pair.Item1), RoleTable.Of(pair.Item1) & RoleTable.Of(pair.Item2)));
        Assert.False(RoleTable.Of(Role.Owner).HasFlag(Right.Operate));
    }

    static string RepositoryFile(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Sightline.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, path);
    }
}
