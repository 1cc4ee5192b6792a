using System.Diagnostics;
using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.SharedData.Tests.Support;

namespace Sightline.SharedData.Tests;

/// <summary>Agents repeat what their models used: each token of a real run counts once, however its spans arrive.</summary>
public sealed class CountingTests : IDisposable
{
    const long Counted = 1_237_384;
    const long EverySpan = 2_082_337;
    const string Range = "from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z";
    const string QuickSettling = "Store:SettleIdle=00:00:01";

    static readonly string[] FreePorts = ["--http", "127.0.0.1:0", "--otlp-http", "127.0.0.1:0", "--otlp-grpc", "127.0.0.1:0"];

    readonly string _folder = Directory.CreateTempSubdirectory("sightline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SharedFolderFact]
    public async Task Whole_traces_count_once_at_once_when_settled_and_after_a_restart()
    {
        await using (var program = await SightlineProgram.StartAsync(_folder, [QuickSettling]))
        {
            await TraceAnswers.PostAllAsync(program.Client, CapturedBody.Gaia());
            Assert.Equal(Counted, await TotalAsync(program.Client));
            await SettledAsync(program);
            await AssertCountedAsync(program.Client);
            program.Store.Flush();
            await AssertCountedAsync(program.Client);
        }
        await using var again = await SightlineProgram.StartAsync(_folder, [QuickSettling]);
        await AssertCountedAsync(again.Client);
    }

    [SharedFolderFact]
    public async Task Spans_in_reverse_order_count_once()
    {
        await using var program = await SightlineProgram.StartAsync(QuickSettling);
        foreach (var request in Requests().Reverse())
            await SpanRequests.PostAsync(program.Client, request);
        await SettledAsync(program);
        await AssertCountedAsync(program.Client);
    }

    [SharedFolderFact]
    public async Task Spans_in_random_order_sent_twice_through_small_flushes_count_once()
    {
        var random = new Random(7);
        await using var program = await SightlineProgram.StartAsync(QuickSettling, "Store:MemtableBytes=1048576");
        for (var time = 0; time < 2; time++)
        {
            var requests = Requests();
            random.Shuffle(requests);
            foreach (var request in requests)
                await SpanRequests.PostAsync(program.Client, request);
            await SettledAsync(program);
            await AssertCountedAsync(program.Client);
        }
    }

    [SharedFolderFact]
    public async Task Spans_in_random_order_with_a_kill_in_between_count_once()
    {
        var requests = Requests();
        new Random(8).Shuffle(requests);
        var half = requests.Length / 2;
        string[] options = ["--set", "Store:FreeBytesMin=0", "--set", QuickSettling];
        using (var killed = SightlineProcess.Start(_folder, ["serve", "--data", _folder, .. FreePorts, .. options]))
        {
            using var client = new HttpClient { BaseAddress = new Uri((await killed.WaitForAddressesAsync()).Split(' ')[3]) };
            foreach (var request in requests[..half])
                await SpanRequests.PostAsync(client, request);
            using var process = Process.GetProcessById(killed.Id);
            process.Kill();
            await killed.WaitForExitAsync();
        }
        await using var program = await SightlineProgram.StartAsync(_folder, [QuickSettling]);
        // A client whose answer was lost sends again.
        foreach (var request in requests[(half - 50)..])
            await SpanRequests.PostAsync(program.Client, request);
        await SettledAsync(program);
        await AssertCountedAsync(program.Client);
    }

    static string[] Requests() => [.. CapturedBody.Gaia().SelectMany(SpanRequests.Of)];

    static async Task SettledAsync(SightlineProgram program)
    {
        for (var attempt = 0; program.Store.Statistics.OpenTraces > 0; attempt++)
        {
            Assert.True(attempt < 600, $"{program.Store.Statistics.OpenTraces} traces do not settle.");
            await Task.Delay(100);
        }
        // The last of them is taken from the list before its calls are written.
        await Task.Delay(500);
    }

    static async Task AssertCountedAsync(HttpClient client)
    {
        Assert.Equal(Counted, await TotalAsync(client));
        Assert.Equal(Counted, (await AllAsync(client, "traces")).Sum(trace => Number(trace, "tokens")));
        var calls = await AllAsync(client, "calls");
        Assert.All(calls, call => Assert.True(call.GetProperty("settled").GetBoolean()));
        Assert.Equal(EverySpan, calls.Sum(Tokens));
        Assert.Equal(Counted, calls.Where(call => call.GetProperty("counted").GetBoolean()).Sum(Tokens));
    }

    static long Tokens(JsonElement call) => Number(call, "tokens_input") + Number(call, "tokens_output");

    static long Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : 0;

    static async Task<long> TotalAsync(HttpClient client)
    {
        using var usage = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/usage/overview?{Range}"));
        return usage.RootElement.GetProperty("total_tokens").GetInt64();
    }

    static async Task<List<JsonElement>> AllAsync(HttpClient client, string list)
    {
        var items = new List<JsonElement>();
        for (string? cursor = ""; cursor is not null;)
        {
            var after = cursor.Length == 0 ? "" : $"&cursor={cursor}";
            using var page = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/{list}?{Range}&limit=1000{after}"));
            items.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone()));
            cursor = page.RootElement.GetProperty("next_cursor").GetString();
        }
        return items;
    }
}
