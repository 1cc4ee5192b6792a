using Sightline.Model.Workspaces;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Auth;

/// <summary>
/// Mode <c>local</c>: whoever reaches a loopback listener owns the workspace <c>default</c>. A web page that the user
/// visits can reach it too; two rules keep it out. The Host header must be a loopback name, against DNS rebinding;
/// and a body must have a content type that pages cannot send across origins without asking first.
/// </summary>
static class LocalAccess
{
    /// <summary>Whoever asks in this mode. The only place where a scope is made.</summary>
    public static readonly Caller Everybody = new(new WorkspaceScope(WorkspaceId.Default), Guid.Empty, Guid.Empty);

    public static void UseLocalAccess(this WebApplication app) => app.Use((context, next) =>
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
        context.Features.Set(Everybody);
        return next(context);
    });

    static bool HasBody(HttpRequest request) =>
        request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0;
}
