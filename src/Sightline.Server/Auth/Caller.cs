using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Workspaces;
using Sightline.Ingest.Otlp;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Auth;

/// <summary>Who is asking: set on every request by authentication, read with <c>context.Caller()</c>.</summary>
/// <param name="Workspace">What the caller may see; the default value for a user without a workspace.</param>
/// <param name="Key">The API key; empty for none.</param>
/// <param name="Project">The default project of the key; empty for none.</param>
sealed record Caller(WorkspaceScope Workspace, Guid Key, Guid Project)
{
    /// <summary>What the key says of resources that do not say it themselves; null for nothing.</summary>
    public ResourceDefaults? Defaults { get; init; }

    /// <summary>What they may do in <see cref="Workspace"/>, and on the instance.</summary>
    public Right Rights { get; init; }

    /// <summary>What they are in <see cref="Workspace"/>; null for an API key.</summary>
    public Role? Role { get; init; }

    /// <summary>Who has signed in; null for an API key, and in mode <c>local</c>.</summary>
    public UserEntry? User { get; init; }

    /// <summary>The API key; null for a user.</summary>
    public KeyEntry? ApiKey { get; init; }

    /// <summary>The session of a user.</summary>
    public Guid Session { get; init; }

    /// <summary>What pages send back with changes; '' without a cookie.</summary>
    public string CsrfToken { get; init; } = "";

    /// <summary>The same for the audit log.</summary>
    public Actor Actor { get; init; } = Actor.Program;

    /// <summary>
    /// Whether they still may what they asked for: for answers that go on for long after the request was checked.
    /// </summary>
    public Func<bool> StillHolds { get; init; } = static () => true;

    /// <summary>The user or key; empty in mode <c>local</c>.</summary>
    public Guid Id => User?.Id ?? Key;

    public bool HasWorkspace => Workspace != default;

    public bool Has(Right right) => (Rights & right) == right;
}

static class CallerOfRequest
{
    /// <summary>The caller of this request.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.Features.Get<Caller>()
        ?? throw new InvalidOperationException("The request went past authentication.");

    /// <summary>The workspace that this request may see.</summary>
    public static WorkspaceScope Workspace(this HttpContext context) => context.Caller().Workspace;
}
