namespace Sightline.Model;

/// <summary>A half-open range of Unix time in nanoseconds: <c>From &lt;= t &lt; To</c>.</summary>
public readonly record struct TimeRange(long From, long To)
{
    /// <summary>Everything that can be stored.</summary>
    public static readonly TimeRange All = new(0, long.MaxValue);

    /// <summary>True when <paramref name="unixNano"/> lies in the range.</summary>
    public bool Contains(long unixNano) => unixNano >= From && unixNano < To;

    /// <summary>True when a closed range of times shares a moment with this one.</summary>
    public bool Overlaps(long min, long max) => max >= From && min < To;
}
