using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Sightline.Server.Tests.Support;

/// <summary>A mail server (RFC 5321) that takes every mail, and keeps it.</summary>
public sealed partial class SmtpServer : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly ConcurrentQueue<(string To, string Text)> _mails = [];

    public SmtpServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyCollection<(string To, string Text)> Mails => _mails;

    /// <summary>Waits for a mail to an address that holds a text, and gives its whole text.</summary>
    public async Task<string> MailAsync(string to, string holds)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            foreach (var mail in _mails)
            {
                if (mail.To == to && mail.Text.Contains(holds, StringComparison.Ordinal))
                    return mail.Text;
            }
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"No mail to {to} with {holds} among {_mails.Count}.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(connection.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(connection.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 tests");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                to = line["RCPT TO:".Length..].Trim('<', '>', ' ');
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                _mails.Enqueue((to, await ReadMailAsync(reader)));
            }
            await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok");
        }
    }

    static async Task<string> ReadMailAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            text.AppendLine(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        var mail = text.ToString().ReplaceLineEndings("\n");
        var (head, body) = (mail[..mail.IndexOf("\n\n", StringComparison.Ordinal)], mail[mail.IndexOf("\n\n", StringComparison.Ordinal)..]);
        return head + (head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase) ? Decoded(body)
            : head.Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
                : body);
    }

    // RFC 2045 6.7: a = at the end of a line joins it to the next, elsewhere two hex digits follow.
    static string Decoded(string body) => Escape.Replace(
        body.Replace("=\n", "", StringComparison.Ordinal),
        match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("=([0-9A-F]{2})")]
    static partial Regex Escape { get; }
}
