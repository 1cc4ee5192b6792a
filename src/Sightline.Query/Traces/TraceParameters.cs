using Sightline.Model;

namespace Sightline.Query.Traces;

/// <summary>
/// Reads the parameters that the functions on traces share, with one wording for every mistake. All throw
/// <see cref="InvalidQueryException"/>.
/// </summary>
/// <param name="value">Gives the value of a parameter by name; null or empty when it was not given.</param>
/// <param name="time">The clock that relative ranges end at.</param>
public sealed class TraceParameters(Func<string, string?> value, TimeProvider time)
{
    readonly Func<string, string?> _value = value;
    readonly TimeProvider _time = time;

    /// <summary><c>range</c>, or <c>from</c> and <c>to</c>.</summary>
    public TimeRange Range() => throw new NotImplementedException(_value.ToString() + _time);

    /// <summary><c>q status service name min_duration_ms max_duration_ms</c>.</summary>
    public TraceFilter Filter() => throw new NotImplementedException();

    /// <summary>
    /// <see cref="Filter"/> and <see cref="Range"/>, <c>sort=started_at|duration_ms|span_count</c>,
    /// <c>order=asc|desc</c>, <c>limit</c>, <c>cursor</c>.
    /// </summary>
    public TraceListQuery List() => throw new NotImplementedException();

    /// <summary><c>limit</c>, 1 to 1,000.</summary>
    public int Limit() => throw new NotImplementedException();

    /// <summary><c>step</c>: a duration such as <c>5m</c>; null when it is chosen.</summary>
    public TimeSpan? Step() => throw new NotImplementedException();
}
