using System.Diagnostics;
using Sightline.Server.Tests.Support;
using Sightline.SharedData.Tests.Support;

namespace Sightline.SharedData.Tests;

public sealed class RoundTripTests : IDisposable
{
    static readonly string[] FreePorts = ["--http", "127.0.0.1:0", "--otlp-http", "127.0.0.1:0", "--otlp-grpc", "127.0.0.1:0"];

    readonly string _folder = Directory.CreateTempSubdirectory("sightline-").FullName;

    [SharedFolderFact]
    public void Bodies_are_the_ones_that_were_counted()
    {
        Assert.Equal(31, CapturedBody.Gaia().Length);
        Assert.Equal(22, CapturedBody.Producers().Count(b => b.Signal == "traces"));
        Assert.Contains(CapturedBody.Producers(), b => b is { Signal: "traces", Gzip: true });
    }

    [SharedFolderFact]
    public async Task Traces_come_back_equal_from_memory_and_from_segments()
    {
        var bodies = CapturedBody.Traces();
        var expected = TraceAnswers.Expected(bodies);
        await using var program = await SightlineProgram.StartAsync();

        await TraceAnswers.PostAllAsync(program.Client, bodies);
        await TraceAnswers.AssertAllThereAsync(program.Client, expected);
        Assert.Equal(0, program.Store.Statistics.Segments);

        program.Store.Flush();
        Assert.Equal(0, program.Store.Statistics.MemtableBytes);
        Assert.NotEqual(0, program.Store.Statistics.Segments);
        await TraceAnswers.AssertAllThereAsync(program.Client, expected);
    }

    [SharedFolderFact]
    public async Task Traces_sent_again_come_back_equal_and_once()
    {
        var bodies = CapturedBody.Traces();
        var expected = TraceAnswers.Expected(bodies);
        await using var program = await SightlineProgram.StartAsync();

        await TraceAnswers.PostAllAsync(program.Client, bodies);
        program.Store.Flush();
        var spans = program.Store.Statistics.Spans;
        await TraceAnswers.PostAllAsync(program.Client, bodies);

        Assert.Equal(spans, program.Store.Statistics.Spans);
        await TraceAnswers.AssertAllThereAsync(program.Client, expected);
    }

    [SharedFolderFact]
    public async Task Traces_come_back_equal_after_small_flushes_and_a_restart()
    {
        var bodies = CapturedBody.Traces();
        var expected = TraceAnswers.Expected(bodies);
        await using (var program = await SightlineProgram.StartAsync(_folder, ["Store:MemtableBytes=262144"]))
            await TraceAnswers.PostAllAsync(program.Client, bodies);

        await using var again = await SightlineProgram.StartAsync(_folder, []);
        Assert.NotEqual(0, again.Store.Statistics.Segments);
        await TraceAnswers.AssertAllThereAsync(again.Client, expected);
    }

    [SharedFolderFact]
    public async Task Traces_come_back_equal_from_the_journal_of_a_killed_program()
    {
        var bodies = CapturedBody.Traces();
        var expected = TraceAnswers.Expected(bodies);
        using (var killed = SightlineProcess.Start(_folder, ["serve", "--data", _folder, .. FreePorts, "--set", "Store:FreeBytesMin=0"]))
        {
            var address = (await killed.WaitForAddressesAsync()).Split(' ')[3];
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            await TraceAnswers.PostAllAsync(client, bodies);
            using var process = Process.GetProcessById(killed.Id);
            process.Kill();
            // The folder is free only when the process has gone.
            await killed.WaitForExitAsync();
        }

        await using var again = await SightlineProgram.StartAsync(_folder, []);
        await TraceAnswers.AssertAllThereAsync(again.Client, expected);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
