using Sightline.Control.Contract;

namespace Sightline.Server.Receivers.Contract;

/// <summary>
/// Writes what was found to the control database, every few seconds and at the end; what a crash takes with it is at
/// most that. From time to time puts old hours together.
/// </summary>
sealed partial class ContractWriter(
    ContractTally tally, ContractCounts counts, TimeProvider time, ILogger<ContractWriter> log) : BackgroundService
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Once an hour.</summary>
    const int WritesPerCoarsening = 360;

    bool _isReachable = true;
    bool _knowsServices;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var round = 0L; !stoppingToken.IsCancellationRequested; round++)
        {
            await WriteAsync(coarsen: round % WritesPerCoarsening == 0, stoppingToken);
            try
            {
                await Task.Delay(Interval, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What failed before, and then what came since.
        await WriteAsync(coarsen: false, cancellationToken);
        await WriteAsync(coarsen: false, cancellationToken);
    }

    async Task WriteAsync(bool coarsen, CancellationToken cancellation)
    {
        try
        {
            if (!_knowsServices)
                tally.Know(await counts.ReadServicesAsync(cancellation));
            _knowsServices = true;
            await WriteTakenAsync(cancellation);
            if (coarsen)
                await counts.CoarsenAsync(time.GetUtcNow().ToUnixTimeSeconds() / 3600, cancellation);
            _isReachable = true;
        }
#pragma warning disable CA1031 // The boundary of a background loop: what was counted stays in memory until the next round.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (_isReachable)
                NotWritten(log, failure);
            _isReachable = false;
        }
        catch (OperationCanceledException)
        {
        }
    }

    async Task WriteTakenAsync(CancellationToken cancellation)
    {
        await tally.OneAtATime.WaitAsync(cancellation);
        try
        {
            if (tally.Take() is not { } taken)
                return;
            await counts.AddAsync(taken.Counts, taken.Examples, cancellation);
            tally.Written();
        }
        finally
        {
            tally.OneAtATime.Release();
        }
    }

    [LoggerMessage(1, LogLevel.Error,
        "What was counted of the contract could not be written to the control database; it is tried again")]
    static partial void NotWritten(ILogger log, Exception failure);
}
