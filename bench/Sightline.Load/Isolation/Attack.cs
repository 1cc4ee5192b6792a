using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Sightline.Load.Servers;
using Sightline.Load.Shapes;

namespace Sightline.Load.Isolation;

/// <summary>What a workspace does that should not be felt by others.</summary>
sealed class Attack(string name, int senders, Func<Attack, CancellationToken, Task> sendAsync)
{
    const int FloodSpans = 1_000;
    const int LargeSpans = 20_000;
    const int BombBytes = 63 << 20;

    /// <summary>As a network brings a body: a system that hands megabytes from one process to another works for milliseconds.</summary>
    const int PieceBytes = 16 << 10;

    readonly ConcurrentDictionary<string, int> _answers = [];

    public string Name => name;

    /// <summary>What it was answered, and how often.</summary>
    public string Answers => string.Join(", ", _answers.OrderBy(a => a.Key).Select(a => $"{a.Key}: {a.Value}"));

    public static IReadOnlyList<string> Names => ["flood", "large", "slow", "bombs"];

    public static IReadOnlyList<Attack> All(IPEndPoint server, string key) =>
    [
        new("flood", 8, (attack, stop) => FloodAsync(attack, server, key, FloodSpans, stop)),
        new("large", 4, (attack, stop) => FloodAsync(attack, server, key, LargeSpans, stop)),
        new("slow", 64, (attack, stop) => DawdleAsync(attack, server, key, stop)),
        new("bombs", 8, (attack, stop) => BombAsync(attack, server, key, stop)),
    ];

    public Task RunAsync(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(() => AgainAsync(stop), CancellationToken.None)));

    async Task AgainAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await sendAsync(this, stop);
            }
            catch (Exception end) when (end is IOException or SocketException or HttpRequestException or OperationCanceledException)
            {
                Note(stop.IsCancellationRequested ? "stopped" : "closed");
            }
        }
    }

    void Note(string answer) => _answers.AddOrUpdate(answer, 1, (_, before) => before + 1);

    // As fast as it goes, whatever the answer is.
    static async Task FloodAsync(Attack attack, IPEndPoint server, string key, int spans, CancellationToken stop)
    {
        using var client = Client(server, key);
        var random = new Random();
        var template = ServiceTemplate.MakeAll("", spans, random)[0];
        while (!stop.IsCancellationRequested)
        {
            var now = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
            var request = template.Next(random.NextInt64(), now, random);
            await PostAsync(attack, client, request[^template.BodyBytes..].ToArray(), gzip: false, stop);
        }
    }

    // Announces a large body, and sends a byte of it at a time.
    static async Task DawdleAsync(Attack attack, IPEndPoint server, string key, CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, stop);
        var head = $"{HttpConnection.Head(server)}X-API-Key: {key}\r\nContent-Length: {BombBytes}\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(head), stop);
        while (true)
        {
            await socket.SendAsync(new byte[1], stop);
            await Task.Delay(100, stop);
            if (!socket.Poll(0, SelectMode.SelectRead))
                continue;
            attack.Note("refused");
            return;
        }
    }

    // One unknown field of zeros, which is a valid request.
    static async Task BombAsync(Attack attack, IPEndPoint server, string key, CancellationToken stop)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(new WireBuffer().Text(15, new string('0', BombBytes)).ToArray(), stop);
        }
        using var client = Client(server, key);
        while (!stop.IsCancellationRequested)
            await PostAsync(attack, client, packed.ToArray(), gzip: true, stop);
    }

    static HttpClient Client(IPEndPoint server, string key)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://{server}") };
        client.DefaultRequestHeaders.Add("X-API-Key", key);
        return client;
    }

    static async Task PostAsync(Attack attack, HttpClient client, byte[] body, bool gzip, CancellationToken stop)
    {
        using var content = new StreamContent(new MemoryStream(body), PieceBytes);
        content.Headers.ContentLength = body.Length;
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        if (gzip)
            content.Headers.ContentEncoding.Add("gzip");
        using var answer = await client.PostAsync(new Uri("/v1/traces", UriKind.Relative), content, stop);
        attack.Note($"{(int)answer.StatusCode}");
    }
}
