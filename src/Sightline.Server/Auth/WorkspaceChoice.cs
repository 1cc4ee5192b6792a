using Sightline.Model.Workspaces;

namespace Sightline.Server.Auth;

/// <summary>How a request says which of the caller's workspaces it means; it can name no other.</summary>
static class WorkspaceChoice
{
    public const string Header = "X-Workspace-ID";

    /// <summary>The part of a route that names a workspace.</summary>
    public const string RouteValue = "workspace_id";

    /// <summary>The slug of the workspace of mode <c>local</c>.</summary>
    public const string DefaultSlug = "default";

    /// <summary>In a route: the workspace of the credential.</summary>
    public const string Current = "current";

    /// <summary>Whether a text names a workspace, by its id or its slug.</summary>
    public static bool Names(string text, WorkspaceId id, string slug) =>
        text == Current || text == slug || (Guid.TryParse(text, out var given) && given == id.Value);
}
