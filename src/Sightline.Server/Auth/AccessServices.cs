using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Sightline.Server.Auth.Credentials;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Mail;
using IPNetwork = System.Net.IPNetwork;

namespace Sightline.Server.Auth;

static class AccessServices
{
    static readonly char[] Separators = [',', ' '];

    /// <summary>Who asks, and what they may.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<AccessTokens>()
        .AddSingleton<SessionCookie>()
        .AddSingleton<CredentialReader>()
        .AddSingleton<SessionStart>()
        .AddSingleton<SignIn>()
        .AddSingleton<SignInBackoff>()
        .AddSingleton<RequestRates>()
        .AddSingleton<IngestQuota>()
        .AddSingleton<RequiredAccess>()
        .AddSingleton<AuditQueue>()
        .AddHostedService(services => services.GetRequiredService<AuditQueue>())
        .AddSingleton<MailQueue>()
        .AddHostedService(services => services.GetRequiredService<MailQueue>())
        .AddSingleton<LinkMails>()
        .AddCors();

    /// <summary>Believes what trusted proxies say of the client.</summary>
    public static void UseProxies(this WebApplication app)
    {
        var networks = Networks(app.Services.GetRequiredService<AuthOptions>().TrustedProxies);
        if (networks is not { Count: > 0 })
            return;
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = networks.Count,
        };
        // The framework believes loopback by default; here only the setting counts.
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in networks)
            forwarded.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>Authentication and the rights of routes; pages elsewhere only where the settings name them.</summary>
    public static void UseAccess(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<AuthOptions>();
        if (options.Mode == AuthMode.Local)
        {
            app.Use(LocalAccess.HandleAsync);
            return;
        }
        if (Words(options.CorsOrigins) is { Length: > 0 } origins)
        {
            app.UseCors(cors => cors.WithOrigins(origins)
                .WithHeaders("Authorization", "Content-Type", "X-API-Key", "If-None-Match", WorkspaceChoice.Header)
                .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
                .WithExposedHeaders("ETag", "Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"));
        }
        // Asked for with the first request: it opens the control database, and what stops that is said at start.
        app.Use((context, next) =>
            context.RequestServices.GetRequiredService<RequiredAccess>().HandleAsync(context, next));
    }

    /// <summary>Addresses and networks of a setting; null when one cannot be read.</summary>
    public static IReadOnlyList<IPNetwork>? Networks(string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var word in Words(text))
        {
            if (IPAddress.TryParse(word, out var ip))
                networks.Add(new IPNetwork(ip, ip.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(word, out var network))
                networks.Add(network);
            else
                return null;
        }
        return networks;
    }

    /// <summary>The words of a setting with several.</summary>
    public static string[] Words(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
