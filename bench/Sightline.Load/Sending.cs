using System.Diagnostics;
using System.Net;
using Sightline.Load.Servers;

namespace Sightline.Load;

/// <summary>What one sending took.</summary>
/// <param name="LatenciesMs">Of each request, from its first byte sent to its answer read; sorted.</param>
sealed record SendingResult(long Spans, long Bytes, TimeSpan Time, double[] LatenciesMs)
{
    public double SpansPerSecond => Spans / Time.TotalSeconds;
    public double MegabytesPerSecond => Bytes / 1e6 / Time.TotalSeconds;
}

/// <summary>Gives a connection its next request: its bytes and its spans. An empty request ends the connection's work.</summary>
delegate ReadOnlySpan<byte> NextRequest(out int spans, out int bodyBytes);

/// <summary>Sends requests over several connections at once, one thread each.</summary>
static class Sending
{
    public static SendingResult Run(IPEndPoint server, NextRequest[] connections)
    {
        var latencies = new List<double>[connections.Length];
        var failures = new Exception?[connections.Length];
        long spans = 0, bytes = 0;
        using var start = new ManualResetEventSlim();
        var threads = new Thread[connections.Length];
        for (var i = 0; i < threads.Length; i++)
        {
            var index = i;
            latencies[i] = new List<double>(4096);
            threads[i] = new Thread(() =>
            {
                start.Wait();
                failures[index] = Work(server, connections[index], latencies[index], out var sentSpans, out var sentBytes);
                Interlocked.Add(ref spans, sentSpans);
                Interlocked.Add(ref bytes, sentBytes);
            });
            threads[i].Start();
        }
        var began = Stopwatch.GetTimestamp();
        start.Set();
        foreach (var thread in threads)
            thread.Join();
        var time = Stopwatch.GetElapsedTime(began);
        if (Array.Find(failures, f => f is not null) is { } failure)
            throw new IOException("A connection failed.", failure);
        double[] sorted = [.. latencies.SelectMany(l => l).Order()];
        return new SendingResult(spans, bytes, time, sorted);
    }

    static Exception? Work(IPEndPoint server, NextRequest next, List<double> latencies, out long spans, out long bytes)
    {
        spans = 0;
        bytes = 0;
        try
        {
            using var connection = new HttpConnection(server);
            while (next(out var count, out var bodyBytes) is { IsEmpty: false } request)
            {
                var began = Stopwatch.GetTimestamp();
                connection.Exchange(request);
                latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                spans += count;
                bytes += bodyBytes;
            }
            return null;
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            return failure;
        }
    }
}
