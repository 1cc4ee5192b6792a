using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Sightline.Server.Tests.Support;

/// <summary>A mail that has come.</summary>
/// <param name="IsEncrypted">It came over TLS.</param>
/// <param name="SignedIn">Who had signed in, as <c>name:password</c>; '' for nobody.</param>
public sealed record ReceivedMail(string To, string Text, bool IsEncrypted, string SignedIn);

/// <summary>
/// A mail server (RFC 5321) that takes every mail, and keeps it. With a certificate it offers STARTTLS (RFC 3207), and
/// sign-in (AUTH LOGIN) behind it.
/// </summary>
public sealed partial class SmtpServer : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly ConcurrentQueue<ReceivedMail> _mails = [];
    readonly ConcurrentQueue<string> _commands = [];
    readonly X509Certificate2? _certificate;

    public SmtpServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyCollection<ReceivedMail> Mails => _mails;

    /// <summary>What clients have said, as it came.</summary>
    public IReadOnlyCollection<string> Commands => _commands;

    /// <summary>Waits for a mail to an address that holds a text, and gives its whole text.</summary>
    public async Task<string> MailAsync(string to, string holds) => (await ReceivedAsync(to, holds)).Text;

    /// <summary>As above, with how it came.</summary>
    public async Task<ReceivedMail> ReceivedAsync(string to, string holds)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            foreach (var mail in _mails)
            {
                if (mail.To == to && mail.Text.Contains(holds, StringComparison.Ordinal))
                    return mail;
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
        var stream = connection.GetStream();
        if (!await TalkAsync(stream, isEncrypted: false) || _certificate is null)
            return;
        await using var encrypted = new SslStream(stream);
        try
        {
            await encrypted.AuthenticateAsServerAsync(_certificate);
            await TalkAsync(encrypted, isEncrypted: true);
        }
        catch (Exception refused) when (refused is AuthenticationException or IOException)
        {
            // The client does not trust the certificate.
        }
    }

    // True when the client asks for TLS.
    async Task<bool> TalkAsync(Stream stream, bool isEncrypted)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (!isEncrypted)
            await writer.WriteLineAsync("220 tests");
        var (to, signedIn) = ("", "");
        while (await reader.ReadLineAsync() is { } line)
        {
            _commands.Enqueue(line);
            var word = line.Split(' ')[0].ToUpperInvariant();
            if (word == "RCPT")
                to = line["RCPT TO:".Length..].Trim('<', '>', ' ');
            if (word == "AUTH")
                signedIn = await SignInAsync(line.Split(' ')[2], reader, writer);
            if (word == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                _mails.Enqueue(new ReceivedMail(to, await ReadMailAsync(reader), isEncrypted, signedIn));
            }
            await writer.WriteLineAsync(word switch
            {
                "EHLO" when _certificate is not null => isEncrypted ? "250-tests\r\n250 AUTH LOGIN" : "250-tests\r\n250 STARTTLS",
                "STARTTLS" => "220 go on",
                "AUTH" => "235 welcome",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (word == "STARTTLS")
                return true;
        }
        return false;
    }

    static async Task<string> SignInAsync(string name, StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("334 UGFzc3dvcmQ6");
        return $"{Plain(name)}:{Plain(await reader.ReadLineAsync() ?? "")}";
    }

    static string Plain(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

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
