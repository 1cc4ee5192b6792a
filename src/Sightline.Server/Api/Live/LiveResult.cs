using System.Text.Json;
using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Query.Traces;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;
using Sightline.Server.Auth;
using Sightline.Server.Hosting;
using Sightline.Server.Hosting.Problems;
using Sightline.Storage;

namespace Sightline.Server.Api.Live;

/// <summary>
/// Server-sent events (WHATWG HTML, "Server-sent events"): <c>event: trace</c> with a <see cref="TraceItem"/> for each
/// trace that is new or gained spans and matches; <c>event: missed</c> when the client was too slow to be told of all;
/// a comment when there was nothing to say for a while.
/// </summary>
sealed class LiveResult(WorkspaceScope workspace, TraceFilter filter) : IResult
{
    /// <summary>Proxies close connections that are silent for 30 to 60 s.</summary>
    static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(15);

    /// <summary>Traces that change within this time are matched by one query, so that load costs few of them.</summary>
    static readonly TimeSpan GatherTime = TimeSpan.FromMilliseconds(500);

    public async Task ExecuteAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var connections = services.GetRequiredService<LiveConnections>();
        if (!connections.TryEnter())
        {
            context.Response.Headers.RetryAfter = "10";
            await ProblemKind.TooManyRequests
                .With($"All {LiveConnections.Max} live connections are in use; close one or ask the list instead.")
                .ExecuteAsync(context);
            return;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        try
        {
            using var watch = services.GetRequiredService<Store>().Watch(workspace);
            await SendAsync(context, watch, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The client went away or the server stops: the stream just ends.
        }
        finally
        {
            connections.Leave();
        }
    }

    async Task SendAsync(HttpContext context, TraceWatch watch, CancellationToken end)
    {
        var traces = context.RequestServices.GetRequiredService<LiveTraces>();
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        var body = context.Response.Body;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        await WriteAsync(body, ": listening\n\n"u8.ToArray(), end);
        if (context.IsHead())
            return;
        var missed = 0L;
        while (true)
        {
            var changed = await NextAsync(watch, body, time, end);
            if (!context.Caller().StillHolds())
                return;
            foreach (var trace in traces.Match(workspace, filter, changed, end))
                await WriteAsync(body, Event("trace", TraceItem.Of(trace)), end);
            if (watch.Missed != missed)
            {
                missed = watch.Missed;
                await WriteAsync(body, Event("missed", new LiveMissed { MissedCount = missed }), end);
            }
            await Task.Delay(GatherTime, time, end);
        }
    }

    static async Task<IReadOnlyList<TraceId>> NextAsync(
        TraceWatch watch, Stream body, TimeProvider time, CancellationToken end)
    {
        var changed = watch.NextAsync(end).AsTask();
        while (true)
        {
            try
            {
                return await changed.WaitAsync(HeartbeatInterval, time, end);
            }
            catch (TimeoutException)
            {
                await WriteAsync(body, ":\n\n"u8.ToArray(), end);
            }
        }
    }

    static byte[] Event<T>(string name, T answer)
    {
        var json = JsonSerializer.Serialize(answer, typeof(T), ApiJsonContext.Default);
        return System.Text.Encoding.UTF8.GetBytes($"event: {name}\ndata: {json}\n\n");
    }

    static async Task WriteAsync(Stream body, byte[] text, CancellationToken end)
    {
        await body.WriteAsync(text, end);
        await body.FlushAsync(end);
    }
}
