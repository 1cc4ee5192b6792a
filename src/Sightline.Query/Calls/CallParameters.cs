using Sightline.Model.Spans;
using Sightline.Query.Traces;

namespace Sightline.Query.Calls;

/// <summary>
/// Reads the parameters that the functions on calls share. All throw <see cref="InvalidQueryException"/>.
/// </summary>
/// <param name="value">Gives the value of a parameter by name; null or empty when it was not given.</param>
/// <param name="time">The clock that relative ranges end at.</param>
public sealed class CallParameters(Func<string, string?> value, TimeProvider time)
{
    static readonly (string Name, CallSort Value)[] Sorts =
    [
        ("started_at", CallSort.StartedAt), ("latency_ms", CallSort.Latency),
        ("time_to_first_token_ms", CallSort.FirstToken), ("tokens", CallSort.Tokens), ("cost_usd", CallSort.Cost),
    ];

    static readonly (string Name, bool Value)[] Orders = [("desc", true), ("asc", false)];

    /// <summary>What lists of calls can be ordered by.</summary>
    public static IReadOnlyList<string> SortNames { get; } = [.. Sorts.Select(sort => sort.Name)];

    readonly TraceParameters _traces = new(value, time);

    /// <summary><c>range</c>, or <c>from</c> and <c>to</c>.</summary>
    public Model.TimeRange Range() => _traces.Range();

    /// <summary><c>q kind agent model provider user session service environment project version counted</c>.</summary>
    public CallFilter Filter() => new()
    {
        Where = Filters.Filter.Parse("q", Text("q")),
        Kind = Kind(),
        Agent = Text("agent"),
        Model = Text("model"),
        Provider = Text("provider"),
        User = Text("user"),
        Session = Text("session"),
        Service = Text("service"),
        Environment = Text("environment"),
        Project = Text("project"),
        Version = Text("version"),
        Counted = Counted(),
    };

    /// <summary>
    /// <see cref="Filter"/> and <see cref="Range"/>, <c>sort=started_at|latency_ms|time_to_first_token_ms|tokens|cost_usd</c>,
    /// <c>order=asc|desc</c>, <c>limit</c>, <c>cursor</c>.
    /// </summary>
    public CallListQuery List() => new()
    {
        Filter = Filter(),
        Range = Range(),
        Sort = Choice("sort", Sorts),
        Descending = Choice("order", Orders),
        Limit = _traces.Limit(),
        Cursor = Text("cursor"),
    };

    WorkKind? Kind()
    {
        if (Text("kind") is not { } text)
            return null;
        foreach (var kind in Enum.GetValues<WorkKind>())
        {
            if (kind.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        throw InvalidQueryException.NoneOf("kind", text, Enum.GetNames<WorkKind>().Select(name => name.ToLowerInvariant()));
    }

    bool? Counted() => Text("counted") switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => throw new InvalidQueryException("counted", $"counted is '{text}': expected true or false."),
    };

    // The first one where none is given.
    T Choice<T>(string name, (string Name, T Value)[] choices)
    {
        if (Text(name) is not { } text)
            return choices[0].Value;
        foreach (var (choice, value) in choices)
        {
            if (choice == text)
                return value;
        }
        throw InvalidQueryException.NoneOf(name, text, choices.Select(choice => choice.Name));
    }

    string? Text(string name) => value(name) is { Length: > 0 } text ? text : null;
}
