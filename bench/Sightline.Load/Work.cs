using System.Net;
using Sightline.Load.Servers;

namespace Sightline.Load;

/// <summary>Deals the traces of a run out to its connections.</summary>
abstract class Work(IPEndPoint server, int spansPerTrace)
{
    long _nextTrace;

    /// <summary>Traces dealt out so far; their numbers begin at 0.</summary>
    public long Traces => Interlocked.Read(ref _nextTrace);

    public int SpansPerTrace => spansPerTrace;

    public long Spans => Traces * spansPerTrace;

    protected string Head { get; } = HttpConnection.Head(server);

    /// <summary>One source of requests for each connection, which together send about this many spans: whole requests.</summary>
    public NextRequest[] Deal(long spans, int connections) => DealUpTo(Traces + spans / spansPerTrace, connections);

    protected abstract NextRequest[] DealUpTo(long end, int connections);

    /// <summary>Begins with a later trace.</summary>
    protected void SkipTo(long trace) => _nextTrace = trace;

    /// <summary>Takes the next traces, unless they go beyond the end.</summary>
    protected bool TryTake(int traces, long end, out long first)
    {
        first = Interlocked.Add(ref _nextTrace, traces) - traces;
        if (first + traces <= end)
            return true;
        Interlocked.Add(ref _nextTrace, -traces);
        return false;
    }

    public static long Now() =>
        (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
