using System.Text;
using Sightline.Model.Memory;

namespace Sightline.Ingest.Sampling;

/// <summary>What a sampler remembers of the traces of a workspace. One thread at a time.</summary>
sealed class SampledWorkspace
{
    const int Seconds = 60;
    /// <summary>4 KiB each; further services share one.</summary>
    const int ServicesMax = 500;
    /// <summary>Fewer say nothing of a twentieth.</summary>
    const int LearnFrom = 100;

    readonly int[] _bySecond = new int[Seconds];
    readonly Dictionary<string, DurationHistogram> _durations = [];
    readonly DurationHistogram _others = new();
    long _second;
    int _inMinute;

    /// <summary>Counts a trace in; answers how many there were within a minute, this one included.</summary>
    public int Count(long unixSecond)
    {
        Advance(unixSecond);
        _bySecond[_second % Seconds]++;
        return ++_inMinute;
    }

    /// <summary>Counts a trace in that was counted by an earlier run of the program.</summary>
    public void RememberCount(long unixSecond, long now)
    {
        Advance(now);
        if (unixSecond <= _second - Seconds)
            return;
        _bySecond[Math.Min(unixSecond, _second) % Seconds]++;
        _inMinute++;
    }

    /// <summary>Counts a trace in that an earlier run has seen, unless enough newer ones of its service are known.</summary>
    public void Remember(ReadOnlySpan<byte> service, long nanoseconds)
    {
        if (Of(service) is { IsFull: false } durations)
            durations.Add(nanoseconds);
    }

    /// <summary>Counts a trace in; answers what 95 % of its service's traces before did not exceed, null for too few.</summary>
    public long? CountDuration(ReadOnlySpan<byte> service, long nanoseconds)
    {
        var durations = Of(service);
        long? p95 = durations.Count < LearnFrom ? null : durations.P95();
        durations.Add(nanoseconds);
        return p95;
    }

    /// <summary>As it is known now.</summary>
    public long? P95(ReadOnlySpan<byte> service) => Of(service) is { Count: >= LearnFrom } known ? known.P95() : null;

    void Advance(long unixSecond)
    {
        for (var steps = Math.Min(unixSecond - _second, Seconds); steps > 0; steps--)
        {
            ref var count = ref _bySecond[(unixSecond - steps + 1) % Seconds];
            _inMinute -= count;
            count = 0;
        }
        _second = Math.Max(_second, unixSecond);
    }

    DurationHistogram Of(ReadOnlySpan<byte> service)
    {
        if (_durations.TryGetUtf8(service, out var known))
            return known;
        if (_durations.Count >= ServicesMax)
            return _others;
        return _durations[Encoding.UTF8.GetString(service)] = new DurationHistogram();
    }
}
