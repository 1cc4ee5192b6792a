using System.Diagnostics;
using Sightline.Load.Servers;

namespace Sightline.Load.Soaks;

/// <summary>A steady load of plain service spans and some agents.</summary>
sealed class SoakLoad(RunningProgram server, int spansPerSecond)
{
    const int AgentTracesPerSecond = 10;
    // Numbers that the traces of the services never reach, so that no id is there twice.
    const long FirstAgentTrace = 1L << 40;

    static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    readonly AgentWork _agents = new(server.EndPoint, FirstAgentTrace);

    public TemplateWork Services { get; } = TemplateWork.Services(server.EndPoint);

    public long Traces => Services.Traces + _agents.Traces;

    public long Spans => Services.Spans + _agents.Spans;

    public async Task RunAsync(CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            Sending.Run(server.EndPoint, Services.Deal(spansPerSecond, 2));
            Sending.Run(server.EndPoint, _agents.Deal(AgentTracesPerSecond * _agents.SpansPerTrace, 2));
            var rest = Beat - Stopwatch.GetElapsedTime(began);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, CancellationToken.None);
        }
    }
}
