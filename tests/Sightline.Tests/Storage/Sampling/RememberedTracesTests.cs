using Sightline.Model.Ids;
using Sightline.Tests.Support;

namespace Sightline.Tests.Storage.Sampling;

/// <summary>What a sampler knows of an earlier run of the program.</summary>
public sealed class RememberedTracesTests : IDisposable
{
    const long Start = 1_700_000_000_000_000_000;

    readonly SamplingRun _run = new();
    ulong _next = 1;

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_kill_it_is_known_what_is_slow_for_a_service(bool flushed)
    {
        _run.Policy = _run.Policy with { SlowNano = null, SlowerThanService = true };
        Assert.Equal("Keep Learning", await DecidedAsync("checkout", milliseconds: 10));
        await _run.Append(Enumerable.Range(0, 200).Select(_ => Span("checkout", 10)).ToList());
        _run.Settle();
        Assert.Equal("Drop Share", await DecidedAsync("checkout", milliseconds: 10));
        if (flushed)
        {
            _run.Drop();
            // The newest of them are in the journal alone.
            await _run.Append(Enumerable.Range(0, 10).Select(_ => Span("checkout", 10)).ToList());
        }
        await _run.CrashAsync();
        Assert.Equal("Drop Share", await DecidedAsync("checkout", milliseconds: 10));
        Assert.Equal("Keep Slow", await DecidedAsync("checkout", milliseconds: 100));
        Assert.Equal("Keep Learning", await DecidedAsync("another", milliseconds: 10));
    }

    [Fact]
    public async Task After_a_kill_it_is_known_how_many_traces_were_decided_on_within_the_minute()
    {
        _run.Policy = _run.Policy with { AlwaysBelowPerMinute = 20 };
        await _run.Append(Enumerable.Range(0, 30).Select(_ => Span("checkout", 10)).ToList());
        _run.Clock.Advance(SamplingRun.Rest);
        _run.Store.Settle();
        await _run.CrashAsync();
        Assert.Equal("Drop Share", await DecidedAsync("checkout", milliseconds: 10));

        _run.Clock.Advance(TimeSpan.FromMinutes(2));
        await _run.CrashAsync();
        Assert.Equal("Keep LowRate", await DecidedAsync("checkout", milliseconds: 10));
    }

    async Task<string> DecidedAsync(string service, int milliseconds)
    {
        var span = Span(service, milliseconds);
        await _run.Append(span);
        _run.Clock.Advance(SamplingRun.Rest);
        _run.Store.Settle();
        return _run.Decision(span.Trace);
    }

    TestSpan Span(string service, int milliseconds) => new(new TraceId(3, _next), _next++)
    {
        Service = service,
        Start = Start,
        End = Start + milliseconds * 1_000_000L,
    };
}
