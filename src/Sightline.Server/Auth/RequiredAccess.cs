using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Database;
using Sightline.Ingest.Otlp;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth.Credentials;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Auth;

/// <summary>
/// Mode <c>required</c>: finds out who asks, which of their workspaces they mean, and whether the route is theirs to
/// call. What they may is read with every request, so that a removed member or a revoked key is refused at once.
/// </summary>
sealed class RequiredAccess(
    AccessDirectory directory, CredentialReader credentials, RequestRates rates, AuditQueue audit)
{
    // Below these nothing is a page: what no route answers is not told apart without a credential.
    static readonly string[] Guarded = ["/api", "/v1", "/otel", "/ofrep", "/openapi", "/metrics"];

    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        var access = endpoint?.Metadata.GetMetadata<RouteAccess>();
        if (access?.Kind == AccessKind.Open || (endpoint is null && !IsGuarded(context))
            || (access?.Kind == AccessKind.Metrics && context.IsOnThisMachine()))
        {
            await next(context);
            return;
        }
        var credential = credentials.Read(context);
        if (credential.Fault is { } fault)
        {
            if (fault != Credential.Missing)
                audit.Refused(WorkspaceOf(credential), credential.Actor, fault, RouteOf(context));
            await RefusalAnswer.WriteAsync(context, ProblemKind.Unauthenticated, Words(fault));
            return;
        }
        if (Find(context, credential, access) is not { } caller)
        {
            audit.Refused(WorkspaceOf(credential), credential.Actor, "workspace.not_yours", RouteOf(context));
            await RefusalAnswer.WriteAsync(context, ProblemKind.ForbiddenWorkspace, NotYours);
            return;
        }
        if (Refusal(context, credential, access, endpoint, caller) is var (kind, reason, detail))
        {
            audit.Refused(
                caller.HasWorkspace ? IdText.Of(caller.Workspace) : "", caller.Actor, reason, RouteOf(context));
            await RefusalAnswer.WriteAsync(context, kind, detail);
            return;
        }
        if (endpoint?.Metadata.GetMetadata<TakesTelemetry>() is null
            && rates.Request(context, caller.User?.Id ?? caller.Key) is { } tooMany)
        {
            await tooMany.ExecuteAsync(context);
            return;
        }
        context.Features.Set(caller with { StillHolds = () => StillHolds(context, caller, access) });
        await next(context);
    }

    const string NotYours =
        "You have no access to this workspace. GET /api/v1/auth/me lists yours; choose with X-Workspace-ID.";

    bool StillHolds(HttpContext context, Caller caller, RouteAccess? access) =>
        credentials.Read(context) is { Fault: null } credential
        && Find(context, credential, access) is { } now
        && now.Workspace == caller.Workspace && now.Has(access?.Right ?? Right.None);

    /// <summary>The caller in the workspace that they mean; null when it is not theirs.</summary>
    Caller? Find(HttpContext context, Credential credential, RouteAccess? access)
    {
        var asked = new[]
        {
            context.Request.Headers[WorkspaceChoice.Header].ToString(),
            context.Request.RouteValues[WorkspaceChoice.RouteValue]?.ToString() ?? "",
        };
        return credential.Key is { } key ? OfKey(key, credential, asked) : OfUser(credential, asked, access);
    }

    Caller? OfKey(KeyEntry key, Credential credential, string[] asked) =>
        directory.FindWorkspace(key.Workspace) is { } workspace
        && asked.All(text => text.Length == 0 || WorkspaceChoice.Names(text, workspace.Id, workspace.Slug))
            ? new Caller(new WorkspaceScope(workspace.Id), key.Id, key.Project)
            {
                Defaults = ResourceDefaults.Of(key.ProjectSlug, key.Environment),
                Rights = RoleTable.OfKey(key.CanRead, key.CanWrite),
                ApiKey = key,
                Actor = credential.Actor,
            }
            : null;

    Caller? OfUser(Credential credential, string[] asked, RouteAccess? access)
    {
        var user = credential.User!;
        var named = asked.Where(text => text.Length > 0 && text != WorkspaceChoice.Current).ToArray();
        var memberships = directory.MembershipsOf(user.Id);
        var isInstance = access is { Kind: AccessKind.User or AccessKind.Credential } or { Right: Right.Operate };
        var membership = named.Length > 0
            ? memberships.FirstOrDefault(m => named.All(text => WorkspaceChoice.Names(text, m.Workspace.Id, m.Workspace.Slug)))
            : credential.Workspace != Guid.Empty
                ? directory.MembershipOf(user.Id, new WorkspaceId(credential.Workspace))
                : memberships.FirstOrDefault();
        if (membership is null && (!isInstance || named.Length > 0))
            return null;
        var rights = (membership is null ? Right.None : RoleTable.Of(membership.Role))
            | (user.IsOps ? Right.Operate : Right.None);
        return new Caller(
            membership is null ? default : new WorkspaceScope(membership.Workspace.Id), Guid.Empty, Guid.Empty)
        {
            Rights = rights,
            Role = membership?.Role,
            User = user,
            Session = credential.Session!.Id,
            CsrfToken = credential.CookieSecret.Length > 0 ? SessionCookie.CsrfToken(credential.CookieSecret) : "",
            Actor = credential.Actor,
        };
    }

    static (ProblemKind Kind, string Reason, string Detail)? Refusal(
        HttpContext context, Credential credential, RouteAccess? access, Endpoint? endpoint, Caller caller)
    {
        if (credential.CookieSecret.Length > 0 && !HttpMethods.IsGet(context.Request.Method)
            && !HttpMethods.IsHead(context.Request.Method)
            && !SessionCookie.IsCsrfToken(
                credential.CookieSecret, context.Request.Headers[SessionCookie.CsrfHeader].ToString()))
        {
            return (ProblemKind.CsrfToken, "csrf_token.missing",
                "Changes by cookie need the header X-CSRF-Token with the csrf_token of sign-in or GET /api/v1/auth/me.");
        }
        if (access is null)
        {
            // No route, or one that was made by routing to answer 405; a route of ours without metadata is a mistake,
            // and stays shut.
            return endpoint is RouteEndpoint
                ? (ProblemKind.Forbidden, "route.without_access", "This route is not open to anybody.")
                : null;
        }
        if (access.Kind == AccessKind.User && caller.User is null)
            return (ProblemKind.Forbidden, "user.needed", "This needs a user who has signed in; an API key is none.");
        return caller.Has(access.Right)
            ? null
            : (ProblemKind.Forbidden, "right.missing", $"This needs the right \"{WordsOf(access.Right)}\", which you do "
                + "not have here. An owner or admin of the workspace can change your role (docs/access.md).");
    }

    static string WordsOf(Right right) => RoleTable.Rows.First(row => row.Right == right).Words;

    static bool IsGuarded(HttpContext context) =>
        context.CameInOn() == Listener.Http
        && Guarded.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    static string WorkspaceOf(Credential credential) => credential.Key is { } key
        ? IdText.Of(key.Workspace)
        : credential.Workspace != Guid.Empty ? credential.Workspace.ToString() : AuditLog.NoWorkspace;

    static string RouteOf(HttpContext context) =>
        $"{context.Request.Method} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)"}";

    static string Words(string fault) => fault switch
    {
        Credential.Missing => "Send an API key (X-API-Key, or Authorization: Bearer), or sign in.",
        "api_key.revoked" => "This API key was revoked.",
        "api_key.expired" => "This API key has expired.",
        "api_key.unknown" => "This API key is not known here.",
        "token.expired" => "The access token has expired; get a new one with the refresh token.",
        "session.ended" => "The session has ended; sign in again.",
        _ => "The credential is not valid; sign in again.",
    };
}
