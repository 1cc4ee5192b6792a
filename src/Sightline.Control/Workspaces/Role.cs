namespace Sightline.Control.Workspaces;

/// <summary>What a member is in a workspace; each may do what those before it may.</summary>
public enum Role
{
    Viewer,
    Member,
    Admin,
    Owner,
}

/// <summary>Roles as they are stored and sent.</summary>
public static class RoleText
{
    public static readonly IReadOnlyList<string> All = ["owner", "admin", "member", "viewer"];

    public static string Of(Role role) => role switch
    {
        Role.Owner => "owner",
        Role.Admin => "admin",
        Role.Member => "member",
        _ => "viewer",
    };

    /// <summary>The role of a text; null where it is none.</summary>
    public static Role? Read(string? text) => text switch
    {
        "owner" => Role.Owner,
        "admin" => Role.Admin,
        "member" => Role.Member,
        "viewer" => Role.Viewer,
        _ => null,
    };
}
