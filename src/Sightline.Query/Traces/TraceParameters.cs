using System.Globalization;
using Sightline.Model;
using Sightline.Model.Spans;
using Sightline.Query.Times;

namespace Sightline.Query.Traces;

/// <summary>
/// Reads the parameters that the functions on traces share, with one wording for every mistake. All throw
/// <see cref="InvalidQueryException"/>.
/// </summary>
/// <param name="value">Gives the value of a parameter by name; null or empty when it was not given.</param>
/// <param name="time">The clock that relative ranges end at.</param>
public sealed class TraceParameters(Func<string, string?> value, TimeProvider time)
{
    static readonly (string Name, TraceSort Value)[] Sorts =
    [
        ("started_at", TraceSort.StartedAt),
        ("duration_ms", TraceSort.Duration),
        ("span_count", TraceSort.SpanCount),
        ("tokens", TraceSort.Tokens),
        ("cost_usd", TraceSort.Cost),
    ];

    static readonly (string Name, bool Value)[] Orders = [("desc", true), ("asc", false)];

    static readonly (string Name, SpanStatus Value)[] Statuses =
        [("error", SpanStatus.Error), ("ok", SpanStatus.Ok), ("unset", SpanStatus.Unset)];

    // A hundred years; keeps nanoseconds far from the end of their range.
    const double DurationMsMax = 100 * 365.25 * 86_400_000;

    readonly Func<string, string?> _value = value;
    readonly TimeProvider _time = time;

    /// <summary><c>range</c>, or <c>from</c> and <c>to</c>.</summary>
    public TimeRange Range() => RangeText.Resolve(Text("range"), Text("from"), Text("to"), _time);

    /// <summary><c>q status service name min_duration_ms max_duration_ms</c>.</summary>
    public TraceFilter Filter() => new()
    {
        Where = Filters.Filter.Parse("q", Text("q")),
        Status = Choice("status", Statuses),
        Service = Text("service"),
        Name = Text("name"),
        MinDurationMs = DurationMs("min_duration_ms"),
        MaxDurationMs = DurationMs("max_duration_ms"),
    };

    /// <summary>
    /// <see cref="Filter"/> and <see cref="Range"/>, <c>sort=started_at|duration_ms|span_count</c>,
    /// <c>order=asc|desc</c>, <c>limit</c>, <c>cursor</c>.
    /// </summary>
    public TraceListQuery List() => new()
    {
        Filter = Filter(),
        Range = Range(),
        Sort = Choice("sort", Sorts) ?? TraceSort.StartedAt,
        Descending = Choice("order", Orders) ?? true,
        Limit = Limit(),
        Cursor = Text("cursor"),
    };

    /// <summary><c>limit</c>, 1 to 1,000.</summary>
    public int Limit() => Limit(Limits.ListLimitDefault, Limits.ListLimitMax);

    /// <summary><c>limit</c>, 1 to <paramref name="max"/>.</summary>
    public int Limit(int otherwise, int max)
    {
        if (Text("limit") is not { } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit >= 1 && limit <= max
            ? limit
            : throw Invalid("limit", text, $"a whole number from 1 to {max}");
    }

    /// <summary><c>step</c>: a duration such as <c>5m</c>; null when it is chosen.</summary>
    public TimeSpan? Step()
    {
        if (Text("step") is not { } text)
            return null;
        return DurationText.TryParse(text, out var nano) && nano > 0
            ? TimeSpan.FromTicks(nano / TimeSpan.NanosecondsPerTick)
            : throw Invalid("step", text, "a number with a unit (ms s m h d), such as 5m");
    }

    string? Text(string name) => _value(name) is { Length: > 0 } text ? text : null;

    T? Choice<T>(string name, (string Name, T Value)[] choices) where T : struct
    {
        if (Text(name) is not { } text)
            return null;
        foreach (var choice in choices)
        {
            if (choice.Name == text)
                return choice.Value;
        }
        throw Invalid(name, text, $"one of {string.Join(", ", choices.Select(choice => choice.Name))}");
    }

    double? DurationMs(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ms)
            && ms <= DurationMsMax
            ? ms
            : throw Invalid(name, text, "a number of milliseconds, such as 1500 or 0.5");
    }

    static InvalidQueryException Invalid(string name, string text, string expected) =>
        new(name, $"{name} is '{text}': expected {expected}.");
}
