using System.Runtime.InteropServices;
using Sightline.Load.InProcess;
using Sightline.Load.Shapes;

namespace Sightline.Load.Rows;

/// <summary>What grouping the calls must give, computed from what was sent.</summary>
sealed class ExpectedCalls
{
    const long NanoPerHour = 3_600_000_000_000;
    // Whether a percentile lies on a value or between two is the store's choice; with many values that is a small matter.
    const double PercentileTolerance = 0.02;

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

    /// <summary>Compares the answer of <see cref="Question.CallGroups"/>; tells whether it has percentiles.</summary>
    /// <exception cref="InvalidDataException">Something differs.</exception>
    public bool Check(IReadOnlyList<AnswerGroup> groups)
    {
        if (groups.Count != _groups.Count)
            throw new InvalidDataException($"{groups.Count} groups instead of {_groups.Count}.");
        foreach (var group in groups)
        {
            var key = (group.Keys[0], group.Time ?? -1);
            if (!_groups.TryGetValue(key, out var expected))
                throw new InvalidDataException($"There are no calls of {key}.");
            Same(key, "count", group.Values[0], expected.Durations.Count, 0);
            Same(key, "input tokens", group.Values[1], expected.InputTokens, 0);
            Same(key, "output tokens", group.Values[2], expected.OutputTokens, 0);
            for (var i = 0; i < group.Values.Count - Question.CallSums; i++)
                Same(key, "percentile", group.Values[Question.CallSums + i], expected.Durations[Place(expected, i)], PercentileTolerance);
        }
        return groups.All(g => g.Values.Count == Question.CallSums + Question.Percentiles.Length);
    }

    static int Place(Group group, int percentile) => (int)((group.Durations.Count - 1) * Question.Percentiles[percentile]);

    static void Same((string, long) key, string what, double found, double expected, double tolerance)
    {
        if (Math.Abs(found - expected) > expected * tolerance)
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
