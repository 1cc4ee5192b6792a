using System.Globalization;
using System.Net.Http.Json;
using Sightline.Load.Servers;

namespace Sightline.Load.Redaction;

/// <summary>
/// <c>./dev bench redaction</c>: the processor time of the server, but for merges, for the same load with the built-in rules on and off
/// by turns on one server, so that what else the machine does falls on both.
/// </summary>
static class RedactionCommand
{
    /// <summary>The part of the processor time of ingest that the rules may take.</summary>
    const double ShareMax = 0.15;

    const int Connections = 4;

    static readonly TimeSpan FlushTime = TimeSpan.FromSeconds(1.5);

    sealed record Load(string Name, Func<RunningProgram, Work> Work, long Spans);

    static readonly Load[] Loads =
    [
        new("services", server => TemplateWork.Services(server.EndPoint), 200_000),
        new("agents", server => new AgentWork(server.EndPoint), 40_000),
        new("prompts", server => TemplateWork.Prompts(server.EndPoint, _ => null), 20_000),
    ];

    public static async Task<int> RunAsync(RedactionOptions options)
    {
        Console.WriteLine($"{"",-10} {"on, s/M",9} {"off, s/M",9} {"B/span",8} {"rules' share",13}   each of {options.Rounds} turns");
        var isFine = true;
        foreach (var load in Loads)
            isFine &= await MeasureAsync(load, options);
        Console.WriteLine(isFine ? "The rules take no more than 15 %." : "FAILED: see the shares above.");
        return isFine ? 0 : 1;
    }

    static async Task<bool> MeasureAsync(Load load, RedactionOptions options)
    {
        await using var program = await RunningProgram.StartAsync(
            options.Program, options.WorkFolder + "-" + load.Name, "Log:Level=Warning", "Store:MemtableBytes=16MiB");
        using var client = new HttpClient { BaseAddress = program.Address };
        var work = load.Work(program);
        await SendAsync(program, work, load.Spans);
        List<double> on = [], off = [], shares = [];
        var bytes = 0.0;
        for (var round = 0; round < options.Rounds; round++)
        {
            // Who comes first pays for what the other left: they change places.
            var onFirst = round % 2 == 0;
            var first = await TurnAsync(client, program, work, load, onFirst);
            var second = await TurnAsync(client, program, work, load, !onFirst);
            bytes = first.BytesPerSpan;
            on.Add(onFirst ? first.SecondsPerMillion : second.SecondsPerMillion);
            off.Add(onFirst ? second.SecondsPerMillion : first.SecondsPerMillion);
            shares.Add(1 - off[^1] / on[^1]);
        }
        var share = 1 - off.Sum() / on.Sum();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{load.Name,-10} {on.Average(),9:F2} {off.Average(),9:F2} {bytes,8:F0} {share,13:P1}   {string.Join(" ", shares.Select(s =>
                s.ToString("P0", CultureInfo.InvariantCulture)))}"));
        return share <= ShareMax;
    }

    static async Task<(double SecondsPerMillion, double BytesPerSpan)> TurnAsync(
        HttpClient client, RunningProgram program, Work work, Load load, bool isOn)
    {
        await SwitchAsync(client, isOn);
        return await SendAsync(program, work, load.Spans);
    }

    // Flushes are small, and the last one is waited for, so that each turn pays for its own.
    static async Task<(double SecondsPerMillion, double BytesPerSpan)> SendAsync(RunningProgram program, Work work, long spans)
    {
        var requests = work.Deal(spans, Connections);
        var before = CpuSeconds(program);
        var sent = Sending.Run(program.EndPoint, requests);
        await Task.Delay(FlushTime);
        return ((CpuSeconds(program) - before) / sent.Spans * 1e6, (double)sent.Bytes / sent.Spans);
    }

    // Without merges: they come when enough has gathered, and the turn in which they do would pay for others.
    static double CpuSeconds(RunningProgram program) =>
        (program.Process.CpuSeconds ?? throw new InvalidDataException("This machine does not tell processor times."))
        - program.Process.ThreadCpuSeconds("store compact");

    static async Task SwitchAsync(HttpClient client, bool isOn)
    {
        using var answer = await client.PutAsJsonAsync(
            new Uri("/api/v1/redaction", UriKind.Relative), new { default_action = isOn ? "mask" : "off" });
        answer.EnsureSuccessStatusCode();
    }
}
