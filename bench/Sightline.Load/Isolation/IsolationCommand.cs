using System.Globalization;
using Sightline.Load.Servers;
using Sightline.Load.Shapes;

namespace Sightline.Load.Isolation;

/// <summary>
/// Measures how long requests of one workspace take while another floods, sends slowly, or sends what inflates to far
/// more than it is: both within their quota, on one server.
/// </summary>
static class IsolationCommand
{
    /// <summary>What must hold (design of limits): no attack may double the latency of others.</summary>
    const double RatioMax = 2;

    const int SpansPerRequest = 50;

    /// <summary>A steady sender: 50 requests a second, 2,500 spans.</summary>
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>So long a process at the lowest priority may take until it sends.</summary>
    static readonly TimeSpan AttackStart = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(IsolationOptions options)
    {
        await using var program = await RunningProgram.StartAsync(
            options.Program, options.WorkFolder, "Auth:Mode=Required", "Auth:Registration=Open", "Log:Level=Warning",
            "Bootstrap:Email=owner@example.com", "Bootstrap:Password=a long enough password");
        var victim = await Accounts.NewKeyAsync(program.Address, "victim");
        await MeasureAsync(program, victim, options.Time / 2);
        var normal = await MeasureAsync(program, victim, options.Time);
        PrintHead();
        Print("normal", normal, normal, "");
        var isFine = true;
        foreach (var name in options.Only)
        {
            // Each has a quota of its own: what one owes does not hold up the next.
            var attack = AttackProcess.Start(name, program.EndPoint, await Accounts.NewKeyAsync(program.Address, name));
            await Task.Delay(AttackStart);
            var under = await MeasureAsync(program, victim, options.Time);
            Print(name, under, normal, await attack.StopAsync());
            isFine &= under.Failed == 0 && under.P50 <= RatioMax * normal.P50 && under.P99 <= RatioMax * normal.P99;
            // What the attack owes to its quota, or left in queues, is not part of the next.
            await Task.Delay(options.Time / 2);
        }
        Console.WriteLine(isFine ? "No attack doubled the latency of the other workspace." : "FAILED: see the ratios above.");
        return isFine ? 0 : 1;
    }

    static void PrintHead() => Console.WriteLine(
        $"{"",-10} {"p50 ms",8} {"p95 ms",8} {"p99 ms",8} {"failed",7} {"p50 ×",7} {"p95 ×",7} {"p99 ×",7}   attacker's answers");

    static void Print(string name, Latencies its, Latencies normal, string answers)
    {
        var times = string.Create(CultureInfo.InvariantCulture, $"{its.P50,8:F2} {its.P95,8:F2} {its.P99,8:F2}");
        var ratios = string.Create(
            CultureInfo.InvariantCulture,
            $"{its.P50 / normal.P50,7:F2} {its.P95 / normal.P95,7:F2} {its.P99 / normal.P99,7:F2}");
        Console.WriteLine($"{name,-10} {times} {its.Failed,7} {ratios}   {answers}");
    }

    // On a thread of its own: what is measured is not to wait for the loader's pool.
    static Task<Latencies> MeasureAsync(RunningProgram program, string key, TimeSpan time) => Task.Factory.StartNew(
        () => Measure(program, key, time), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    static Latencies Measure(RunningProgram program, string key, TimeSpan time)
    {
        var head = $"{HttpConnection.Head(program.EndPoint)}X-API-Key: {key}\r\n";
        var random = new Random();
        var template = ServiceTemplate.MakeAll(head, SpansPerRequest, random)[0];
        var clock = TimeProvider.System;
        var latencies = new Latencies();
        var connection = new HttpConnection(program.EndPoint);
        var began = clock.GetTimestamp();
        while (clock.GetElapsedTime(began) < time)
        {
            var now = (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
            var request = template.Next(random.NextInt64(), now, random);
            var sent = clock.GetTimestamp();
            try
            {
                connection.Exchange(request);
                latencies.Add(clock.GetElapsedTime(sent));
            }
            catch (IOException)
            {
                latencies.Failed++;
                connection.Dispose();
                connection = new HttpConnection(program.EndPoint);
            }
            Thread.Sleep(Pause);
        }
        connection.Dispose();
        return latencies;
    }
}
