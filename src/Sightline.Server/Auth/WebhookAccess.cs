using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Webhooks;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth.Rights;

namespace Sightline.Server.Auth;

/// <summary>Who sends a webhook: its source, whose workspace its events belong to. The signature is the credential.</summary>
sealed class WebhookAccess(WebhookSources sources, AccessDirectory directory, AuthOptions auth, AuditQueue audit)
{
    const string Route = "POST /api/v1/webhooks/{source}";

    /// <summary>The source of an id, and the caller that it is once its signature was checked; null for none.</summary>
    public (WebhookSource Source, Caller Caller)? Find(HttpContext context, string id)
    {
        if (!Guid.TryParse(id, out var guid) || sources.Find(guid.ToString()) is not { } source)
            return null;
        var workspace = new WorkspaceId(Guid.Parse(source.WorkspaceId));
        if (auth.Mode == AuthMode.Required && directory.FindWorkspace(workspace) is not { IsActive: true })
            return null;
        return (source, new Caller(new WorkspaceScope(workspace), Guid.Empty, Guid.Empty)
        {
            Rights = Right.WriteTelemetry,
            Actor = context.Anonymous() with { Kind = ActorKind.Key, Id = source.Id, Name = source.Name },
        });
    }

    /// <summary>Keeps that somebody sent an event whose signature is not the source's.</summary>
    public void Refused(HttpContext context, WebhookSource source) =>
        audit.Refused(source.WorkspaceId, context.Anonymous(), "webhook.signature", Route);
}
