using Sightline.Model;

namespace Sightline.Query.Answers;

/// <summary>
/// Where the minutes, hours, days, weeks and months of a time zone begin. Days and what is made of them begin at the
/// first moment whose local time is not before their midnight, so that one may have 23 or 25 hours, and one that the
/// zone skipped is none. Hours and what they are made of begin at full local ones and where clocks were changed, so
/// that an hour that clocks show twice is two.
/// </summary>
public sealed class Calendar(TimeZoneInfo zone)
{
    const long NanoPerTick = TimeSpan.NanosecondsPerTick;

    /// <summary>The starts of all that a range touches, Unix nanoseconds, ascending. The first may lie before it.</summary>
    /// <exception cref="InvalidQueryException">They are more than <see cref="Limits.SeriesPointsMax"/>.</exception>
    public IReadOnlyList<long> Slots(TimeRange range, Granularity granularity)
    {
        if ((range.To - range.From) / GranularityText.Nano(granularity) > Limits.SeriesPointsMax)
            throw TooMany(granularity);
        var from = DateTime.UnixEpoch.AddTicks(range.From / NanoPerTick);
        var starts = granularity < Granularity.Day
            ? Steps(from, TimeSpan.FromTicks(GranularityText.Nano(granularity) / NanoPerTick))
            : Dates(from, granularity);
        var slots = new List<long>();
        foreach (var start in starts)
        {
            // What began before 1970 is seen from 1970 on: nothing is stored from before.
            var nano = Math.Max(0, (start - DateTime.UnixEpoch).Ticks) * NanoPerTick;
            if (nano >= range.To)
                break;
            if (slots.Count > 0 && nano <= slots[^1])
                continue;
            slots.Add(nano);
            if (slots.Count > Limits.SeriesPointsMax)
                throw TooMany(granularity);
        }
        return slots;
    }

    /// <summary>The date that its calendar shows at a moment, Unix nanoseconds.</summary>
    public DateOnly DateOf(long unixNano)
    {
        var utc = DateTime.UnixEpoch.AddTicks(unixNano / NanoPerTick);
        return DateOnly.FromDateTime(utc + Offset(utc));
    }

    /// <summary>When a date begins, Unix nanoseconds; 0 for those before 1970.</summary>
    public long NanoOf(DateOnly date) => Math.Max(0, (StartOf(date) - DateTime.UnixEpoch).Ticks) * NanoPerTick;

    /// <summary>The first day of a date's week.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    static InvalidQueryException TooMany(Granularity granularity) => new(
        "granularity",
        $"granularity {GranularityText.Of(granularity)} gives more than {Limits.SeriesPointsMax} points: take a coarser "
        + "one or a shorter range, or leave it out.");

    IEnumerable<DateTime> Steps(DateTime from, TimeSpan step)
    {
        var local = from + Offset(from);
        var start = from.AddTicks(-(local.Ticks % step.Ticks));
        if (Offset(start) != Offset(from))
            start = Change(start, from);
        while (true)
        {
            yield return start;
            var next = start.AddTicks(step.Ticks - (start + Offset(start)).Ticks % step.Ticks);
            start = Offset(next) == Offset(start) ? next : Change(start, next);
        }
    }

    IEnumerable<DateTime> Dates(DateTime from, Granularity granularity)
    {
        var date = DateOnly.FromDateTime(from + Offset(from));
        date = granularity switch
        {
            Granularity.Day => date,
            Granularity.Week => MondayOf(date),
            _ => new DateOnly(date.Year, date.Month, 1),
        };
        // Of a midnight that clocks show twice the first one counts, and the day before may be shown again.
        for (var start = StartOf(date); ; start = StartOf(date))
        {
            date = granularity switch
            {
                Granularity.Day => date.AddDays(1),
                Granularity.Week => date.AddDays(7),
                _ => date.AddMonths(1),
            };
            if (StartOf(date) > from)
                yield return start;
        }
    }

    /// <summary>The first moment whose local time is not before the midnight that a date begins with.</summary>
    DateTime StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var (before, after) = (Offset(midnight.AddDays(-1)), Offset(midnight.AddDays(1)));
        var (first, second) = before > after ? (before, after) : (after, before);
        if (Offset(midnight - first) == first)
            return midnight - first;
        return Offset(midnight - second) == second ? midnight - second : Change(midnight - first, midnight - second);
    }

    /// <summary>The first moment after one that has another offset, which a later one has.</summary>
    DateTime Change(DateTime from, DateTime to)
    {
        var old = Offset(from);
        while ((to - from).Ticks > 1)
        {
            var middle = from.AddTicks((to - from).Ticks / 2);
            if (Offset(middle) == old)
                from = middle;
            else
                to = middle;
        }
        return to;
    }

    TimeSpan Offset(DateTime utc) => zone.GetUtcOffset(utc);
}
