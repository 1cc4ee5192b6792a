using Sightline.Model.Workspaces;

namespace Sightline.Server.Auth;

/// <summary>Who is asking: set on every request by authentication, read with <c>context.Caller()</c>.</summary>
/// <param name="Workspace">What the caller may see.</param>
/// <param name="Key">The API key; empty for none.</param>
/// <param name="Project">The default project of the key; empty for none.</param>
sealed record Caller(WorkspaceScope Workspace, Guid Key, Guid Project);

static class CallerOfRequest
{
    /// <summary>The caller of this request.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.Features.Get<Caller>()
        ?? throw new InvalidOperationException("The request went past authentication.");

    /// <summary>The workspace that this request may see.</summary>
    public static WorkspaceScope Workspace(this HttpContext context) => context.Caller().Workspace;
}
