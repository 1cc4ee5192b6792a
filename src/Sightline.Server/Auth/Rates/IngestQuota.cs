using System.Collections.Concurrent;
using Sightline.Control.Access;
using Sightline.Model.Workspaces;
using Sightline.Server.Receivers;

namespace Sightline.Server.Auth.Rates;

/// <summary>
/// How many bytes and spans a second a workspace may send. A request over the rate is held until the rate allows it, at
/// most for the hold time of the in-flight cap, and is told to come again where that is not enough. What a request
/// turns out to hold beyond what it announced is charged to those after it.
/// </summary>
sealed class IngestQuota(
    AccessDirectory directory, AuthOptions auth, LimitOptions options, IngestOptions ingest, TimeProvider time)
{
    /// <summary>What may come at once: one second's worth.</summary>
    const double BurstSeconds = 1;

    readonly ConcurrentDictionary<WorkspaceId, Debt> _debts = [];

    /// <summary>Waits for a place. Zero when there is one, else how long the sender should stay away.</summary>
    /// <param name="workspace">Whose telemetry it is.</param>
    /// <param name="bytes">What the request announces; 0 for unknown.</param>
    /// <param name="cancellation">The sender is gone.</param>
    public async ValueTask<TimeSpan> EnterAsync(WorkspaceId workspace, long bytes, CancellationToken cancellation)
    {
        if (auth.Mode == AuthMode.Local)
            return TimeSpan.Zero;
        var (bytesRate, spansRate) = Rates(workspace);
        if (bytesRate == 0 && spansRate == 0)
            return TimeSpan.Zero;
        var debt = _debts.GetOrAdd(workspace, _ => new Debt());
        var wait = debt.Reserve(Seconds(bytes, bytesRate), ingest.HoldTime, time);
        if (wait > ingest.HoldTime)
            return wait;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
        return TimeSpan.Zero;
    }

    /// <summary>Charges what a request turned out to hold.</summary>
    /// <param name="workspace">Whose telemetry it is.</param>
    /// <param name="moreBytes">Bytes beyond those announced.</param>
    /// <param name="spans">Spans, log records or data points.</param>
    public void Charge(WorkspaceId workspace, long moreBytes, long spans)
    {
        if (auth.Mode == AuthMode.Local)
            return;
        var (bytesRate, spansRate) = Rates(workspace);
        var seconds = Math.Max(Seconds(moreBytes, bytesRate), Seconds(spans, spansRate));
        if (seconds > 0)
            _debts.GetOrAdd(workspace, _ => new Debt()).Add(seconds, time);
    }

    (long Bytes, long Spans) Rates(WorkspaceId workspace)
    {
        var entry = directory.FindWorkspace(workspace);
        return (
            entry is { IngestBytesPerSecond: > 0 } ? entry.IngestBytesPerSecond : options.IngestBytesPerSecond,
            entry is { IngestSpansPerSecond: > 0 } ? entry.IngestSpansPerSecond : options.IngestSpansPerSecond);
    }

    static double Seconds(long amount, long rate) => rate == 0 || amount <= 0 ? 0 : (double)amount / rate;

    /// <summary>When all that was taken in would have come at the allowed rate (the generic cell rate algorithm).</summary>
    sealed class Debt
    {
        /// <summary>Guards <see cref="_paid"/>.</summary>
        readonly Lock _lock = new();

        DateTimeOffset _paid;

        /// <summary>How long to wait; the place is taken unless that is longer than the longest.</summary>
        public TimeSpan Reserve(double seconds, TimeSpan longest, TimeProvider time)
        {
            lock (_lock)
            {
                var now = time.GetUtcNow();
                var paid = _paid > now ? _paid : now;
                var wait = paid - now - TimeSpan.FromSeconds(BurstSeconds);
                if (wait > longest)
                    return wait;
                _paid = paid + TimeSpan.FromSeconds(seconds);
                return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
            }
        }

        public void Add(double seconds, TimeProvider time)
        {
            lock (_lock)
            {
                var now = time.GetUtcNow();
                _paid = (_paid > now ? _paid : now) + TimeSpan.FromSeconds(seconds);
            }
        }
    }
}
