using System.Globalization;
using System.Net;
using System.Text;

namespace Sightline.Load;

/// <summary>Deals the traces of a run out to its connections.</summary>
sealed class Work(LoadOptions options, IPEndPoint server)
{
    static readonly string[] Services =
        ["web", "cart", "catalog", "orders", "prices", "search", "mail", "rates", "stock", "users", "login", "ads"];

    readonly string _head = HttpConnection.Head(server);
    long _nextTrace;

    /// <summary>Traces dealt out so far, warm-up included; their numbers begin at 0.</summary>
    public long Traces => Interlocked.Read(ref _nextTrace);

    public int SpansPerTrace => options.AgentShape ? AgentRequest.SpansPerTrace : SpanTemplate.SpansPerTrace;

    /// <summary>One source of requests for each connection, which together send this many spans.</summary>
    public NextRequest[] Deal(long spans)
    {
        var end = Traces + spans / SpansPerTrace;
        return options.AgentShape ? DealAgents(end) : DealServices(end);
    }

    NextRequest[] DealServices(long end)
    {
        var tracesPerRequest = options.Batch / SpanTemplate.SpansPerTrace;
        var sources = new NextRequest[options.Connections];
        for (var i = 0; i < sources.Length; i++)
        {
            var random = new Random(i);
            var templates = Services.Select(s => new SpanTemplate(_head, s, options.Batch, random)).ToArray();
            sources[i] = (out int count, out int bytes) =>
            {
                var first = Interlocked.Add(ref _nextTrace, tracesPerRequest) - tracesPerRequest;
                if (first + tracesPerRequest > end)
                {
                    Interlocked.Add(ref _nextTrace, -tracesPerRequest);
                    (count, bytes) = (0, 0);
                    return [];
                }
                var template = templates[first / tracesPerRequest % templates.Length];
                (count, bytes) = (template.Spans, template.BodyBytes);
                return template.Next(first, Now(), random);
            };
        }
        return sources;
    }

    // Built before the clock runs: random words cost more to make than to send.
    NextRequest[] DealAgents(long end)
    {
        var random = new Random(1);
        var requests = new List<(byte[] Bytes, int BodyBytes)>();
        for (; _nextTrace < end; _nextTrace++)
        {
            var body = AgentRequest.Build(_nextTrace, Now(), random);
            var head = string.Create(CultureInfo.InvariantCulture, $"{_head}Content-Length: {body.Length}\r\n\r\n");
            requests.Add(([.. Encoding.ASCII.GetBytes(head), .. body], body.Length));
        }
        var taken = -1;
        NextRequest source = (out int count, out int bytes) =>
        {
            var index = Interlocked.Increment(ref taken);
            if (index >= requests.Count)
            {
                (count, bytes) = (0, 0);
                return [];
            }
            (count, bytes) = (AgentRequest.SpansPerTrace, requests[index].BodyBytes);
            return requests[index].Bytes;
        };
        return [.. Enumerable.Repeat(source, options.Connections)];
    }

    static long Now() => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
