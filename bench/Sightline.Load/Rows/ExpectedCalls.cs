using System.Runtime.InteropServices;
using Sightline.Load.InProcess;
using Sightline.Load.Shapes;

namespace Sightline.Load.Rows;

/// <summary>What grouping the calls must give, computed from what was sent.</summary>
sealed class ExpectedCalls
{
    const long NanoPerHour = 3_600_000_000_000;

    readonly Dictionary<(string Model, long Hour), Group> _groups = [];

    sealed class Group
    {
        public long InputTokens;
        public long OutputTokens;
        public readonly List<long> Durations = [];
    }

    public static ExpectedCalls Compute(long fromNano, long traces)
    {
        var expected = new ExpectedCalls();
        for (long trace = 0; trace < traces; trace++)
        {
            for (var place = 1; place <= CallTemplate.CallsPerTrace; place++)
                expected.Add(CallTemplate.CallOf(fromNano, trace, place));
        }
        foreach (var group in expected._groups.Values)
            group.Durations.Sort();
        return expected;
    }

    /// <summary>Compares the answer of <see cref="Question.CallGroups"/>.</summary>
    /// <exception cref="InvalidDataException">Something differs.</exception>
    public void Check(IReadOnlyList<AnswerGroup> groups)
    {
        if (groups.Count != _groups.Count)
            throw new InvalidDataException($"{groups.Count} groups instead of {_groups.Count}.");
        foreach (var group in groups)
        {
            var key = (group.Keys[0] ?? "", group.Time ?? -1);
            if (!_groups.TryGetValue(key, out var expected))
                throw new InvalidDataException($"There are no calls of {key}.");
            Same(key, "count", group.Values[0], expected.Durations.Count);
            Same(key, "input tokens", group.Values[1], expected.InputTokens);
            Same(key, "output tokens", group.Values[2], expected.OutputTokens);
            for (var i = 0; i < Question.Percentiles.Length; i++)
                Same(key, "percentile", group.Values[Question.CallSums + i], expected.Durations[Place(expected, i)]);
        }
    }

    // The smallest value that at least this share of the calls does not exceed.
    static int Place(Group group, int percentile) =>
        Math.Max(0, (int)Math.Ceiling(group.Durations.Count * Question.Percentiles[percentile]) - 1);

    static void Same((string, long) key, string what, double found, double expected)
    {
        if (found != expected)
            throw new InvalidDataException($"{what} of {key} is {found} instead of {expected}.");
    }

    void Add(in CallTemplate.Call call)
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _groups, (call.Model, call.Start / NanoPerHour * NanoPerHour), out _);
        group ??= new Group();
        group.InputTokens += call.InputTokens;
        group.OutputTokens += call.OutputTokens;
        group.Durations.Add(call.DurationNano);
    }
}
