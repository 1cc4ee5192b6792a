using System.Threading.Channels;
using Sightline.Control.Audit;
using Sightline.Server.Auth.Rates;

namespace Sightline.Server.Auth;

/// <summary>
/// Refused requests on their way to the audit log. They wait here, so that no refusal waits for the database; and of
/// one kind by one caller from one address only some a minute are kept, so that nobody fills the log.
/// </summary>
sealed partial class AuditQueue(AuditLog audit, TimeProvider time, ILogger<AuditQueue> log) : BackgroundService
{
    /// <summary>Rows that wait; beyond, they are counted and dropped.</summary>
    const int WaitingMax = 4_096;

    const int RowsAtOnce = 256;
    const int PerMinute = 20;

    readonly Channel<(string, Actor, AuditEntry)> _rows =
        Channel.CreateBounded<(string, Actor, AuditEntry)>(new BoundedChannelOptions(WaitingMax)
        {
            FullMode = BoundedChannelFullMode.DropWrite,
        });

    readonly TokenBuckets<(string, string, string)> _kept = new(PerMinute, PerMinute / 60.0, time);

    /// <summary>Keeps that somebody was refused.</summary>
    /// <param name="workspace">The workspace that should know; '' for the instance.</param>
    /// <param name="actor">Who, as far as that is known.</param>
    /// <param name="reason">Such as <c>api_key.revoked</c>.</param>
    /// <param name="route">What they asked for, without ids.</param>
    public void Refused(string workspace, Actor actor, string reason, string route)
    {
        if (!_kept.Take((actor.Address, actor.Id, reason)).IsAllowed)
            return;
        var entry = new AuditEntry("access.refused", "route", "", route)
        {
            IsRefused = true,
            Detail = $$"""{"reason":"{{reason}}"}""",
        };
        _rows.Writer.TryWrite((workspace, actor, entry));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rows = new List<(string, Actor, AuditEntry)>();
        try
        {
            while (await _rows.Reader.WaitToReadAsync(stoppingToken))
            {
                while (rows.Count < RowsAtOnce && _rows.Reader.TryRead(out var row))
                    rows.Add(row);
                await WriteAsync(rows);
                rows.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            while (_rows.Reader.TryRead(out var row))
                rows.Add(row);
            await WriteAsync(rows);
        }
    }

    async Task WriteAsync(List<(string, Actor, AuditEntry)> rows)
    {
        try
        {
            if (rows.Count > 0)
                await audit.AppendAsync(rows, CancellationToken.None);
        }
#pragma warning disable CA1031 // The boundary of a background loop: the next rows may be written again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotWritten(log, failure, rows.Count);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Count} refused requests could not be written to the audit log")]
    static partial void NotWritten(ILogger log, Exception failure, int count);
}
