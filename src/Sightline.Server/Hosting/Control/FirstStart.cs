using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Contract;
using Sightline.Control.Identity;
using Sightline.Control.Keys;
using Sightline.Control.Redaction;
using Sightline.Control.Sampling;
using Sightline.Control.Webhooks;
using Sightline.Control.Workspaces;
using Sightline.Server.Auth;
using Sightline.Server.Hosting.Listeners;
using Sightline.Server.Mail;

namespace Sightline.Server.Hosting.Control;

/// <summary>
/// Before the listeners open: reads the control database, makes what has to be there, and lets the first owner in, by
/// the settings or by a one-time link in the log.
/// </summary>
sealed partial class FirstStart(
    AccessDirectory directory,
    WorkspaceList workspaces,
    IServiceProvider services,
    AuthOptions auth,
    ILogger<FirstStart> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await workspaces.EnsureDefaultAsync(cancellationToken);
        await directory.RefreshAsync(cancellationToken);
        await services.GetRequiredService<RedactionSettings>().RefreshAsync(cancellationToken);
        await services.GetRequiredService<WebhookSources>().RefreshAsync(cancellationToken);
        await services.GetRequiredService<ContractSettings>().RefreshAsync(cancellationToken);
        await services.GetRequiredService<SamplingSettings>().RefreshAsync(cancellationToken);
        if (auth.Mode == AuthMode.Local)
            return;
        await services.GetRequiredService<SigningKeys>().EnsureAsync(auth.SigningKeyLifetime, cancellationToken);
        var bootstrap = services.GetRequiredService<BootstrapOptions>();
        if (bootstrap.ApiKey.Length > 0)
            await services.GetRequiredService<ApiKeyRing>().EnsureAsync(bootstrap.ApiKey, Actor.Program, cancellationToken);
        if (directory.UserCount == 0 && bootstrap.Email.Length > 0)
        {
            var account = new NewAccount(
                EmailAddress.Read(bootstrap.Email)!, PasswordHash.Of(bootstrap.Password), "");
            await services.GetRequiredService<Accounts>().SetUpAsync(account, link: null, Actor.Program, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After the listeners opened, so that the link names the port.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (auth.Mode == AuthMode.Local)
            return;
        foreach (var listener in services.GetRequiredService<BoundListeners>().All)
        {
            if (!listener.Address.IsLoopback && !listener.UsesTls
                && !auth.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
                ClearText(log, listener.Key, listener.Address.ToString());
        }
        if (directory.UserCount == 0
            && await services.GetRequiredService<Accounts>().MakeSetUpLinkAsync(cancellationToken) is { } secret)
            SetUp(log, services.GetRequiredService<LinkMails>().SetUp(secret));
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Warning, "There is no user yet. Open this link to make the first owner (it works once): {Link}")]
    static partial void SetUp(ILogger log, string link);

    [LoggerMessage(2, LogLevel.Warning,
        "{Key} = {Address} takes passwords and keys in clear text: set its Tls, or Auth:PublicUrl to the https address of "
        + "the proxy before it")]
    static partial void ClearText(ILogger log, string key, string address);
}
