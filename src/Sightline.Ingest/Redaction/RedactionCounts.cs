namespace Sightline.Ingest.Redaction;

/// <summary>How often each rule changed something. One thread at a time.</summary>
public sealed class RedactionCounts
{
    readonly List<(string Rule, int Count)> _counts = [];

    /// <summary>By rule, in the order in which each first found something.</summary>
    public IReadOnlyList<(string Rule, int Count)> Items => _counts;

    public bool IsEmpty => _counts.Count == 0;

    internal void Add(string rule, int count = 1)
    {
        for (var i = 0; i < _counts.Count; i++)
        {
            if (_counts[i].Rule != rule)
                continue;
            _counts[i] = (rule, _counts[i].Count + count);
            return;
        }
        _counts.Add((rule, count));
    }

    internal void Clear() => _counts.Clear();
}
