using System.Net;
using System.Net.Http.Headers;

namespace Sightline.Soak.Crash;

/// <summary>
/// One connection that sends requests one after the other, remembers what was acknowledged, and after a crash first
/// repeats what was not, as exporters do. A span is only ever sent by one of them, so its revisions have an order.
/// </summary>
sealed class Exporter(SentTraces traces, SentCounts counts, TimeProvider time, Random random)
{
    // Spans that may be revised; older ones are forgotten, so that revisions reach back some cycles.
    const int RevisableMax = 400;

    readonly List<SentSpan> _revisable = [];
    OtlpRequest? _last;
    bool _unanswered;

    /// <summary>Requests that were acknowledged so far.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Sends until the server is gone.</summary>
    public async Task RunAsync(Uri server, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = KilledServer.Patience };
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                if (!_unanswered && (_last is null || random.Next(5) != 0))
                    _last = Next();
                await SendAsync(client, server, _last!, cancellation);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // The kill; what was under way is repeated after the restart.
        }
    }

    async Task SendAsync(HttpClient client, Uri server, OtlpRequest request, CancellationToken cancellation)
    {
        _unanswered = true;
        counts.Sent(request);
        using var content = new ByteArrayContent(request.Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var answer = await client.PostAsync(new Uri(server, "/v1/traces"), content, cancellation);
        if (answer.StatusCode != HttpStatusCode.OK || (answer.Content.Headers.ContentLength == 0) != (request.Refused == 0))
        {
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            throw new BrokenPromiseException($"a request was answered {(int)answer.StatusCode}: {text}");
        }
        foreach (var (span, revision) in request.Spans)
            span.Kept = Math.Max(span.Kept, revision);
        _unanswered = false;
        counts.Acknowledged(request);
        Acknowledged++;
    }

    OtlpRequest Next()
    {
        var spans = new List<(SentSpan, int)>();
        for (var count = random.Next(1, 9); count > 0; count--)
            spans.Add((NewSpan(), 1));
        if (_revisable.Count > 0 && random.Next(3) == 0)
        {
            var old = _revisable[random.Next(_revisable.Count)];
            spans.Add((old, ++old.Sent));
        }
        foreach (var (span, revision) in spans)
        {
            if (revision == 1)
                _revisable.Add(span);
        }
        if (_revisable.Count > RevisableMax)
            _revisable.RemoveRange(0, _revisable.Count - RevisableMax);
        return OtlpRequest.Of(spans, traces.Service, random.Next(4) == 0 ? random.Next(1, 4) : 0);
    }

    SentSpan NewSpan()
    {
        // Now and then a late span of a trace that is in segments since long.
        var from = random.Next(20) == 0 ? traces.All : traces.Newest;
        var id = new byte[8];
        random.NextBytes(id);
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
        var span = new SentSpan(from[random.Next(from.Count)], Convert.ToHexStringLower(id), now) { Sent = 1 };
        traces.Add(span);
        return span;
    }
}
