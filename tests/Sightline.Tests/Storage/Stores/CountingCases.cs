using System.Globalization;
using Sightline.Ingest.Conventions;
using Sightline.Ingest.Pricing;
using Sightline.Model.Ids;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Stores;

public sealed class CountingCases
{
    const decimal Pico = 1_000_000_000_000m;
    static readonly TraceId Trace = new(5, 5);

    [Theory]
    [InlineData("counting.txt", false)]
    [InlineData("counting.txt", true)]
    [InlineData("estimates.txt", true)]
    public async Task Traces_count_as_their_cases_say(string file, bool estimates)
    {
        var cases = Read(file).ToList();
        Assert.True(cases.Count >= 10);
        foreach (var (name, spans, expected) in cases)
        {
            foreach (var order in (string[])["forwards", "backwards", "one by one"])
                Assert.Equal($"{name} {order}: {expected}", $"{name} {order}: {await PlayAsync(spans, order, estimates)}");
        }
    }

    static async Task<string> PlayAsync(List<TestSpan> spans, string order, bool estimates)
    {
        var clock = new ManualClock();
        var conventions = estimates ? SpanConventions.BuiltIn.EstimatingTokens() : SpanConventions.BuiltIn;
        using var run = new StoreRun(
            new SimulatedDisk(1), time: clock, readCall: conventions.Read, price: new PriceBooks().Price);
        await run.Store.Ready;
        if (order == "forwards")
            await run.Append(spans);
        else
        {
            foreach (var span in order == "backwards" ? Enumerable.Reverse(spans) : spans)
            {
                await run.Append(span);
                clock.Advance(TimeSpan.FromMinutes(1));
                run.Store.Settle();
                run.Store.Flush();
            }
        }
        clock.Advance(TimeSpan.FromMinutes(1));
        run.Store.Settle();
        var record = run.Store.FindTrace(StoreRun.Scope, Trace)!.Record;
        var counted = run.Store.FindCalls(StoreRun.Scope, Trace).Where(call => call.Counted).ToArray();
        Assert.All(counted, call => Assert.True(call.Settled));
        Assert.Equal(record.CostPico, counted.All(c => c.CostPico is null) ? null : counted.Sum(c => c.CostPico));
        var cost = record.CostPico is { } pico ? (pico / Pico).ToString(CultureInfo.InvariantCulture) : "-";
        var tokens = record.Tokens is { } used ? used.ToString(CultureInfo.InvariantCulture) : "-";
        return $"tokens {tokens}, cost_usd {cost}, unpriced {record.UnpricedTokens ?? 0}, "
            + (record.EstimatedTokens is { } estimated ? $"estimated {estimated}, " : "")
            + $"counted {string.Join(' ', counted.Select(call => call.SpanId.Value).Order())}";
    }

    static IEnumerable<(string Name, List<TestSpan> Spans, string Expected)> Read(string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file));
        foreach (var block in text.Split("\n== ").Skip(1))
        {
            var parts = block.Split("\n=>\n");
            var lines = parts[0].Split('\n');
            var spans = new List<TestSpan>();
            foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
            {
                if (line.StartsWith("span ", StringComparison.Ordinal))
                {
                    var words = line.Split(' ');
                    spans.Add(new TestSpan(Trace, ulong.Parse(words[1], CultureInfo.InvariantCulture))
                    {
                        Parent = words.Length > 3 ? ulong.Parse(words[3], CultureInfo.InvariantCulture) : 0,
                    });
                    continue;
                }
                var (key, value) = (line.Split(" = ")[0], line.Split(" = ")[1]);
                object read = long.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : value.Trim('"');
                spans[^1] = spans[^1] with { Attributes = [.. spans[^1].Attributes, (key, read)] };
            }
            var said = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            yield return (lines[0], spans, string.Join(", ", said));
        }
    }
}
