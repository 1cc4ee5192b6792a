using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sightline.Server.Hosting.Settings;

namespace Sightline.Server.Hosting.Listeners;

static class ListenerServices
{
    /// <summary>
    /// Kestrel counts the framing of chunks and of gRPC messages as body. The receivers hold the exact limit; this one
    /// stops compressed bodies that never end and never inflate to anything.
    /// </summary>
    const int FramingFactor = 2;

    /// <summary>Enough for every exporter at once on one machine, and a bound on what an open connection costs.</summary>
    const int ConnectionsMax = 4_096;

    /// <summary>Exporters send few headers; a bearer token is the longest.</summary>
    const int HeaderBytesMax = 32 << 10;

    public static void AddListeners(this WebApplicationBuilder builder, SightlineSettings settings)
    {
        var listeners = new BoundListeners(settings);
        builder.Services.AddSingleton(listeners).AddRouting();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            SetLimits(kestrel.Limits, settings);
            foreach (var listener in listeners.All)
                Listen(kestrel, listener);
        });
    }

    static void SetLimits(KestrelServerLimits limits, SightlineSettings settings)
    {
        limits.MaxRequestBodySize = (long)FramingFactor * settings.Ingest.MaxRequestBytes;
        limits.MaxConcurrentConnections = ConnectionsMax;
        limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
        limits.MaxRequestLineSize = HeaderBytesMax;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(3);
        // A held request reads nothing for as long as it waits at the in-flight cap.
        limits.MinRequestBodyDataRate = new MinDataRate(
            bytesPerSecond: 240, gracePeriod: settings.Ingest.HoldTime + TimeSpan.FromSeconds(10));
        limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
        limits.Http2.MaxStreamsPerConnection = 256;
        limits.Http2.InitialConnectionWindowSize = 4 << 20;
        limits.Http2.InitialStreamWindowSize = 1 << 20;
    }

    static void Listen(KestrelServerOptions kestrel, BoundListener listener) =>
        kestrel.Listen(listener.Address.Ip, listener.Address.Port, listen =>
        {
            listener.Bind(listen);
            // Clear text cannot negotiate: a port speaks HTTP/1.1 or, for gRPC, HTTP/2.
            listen.Protocols = listener.Listener == Listener.OtlpGrpc ? HttpProtocols.Http2
                : listener.UsesTls ? HttpProtocols.Http1AndHttp2
                : HttpProtocols.Http1;
            var mark = new CameInOn(listener.Listener);
            listen.Use(next => connection =>
            {
                connection.Features.Set(mark);
                return next(connection);
            });
            if (listener.UsesTls)
            {
                var certificate = Certificate.Load(listener.Options.Tls);
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = certificate;
                    https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
                });
            }
        });
}
