using System.Net;
using Sightline.Control.Audit;

namespace Sightline.Server.Auth;

/// <summary>Where a request comes from.</summary>
static class ClientAddress
{
    // A proxy on this machine makes every client look like one; these headers tell it apart.
    static readonly string[] ForwardingHeaders =
        ["X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Real-IP", "Via", "X-Original-For"];

    /// <summary>The address of the client, behind proxies that are trusted.</summary>
    public static string ClientIp(this HttpContext context)
    {
        var ip = context.Connection.RemoteIpAddress;
        return (ip is { IsIPv4MappedToIPv6: true } ? ip.MapToIPv4() : ip)?.ToString() ?? "";
    }

    /// <summary>Whether the client itself is on this machine: not a proxy that speaks for others, nor a page's trick.</summary>
    public static bool IsOnThisMachine(this HttpContext context) =>
        context.Connection.RemoteIpAddress is { } ip && IPAddress.IsLoopback(ip)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey)
        && LoopbackName.Is(context.Request.Host.Host);

    /// <summary>Somebody who has not said who they are.</summary>
    public static Actor Anonymous(this HttpContext context) =>
        new(ActorKind.Anonymous, "", "", context.ClientIp(), context.Request.Headers.UserAgent.ToString());
}
