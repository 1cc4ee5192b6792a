using System.Buffers;
using System.IO.Pipelines;
using Sightline.Ingest.Otlp;
using Sightline.Server.Auth;
using Sightline.Server.Receivers;
using Sightline.Storage;

namespace Sightline.Server.Demo;

/// <summary>What a loading of the demo did.</summary>
/// <param name="Loaded">False: the demo of this seed was there already, and nothing was done.</param>
/// <param name="Traces">Traces that were loaded.</param>
/// <param name="Spans">Spans that were loaded.</param>
sealed record DemoAnswer(bool Loaded, int Traces, int Spans);

/// <summary>Takes the demo in as if exporters had sent it, once for each seed.</summary>
sealed partial class DemoLoader(
    OtlpReceiver receiver, RequestBodyReader bodies, Store store, TimeProvider time, ILogger<DemoLoader> log) : IDisposable
{
    readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task<DemoAnswer> LoadAsync(Caller caller, int seed, CancellationToken cancellation)
    {
        await store.Ready.WaitAsync(cancellation);
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (IsThere(caller, seed))
            {
                AlreadyThere(log, seed);
                return new DemoAnswer(Loaded: false, 0, 0);
            }
            var (traces, spans) = (0, 0);
            foreach (var trace in DemoTraces.Generate(seed, time.GetUtcNow()))
            {
                foreach (var request in DemoWriter.Write(trace))
                    await SendAsync(caller, request, cancellation);
                traces++;
                spans += trace.Spans.Count;
            }
            Filled(log, traces, spans, seed);
            return new DemoAnswer(Loaded: true, traces, spans);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    bool IsThere(Caller caller, int seed) => store.FindTrace(caller.Workspace, DemoTraces.Last(seed).Id) is not null;

    async Task SendAsync(Caller caller, byte[] request, CancellationToken cancellation)
    {
        var bytes = PipeReader.Create(new ReadOnlySequence<byte>(request));
        using var body = await bodies.ReadExactlyAsync(bytes, request.Length, caller.Workspace.Workspace, cancellation);
        var answer = await receiver.ReceiveAsync(OtlpSignal.Traces, caller, body, OtlpEncoding.Protobuf, request.Length);
        if (answer.Outcome != Outcome.Stored || answer.Rejected > 0)
            throw new IOException($"The demo was not taken in ({answer.Outcome}): {answer.Message}");
    }

    [LoggerMessage(1, LogLevel.Information, "Loaded the demo: {Traces} traces, {Spans} spans (seed {Seed})")]
    static partial void Filled(ILogger log, int traces, int spans, int seed);

    [LoggerMessage(2, LogLevel.Information, "The demo is here already (seed {Seed})")]
    static partial void AlreadyThere(ILogger log, int seed);
}
