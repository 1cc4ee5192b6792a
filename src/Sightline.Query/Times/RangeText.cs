using Sightline.Model;

namespace Sightline.Query.Times;

/// <summary>Reads the time range of a request: <c>range=24h</c>, or <c>from</c> and <c>to</c>.</summary>
public static class RangeText
{
    /// <summary>
    /// The range that the parameters ask for; without any, the last 24 hours. <paramref name="range"/> is a number
    /// and <c>m</c>, <c>h</c> or <c>d</c>, up to now; <paramref name="from"/> and <paramref name="to"/> are RFC 3339,
    /// without <c>to</c> up to now, without <c>from</c> the 24 hours before <c>to</c>.
    /// </summary>
    /// <exception cref="InvalidQueryException">Names the parameter, its value and what is allowed.</exception>
    public static TimeRange Resolve(string? range, string? from, string? to, TimeProvider time) =>
        throw new NotImplementedException();
}
