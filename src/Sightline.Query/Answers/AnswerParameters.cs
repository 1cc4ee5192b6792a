using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Sightline.Model;
using Sightline.Query.Calls;
using Sightline.Query.Times;
using Sightline.Query.Traces;

namespace Sightline.Query.Answers;

/// <summary>What figures are over, and what they are compared with.</summary>
/// <param name="AsOf">When they were asked for, Unix nanoseconds: what was acknowledged before is in them.</param>
/// <param name="Range">Calls by their start.</param>
/// <param name="Previous">As long a time directly before; null when it is not asked for.</param>
/// <param name="Filter">Which calls.</param>
public sealed record Period(long AsOf, TimeRange Range, TimeRange? Previous, CallFilter Filter);

/// <summary>The points that a series has.</summary>
/// <param name="Granularity">How long they are.</param>
/// <param name="TimeZone">Whose clocks and calendar they follow.</param>
/// <param name="Starts">Unix nanoseconds, ascending; the first may lie before the range.</param>
public sealed record Slots(Granularity Granularity, string TimeZone, IReadOnlyList<long> Starts);

/// <summary>Reads the parameters of the answers. All throw <see cref="InvalidQueryException"/>.</summary>
/// <param name="value">Gives the value of a parameter by name; null or empty when it was not given.</param>
/// <param name="time">The clock that relative ranges end at.</param>
public sealed partial class AnswerParameters(Func<string, string?> value, TimeProvider time)
{
    const string Utc = "UTC";
    const int ZoneLengthMax = 64;

    readonly CallParameters _calls = new(value, time);

    /// <summary>The range, <c>compare</c>, and the filter.</summary>
    public Period Period()
    {
        var asOf = time.UnixNanoNow();
        var range = Range();
        TimeRange? previous = Text("compare") switch
        {
            null => null,
            "previous" => new TimeRange(Math.Max(0, range.From - (range.To - range.From)), range.From),
            var text => throw new InvalidQueryException("compare", $"compare is '{text}': expected previous."),
        };
        return new Period(asOf, range, previous, _calls.Filter().ForFigures());
    }

    /// <summary><c>granularity</c> and <c>timezone</c>.</summary>
    public Slots Slots(TimeRange range)
    {
        var zone = Zone();
        var granularity = Text("granularity") is { } text ? GranularityText.Read(text) : GranularityText.Choose(range);
        return new Slots(granularity, Text("timezone") ?? Utc, new Calendar(zone).Slots(range, granularity));
    }

    /// <summary>
    /// <c>sort</c>, <c>order</c>, <c>limit</c> and <c>cursor</c> of a list; the first that it is sorted by is the usual.
    /// </summary>
    public ListOrder Order(IReadOnlyList<string> sorts) => Order(sorts, ["desc", "asc"]);

    /// <summary>The same, where the first of the two directions is the usual.</summary>
    public ListOrder Order(IReadOnlyList<string> sorts, IReadOnlyList<string> directions) => new(
        Choice("sort", sorts), Choice("order", directions) == "desc", new TraceParameters(value, time).Limit(), Text("cursor"));

    /// <summary>Which calls, also those that do not count.</summary>
    public CallFilter Filter() => _calls.Filter();

    /// <summary>The range; one that ends now does so at a full step of the clock.</summary>
    public TimeRange Range() => RangeText.ResolveInSteps(Text("range"), Text("from"), Text("to"), time);

    /// <summary>One of some words; the first where none is given.</summary>
    public string Choice(string name, IReadOnlyList<string> words)
    {
        var text = Text(name) ?? words[0];
        return words.Contains(text) ? text : throw InvalidQueryException.NoneOf(name, text, words);
    }

    /// <summary><c>dimension</c>, which has to be given.</summary>
    public CallDimension Dimension() => Text("dimension") is null
        ? throw InvalidQueryException.NoneOf("dimension", null, CallDimension.Names)
        : CallDimension.Of(Choice("dimension", CallDimension.Names));

    /// <summary>A text that has to be given.</summary>
    public string Needed(string name) => Text(name) ?? throw new InvalidQueryException(name, $"{name} is missing.");

    /// <summary>The range; all time where none is given.</summary>
    public TimeRange RangeOrAll() =>
        Text("range") is null && Text("from") is null && Text("to") is null ? TimeRange.All : Range();

    /// <summary><c>limit</c>, 1 to <paramref name="max"/>.</summary>
    public int Limit(int otherwise, int max) => new TraceParameters(value, time).Limit(otherwise, max);

    /// <summary>A zone of the time zone database by its name.</summary>
    public static bool TryFindZone(string text, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        // Zones are read from files by their names: no other file may be named.
        return text.Length <= ZoneLengthMax && ZoneName().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out zone);
    }

    TimeZoneInfo Zone()
    {
        var text = Text("timezone") ?? Utc;
        return TryFindZone(text, out var zone)
            ? zone
            : throw new InvalidQueryException(
                "timezone",
                $"timezone is '{text}': expected a name of the time zone database, such as Europe/Berlin, Asia/Kathmandu or UTC.");
    }

    string? Text(string name) => value(name) is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex ZoneName();
}
