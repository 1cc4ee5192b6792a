using Sightline.Control.Access;
using Sightline.Control.Audit;
using Sightline.Control.Contract;
using Sightline.Control.Identity;
using Sightline.Control.Instrumentation;
using Sightline.Control.Redaction;
using Sightline.Control.Sampling;
using Sightline.Control.Webhooks;
using Sightline.Server.Auth;

namespace Sightline.Server.Hosting.Control;

/// <summary>
/// Follows changes that other programs make to the control database, twice a second so that they hold within one; and
/// from time to time writes when keys were used, replaces the signing key, and deletes what is too old.
/// </summary>
sealed partial class ControlUpkeep(
    AccessDirectory directory, IServiceProvider services, AuthOptions auth, TimeProvider time, ILogger<ControlUpkeep> log)
    : BackgroundService
{
    static readonly TimeSpan RefreshInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>Uses are written, so that "last used" is never further behind than this.</summary>
    const int RefreshesPerWrite = 30;

    /// <summary>Once an hour.</summary>
    const int RefreshesPerPurge = 7_200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RefreshInterval, time);
        var isReachable = true;
        for (var round = 0L; await NextAsync(timer, stoppingToken); round++)
        {
            try
            {
                await WorkAsync(round, stoppingToken);
                if (!isReachable)
                    Reachable(log);
                isReachable = true;
            }
#pragma warning disable CA1031 // The boundary of a background loop: what is in memory stays valid until the next round.
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (isReachable)
                    Unreachable(log, failure);
                isReachable = false;
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await directory.WriteUsesAsync(cancellationToken);
    }

    static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    async Task WorkAsync(long round, CancellationToken cancellation)
    {
        await directory.RefreshAsync(cancellation);
        await services.GetRequiredService<RedactionSettings>().RefreshAsync(cancellation);
        await services.GetRequiredService<WebhookSources>().RefreshAsync(cancellation);
        await services.GetRequiredService<ContractSettings>().RefreshAsync(cancellation);
        await services.GetRequiredService<InstrumentationFlags>().RefreshAsync(cancellation);
        await services.GetRequiredService<SamplingSettings>().RefreshAsync(cancellation);
        await services.GetRequiredService<PriceRefresh>().RefreshAsync(cancellation);
        if (round % RefreshesPerWrite == RefreshesPerWrite - 1)
            await directory.WriteUsesAsync(cancellation);
        if (round % RefreshesPerPurge != RefreshesPerPurge - 1)
            return;
        await services.GetRequiredService<AuditLog>()
            .PurgeAsync(services.GetRequiredService<ControlOptions>().AuditDays, cancellation);
        await services.GetRequiredService<Sessions>().PurgeAsync(cancellation);
        await services.GetRequiredService<OverheadDays>().PurgeAsync(cancellation);
        if (auth.Mode == AuthMode.Required)
            await services.GetRequiredService<SigningKeys>().EnsureAsync(auth.SigningKeyLifetime, cancellation);
    }

    [LoggerMessage(1, LogLevel.Error,
        "The control database cannot be reached; what was allowed stays allowed, and nothing can be changed")]
    static partial void Unreachable(ILogger log, Exception failure);

    [LoggerMessage(2, LogLevel.Information, "The control database can be reached again")]
    static partial void Reachable(ILogger log);
}
