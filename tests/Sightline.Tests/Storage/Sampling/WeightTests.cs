using Sightline.Ingest.Sampling;
using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Query.Traces;
using Sightline.Tests.Storage.Stores;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Sampling;

/// <summary>What counts of spans say of what sampling let go.</summary>
public sealed class WeightTests : IDisposable
{
    const double Share = 0.25;
    const int Ppm = (int)(Share * TraceSampling.All);
    readonly SamplingRun _run = new();
    readonly ITestOutputHelper _output;
    // What started before the program is not known to be whole.
    readonly long _start;
    ulong _nextSpan = 1;

    public WeightTests(ITestOutputHelper output)
    {
        _output = output;
        _start = (_run.Clock.GetUtcNow().ToUnixTimeMilliseconds() + 1) * 1_000_000;
    }

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Estimates_of_a_random_load_stay_near_what_was_sent_and_are_exact_before_anything_goes(int seed)
    {
        _output.WriteLine($"seed {seed}");
        _run.Policy = _run.Policy with
        {
            Share = Share,
            SlowNano = 5_000_000_000,
            Attributes = [new SampledAttribute("tier", "gold")],
            Shares = [new SamplingShare("rare", null, null, 0.5)],
        };
        var random = new Random(seed);
        var sent = new Dictionary<string, Sent>();
        for (var batch = 0; batch < 40; batch++)
        {
            await _run.Append(Enumerable.Range(0, 100).SelectMany(_ => Spans(random, sent)).ToList());
            if (random.Next(4) == 0)
                _run.Store.Flush();
        }
        CheckExact(sent);
        _run.Settle();
        CheckExact(sent);
        _run.Store.Flush();
        _run.Compact();
        CheckExact(sent);

        _run.Drop();
        var dropped = CheckNear(sent);
        Assert.True(dropped > 5_000, $"only {dropped} spans went");
        await _run.RestartAsync();
        Assert.Equal(dropped, CheckNear(sent));
    }

    [Fact]
    public async Task At_a_share_that_chance_keeps_exactly_the_estimate_is_what_was_sent()
    {
        _run.Policy = _run.Policy with { Share = Share };
        // Of 100 traces as many are chosen as the share says.
        var chosen = Ids(id => TraceHash.Of(id) < Ppm).Take(25).ToList();
        var others = Ids(id => TraceHash.Of(id) >= Ppm).Take(75).ToList();
        await _run.Append(chosen.Concat(others).SelectMany(id => Enumerable.Range(0, 3).Select(_ => Span(id))));
        _run.Drop();
        Assert.Equal((75, 300), Counts());
        Assert.Equal([("span.note string", 75, 300)], Names());

        // What is held does not count twice: those that chance chose stand for it.
        Assert.True(await _run.Store.HoldAsync(StoreRun.Scope, chosen[0], TraceHolds.Pin, isHeld: true));
        Assert.Equal((75, 300), Counts());
        await _run.Append(Span(others[0]));
        Assert.True(await _run.Store.HoldAsync(StoreRun.Scope, others[0], TraceHolds.Feedback, isHeld: true));
        _run.Settle();
        Assert.Equal(76, Counts().Stored);

        Assert.Equal(300, Counts().Estimated);
        await _run.RestartAsync();
        Assert.Equal((76, 300), Counts());

        // A late span counts as its trace does.
        await _run.Append(Span(chosen[1]));
        Assert.Equal((77, 304), Counts());
        _run.Drop();
        Assert.Equal((77, 304), Counts());

        // Of what starts later nothing has gone: it counts as it is, kept or not.
        var later = _run.Clock.GetUtcNow().ToUnixTimeMilliseconds() * 1_000_000;
        await _run.Append(Span(new TraceId(6, 1)) with { Start = later, End = later });
        _run.Settle();
        Assert.Equal((78, 305), Counts());
    }

    [Fact]
    public async Task Where_everything_is_kept_the_estimate_is_the_count()
    {
        _run.Policy = SamplingPolicy.KeepAll;
        await _run.Append(Ids(_ => true).Take(20).Select(Span));
        _run.Drop();
        await _run.RestartAsync();
        Assert.Equal((20, 20), Counts());
    }

