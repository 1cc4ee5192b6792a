namespace Sightline.Storage.Queries.Execution.Parts;

/// <summary>
/// The values of keys that first groups were asked for with: while they hold the first ones, the question stays the same, and
/// so do its parts. Usable from several threads.
/// </summary>
sealed class RankedSets
{
    /// <summary>Stands for having no value; no text has an unpaired surrogate.</summary>
    public const string None = "\uD800";

    const int CountMax = 256;

    readonly Dictionary<string, SortedSet<string>> _sets = new(StringComparer.Ordinal);

    /// <summary>The values of a key of the first groups.</summary>
    public static SortedSet<string> ValuesOf(IReadOnlyList<GroupRow> groups, int key, int count)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            values.Add(groups[i].Keys[key] ?? None);
        return values;
    }

    /// <summary>The last set of a question, if it has all values that are needed and is not much larger.</summary>
    public SortedSet<string>? Find(LogicalQuery query, int key, IReadOnlyList<GroupRow> ranked, int needed)
    {
        lock (_sets)
        {
            return QueryShape.Of(query) is { } shape && _sets.TryGetValue($"{key} {query.Limit} {shape}", out var set)
                && ValuesOf(ranked, key, needed).IsSubsetOf(set) ? set : null;
        }
    }

    public void Put(LogicalQuery query, int key, SortedSet<string> set)
    {
        if (QueryShape.Of(query) is not { } shape)
            return;
        lock (_sets)
        {
            if (_sets.Count >= CountMax)
                _sets.Clear();
            _sets[$"{key} {query.Limit} {shape}"] = set;
        }
    }
}
