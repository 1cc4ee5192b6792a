using Sightline.Control.Workspaces;

namespace Sightline.Server.Auth.Rights;

/// <summary>A row of the table: a right, in words, and who has it.</summary>
/// <param name="Roles">The roles of members that have it.</param>
/// <param name="KeyPermission">The permission of API keys that gives it, or both; null for none.</param>
/// <param name="IsInstance">It is the instance right ops, and no role has it.</param>
sealed record RoleRow(Right Right, string Words, Role[] Roles, string? KeyPermission = null, bool IsInstance = false);

/// <summary>
/// Who may do what. Requests are checked against these rows, docs/access.md shows them, and a test asks each route as
/// each role.
/// </summary>
static class RoleTable
{
    const string Read = "read";
    const string Write = "write";
    const string Any = $"{Read} or {Write}";

    static readonly Role[] Everybody = [Role.Owner, Role.Admin, Role.Member, Role.Viewer];
    static readonly Role[] Makers = [Role.Owner, Role.Admin, Role.Member];
    static readonly Role[] Admins = [Role.Owner, Role.Admin];
    static readonly Role[] Owners = [Role.Owner];

    public static readonly IReadOnlyList<RoleRow> Rows =
    [
        new(Right.ReadTelemetry, "See traces and everything made from them", Everybody, Read),
        new(Right.WriteTelemetry, "Send telemetry, pin traces, load the demo", Makers, Write),
        new(Right.ReadFlags, "Ask whether to instrument a service", Everybody, Any),
        new(Right.ReadWorkspace, "See the workspace, its members and projects", Everybody, Read),
        new(Right.ManageProjects, "Make, change and delete projects", Makers),
        new(Right.DescribeAgents, "Describe agents", Makers),
        new(Right.ManageBudgets, "Make, change and delete budgets", Makers),
        new(Right.SaveQueries, "Save, change and delete queries", Makers),
        new(Right.ManageKeys, "Make, list and revoke API keys and sources of webhooks", Admins),
        new(Right.ManageMembers, "Invite, change and remove members (owners: by owners only)", Admins),
        new(Right.ManageWorkspace, "Rename the workspace, set its retention, prices, redaction, contract, sampling and rollout", Admins),
        new(Right.DeleteTelemetry, "Delete traces and users' data", Admins),
        new(Right.ReadAudit, "See and export the audit log", Admins),
        new(Right.OwnWorkspace, "Transfer or delete the workspace", Owners),
        new(Right.Operate, "Run the instance: users, limits, signing keys, its audit log, metrics, merging, backups", [], IsInstance: true),
    ];

    /// <summary>All that there is, for whoever uses the server in mode <c>local</c>.</summary>
    public static readonly Right All = Rows.Aggregate(Right.None, (all, row) => all | row.Right);

    public static Right Of(Role role) => Sum(row => row.Roles.Contains(role));

    public static Right OfKey(bool canRead, bool canWrite) => Sum(
        row => (canRead && row.KeyPermission is Read or Any) || (canWrite && row.KeyPermission is Write or Any));

    static Right Sum(Func<RoleRow, bool> has) => Rows.Where(has).Aggregate(Right.None, (sum, row) => sum | row.Right);
}