    sealed record Sent
    {
        public long Spans { get; set; }
        /// <summary>Sum over traces of the square of their spans, over the share that chance keeps of them: for the variance.</summary>
        public double Squares { get; set; }
        public long Failed { get; set; }
    }

    IEnumerable<TestSpan> Spans(Random random, Dictionary<string, Sent> sent)
    {
        var service = random.Next(10) == 0 ? "rare" : $"svc-{random.Next(3)}";
        var (failed, gold, slow) = (random.Next(30) == 0, random.Next(30) == 0, random.Next(30) == 0);
        var count = random.Next(1, 12);
        var share = service == "rare" ? 0.5 : Share;
        if (!sent.TryGetValue(service, out var known))
            sent.Add(service, known = new Sent());
        known.Spans += count;
        known.Failed += failed ? 1 : 0;
        known.Squares += failed || gold || slow ? 0 : count * count * (1 - share) / share;
        var id = new TraceId((ulong)random.NextInt64(), (ulong)random.NextInt64());
        for (var i = 0; i < count; i++)
        {
            yield return Span(id) with
            {
                Service = service,
                Status = failed && i == 0 ? SpanStatus.Error : SpanStatus.Ok,
                End = _start + (slow && i == 0 ? 6_000_000_000 : 1_000_000),
                Attributes = gold ? [("tier", "gold"), ("note", "x")] : [("note", "x")],
            };
        }
    }

    void CheckExact(Dictionary<string, Sent> sent)
    {
        foreach (var service in Services())
        {
            Assert.Equal(sent[service.Name].Spans, service.SpanCount);
            Assert.Equal(service.SpanCount, service.EstimatedSpanCount);
        }
        Assert.Equal(sent.Count, Services().Count);
    }

    // The spans that are missing.
    long CheckNear(Dictionary<string, Sent> sent)
    {
        var missing = 0L;
        foreach (var service in Services())
        {
            var known = sent[service.Name];
            missing += known.Spans - service.SpanCount;
            CheckNear(service.Name, known.Spans, service.EstimatedSpanCount, known.Squares);
            Assert.Equal(known.Failed, service.ErrorCount);
        }
        var all = sent.Values.Sum(one => one.Spans);
        var name = Assert.Single(Catalog.AttributeNames(StoreRun.Scope, TimeRange.All, "note", 10, default).Items);
        Assert.Equal(all - missing, name.Count);
        CheckNear("note", all, name.EstimatedCount, sent.Values.Sum(one => one.Squares));
        var value = Assert.Single(
            Catalog.AttributeValues(StoreRun.Scope, "span.note", TimeRange.All, null, 10, default).Items);
        Assert.Equal((name.Count, name.EstimatedCount), (value.Count, value.EstimatedCount));
        return missing;
    }

    void CheckNear(string what, long sent, long estimated, double variance)
    {
        var deviations = (estimated - sent) / Math.Sqrt(variance);
        _output.WriteLine($"{what}: sent {sent}, estimated {estimated}, {deviations:F2} standard deviations");
        Assert.InRange(deviations, -4, 4);
    }

    TraceCatalog Catalog => new(_run.Store);

    IReadOnlyList<ServiceCount> Services() => Catalog.Services(StoreRun.Scope, TimeRange.All, 100, default).Items;

    (long Stored, long Estimated) Counts()
    {
        var service = Assert.Single(Services());
        return (service.SpanCount, service.EstimatedSpanCount);
    }

    IEnumerable<(string, long, long)> Names() => Catalog
        .AttributeNames(StoreRun.Scope, TimeRange.All, "note", 10, default).Items
        .Select(name => ($"{name.Field} {name.Type}", name.Count, name.EstimatedCount));

    static IEnumerable<TraceId> Ids(Func<TraceId, bool> wanted)
    {
        for (ulong i = 1; ; i++)
        {
            if (wanted(new TraceId(5, i)))
                yield return new TraceId(5, i);
        }
    }

    TestSpan Span(TraceId trace) => new(trace, _nextSpan++)
    {
        Start = _start,
        End = _start + 1_000_000,
        Attributes = [("note", "x")],
    };
}
