using Sightline.Control.Audit;
using Sightline.Control.Workspaces;
using Sightline.Model.Workspaces;
using Sightline.Server.Auth.Rights;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Auth;

/// <summary>
/// Mode <c>local</c>: whoever reaches a loopback listener owns the workspace <c>default</c>. A web page that the user
/// visits can reach it too; two rules keep it out. The Host header must be a loopback name, against DNS rebinding;
/// and a body must have a content type that pages cannot send across origins without asking first.
/// </summary>
static class LocalAccess
{
    /// <summary>Whoever asks in this mode.</summary>
    public static readonly Caller Everybody = new(new WorkspaceScope(WorkspaceId.Default), Guid.Empty, Guid.Empty)
    {
        Rights = RoleTable.All,
        Role = Role.Owner,
        Actor = new Actor(ActorKind.Local, "", "local", "", ""),
    };

    public static Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!LoopbackName.Is(request.Host.Host))
        {
            return ProblemKind.ForbiddenHost
                .With($"Host {request.Host.Host} is not a name of this machine; use localhost or 127.0.0.1.")
                .ExecuteAsync(context);
        }
        if (HasBody(request) && CrossOriginType.Is(request.ContentType))
        {
            return ProblemKind.UnsupportedType
                .With($"Content type {request.ContentType ?? "(none)"} is not accepted; name the type of the body, "
                    + "such as application/json.")
                .ExecuteAsync(context);
        }
        if (!IsDefault(request.Headers[WorkspaceChoice.Header].ToString())
            || !IsDefault(request.RouteValues[WorkspaceChoice.RouteValue]?.ToString()))
        {
            return ProblemKind.ForbiddenWorkspace
                .With("In mode Local there is the workspace default alone.").ExecuteAsync(context);
        }
        context.Features.Set(Everybody with
        {
            Actor = Everybody.Actor with
            {
                Address = context.ClientIp(),
                UserAgent = request.Headers.UserAgent.ToString(),
            },
        });
        return next(context);
    }

    static bool IsDefault(string? text) =>
        string.IsNullOrEmpty(text) || WorkspaceChoice.Names(text, WorkspaceId.Default, WorkspaceChoice.DefaultSlug);

    static bool HasBody(HttpRequest request) =>
        request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0;
}
