namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>
/// The values of keys that first groups were asked for with: while they hold the first ones, the question stays the same, and
/// so do its parts. Usable from several threads.
/// </summary>
sealed class RankedSets
{
    const int CountMax = 256;

    readonly Dictionary<string, SortedSet<string?>> _sets = new(StringComparer.Ordinal);

    /// <summary>
    /// The values of a key to ask for, null for none: the last ones of the question, where they have all that are needed,
    /// else those of all groups.
    /// </summary>
    /// <param name="query">The question.</param>
    /// <param name="key">Which of its keys.</param>
    /// <param name="ranked">The first groups and some more.</param>
    /// <param name="needed">How many are the first.</param>
    public SortedSet<string?> Of(LogicalQuery query, int key, IReadOnlyList<GroupRow> ranked, int needed)
    {
        if (QueryShape.Of(query) is not { } shape)
            return ValuesOf(ranked, key, ranked.Count);
        var question = $"{key} {query.Limit} {shape}";
        lock (_sets)
        {
            if (_sets.TryGetValue(question, out var set) && ValuesOf(ranked, key, needed).IsSubsetOf(set))
                return set;
            if (_sets.Count >= CountMax)
                _sets.Clear();
            return _sets[question] = ValuesOf(ranked, key, ranked.Count);
        }
    }

    static SortedSet<string?> ValuesOf(IReadOnlyList<GroupRow> groups, int key, int count)
    {
        var values = new SortedSet<string?>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            values.Add(groups[i].Keys[key]);
        return values;
    }
}
