using System.Data.Common;
using System.Net;
using System.Net.Mail;
using System.Threading.Channels;

namespace Sightline.Server.Mail;

/// <summary>A mail of plain text.</summary>
sealed record MailMessageText(string To, string Subject, string Body);

/// <summary>
/// Sends mail by SMTP, beside the request that asked for it: nobody waits for a mail server, and the time of an answer
/// does not tell whether a mail was sent.
/// </summary>
sealed partial class MailQueue(MailOptions options, TimeProvider time, ILogger<MailQueue> log) : BackgroundService
{
    const int WaitingMax = 1_000;
    const int AttemptsMax = 3;
    static readonly TimeSpan Retry = TimeSpan.FromSeconds(10);

    readonly Channel<Func<CancellationToken, Task<MailMessageText?>>> _mails =
        Channel.CreateBounded<Func<CancellationToken, Task<MailMessageText?>>>(WaitingMax);

    /// <summary>Whether there is a server to send by; without one, links are shown to who asked for them.</summary>
    public bool IsConfigured => options.Host.Length > 0;

    /// <summary>Queues a mail; does nothing without a server.</summary>
    public void Send(MailMessageText mail) => SendLater(_ => Task.FromResult<MailMessageText?>(mail));

    /// <summary>
    /// Queues a mail that is yet to be written, or not to be sent at all: so the answer to who asked takes as long either
    /// way.
    /// </summary>
    public void SendLater(Func<CancellationToken, Task<MailMessageText?>> write)
    {
        if (IsConfigured && !_mails.Writer.TryWrite(write))
            Dropped(log);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var write in _mails.Reader.ReadAllAsync(stoppingToken))
            {
                if (await WriteAsync(write, stoppingToken) is { } mail)
                    await DeliverAsync(mail, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    async Task<MailMessageText?> WriteAsync(
        Func<CancellationToken, Task<MailMessageText?>> write, CancellationToken cancellation)
    {
        try
        {
            return await write(cancellation);
        }
        catch (DbException failure)
        {
            NotWritten(log, failure);
            return null;
        }
    }

    async Task DeliverAsync(MailMessageText mail, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= AttemptsMax; attempt++)
        {
            try
            {
                await DeliverOnceAsync(mail, cancellation);
                return;
            }
            catch (Exception failure) when (failure is SmtpException or InvalidOperationException or FormatException)
            {
                NotSent(log, failure, attempt, AttemptsMax);
                if (attempt < AttemptsMax)
                    await Task.Delay(Retry * attempt, time, cancellation);
            }
        }
    }

    async Task DeliverOnceAsync(MailMessageText mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient(options.Host, options.Port)
        {
            EnableSsl = options.Security == MailSecurity.StartTls,
            DeliveryMethod = SmtpDeliveryMethod.Network,
            Credentials = options.UserName.Length > 0
                ? new NetworkCredential(options.UserName, options.Password)
                : null,
        };
        using var message = new MailMessage(options.From, mail.To, mail.Subject, mail.Body);
        await client.SendMailAsync(message, cancellation);
    }

    // Who gets mail, and what, is not for the log.
    [LoggerMessage(1, LogLevel.Warning, "A mail could not be sent (attempt {Attempt} of {AttemptsMax})")]
    static partial void NotSent(ILogger log, Exception failure, int attempt, int attemptsMax);

    [LoggerMessage(3, LogLevel.Error, "A mail could not be written: the control database failed")]
    static partial void NotWritten(ILogger log, Exception failure);

    [LoggerMessage(2, LogLevel.Error, "A mail was dropped: the mail server is too far behind")]
    static partial void Dropped(ILogger log);
}
