namespace Sightline.Soak.Crash;

/// <summary>Everything that was ever sent, by trace. Safe for all connections at once.</summary>
sealed class SentTraces
{
    readonly Lock _gate = new();
    readonly Dictionary<string, List<SentSpan>> _spans = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _cycles = new(StringComparer.Ordinal);
    readonly List<string> _all = [];
    readonly List<string> _newest = [];

    /// <summary>The traces of the running cycle.</summary>
    public IReadOnlyList<string> Newest => _newest;

    public IReadOnlyList<string> All => _all;

    public int SpanCount => _spans.Values.Sum(spans => spans.Count);

    /// <summary>Makes the ids of a new cycle's traces.</summary>
    public void BeginCycle(int cycle, int traces, Random random)
    {
        _newest.Clear();
        var bytes = new byte[16];
        for (var i = 0; i < traces; i++)
        {
            random.NextBytes(bytes);
            var id = Convert.ToHexStringLower(bytes);
            _newest.Add(id);
            _all.Add(id);
            _spans.Add(id, []);
            _cycles.Add(id, cycle);
        }
    }

    /// <summary>All spans of a trace are of one service, which names the cycle that began it.</summary>
    public string Service(string trace) => $"cycle-{_cycles[trace]}";

    public void Add(SentSpan span)
    {
        lock (_gate)
            _spans[span.Trace].Add(span);
    }

    public IReadOnlyList<SentSpan> Spans(string trace) => _spans[trace];
}
