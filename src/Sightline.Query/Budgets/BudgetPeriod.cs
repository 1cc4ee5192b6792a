using Sightline.Model;
using Sightline.Query.Answers;

namespace Sightline.Query.Budgets;

/// <summary>Whether a budget's days are going on.</summary>
public enum BudgetPhase
{
    Running,
    Upcoming,
    Ended,
}

/// <summary>The periods of budgets, by the calendar of a time zone.</summary>
public static class BudgetPeriod
{
    /// <summary>As requests name them; weeks begin on Monday.</summary>
    public static IReadOnlyList<string> Names { get; } = ["daily", "weekly", "monthly", "quarterly", "annual"];

    /// <summary>
    /// The period that holds a moment, cut to the days of the budget; the first or last one where the moment lies outside.
    /// </summary>
    /// <param name="terms">Its period, days and calendar.</param>
    /// <param name="now">Unix nanoseconds.</param>
    public static (BudgetPhase Phase, TimeRange Range) Of(BudgetTerms terms, long now)
    {
        var calendar = new Calendar(terms.Zone);
        var today = calendar.DateOf(now);
        var (phase, day) = today < terms.First ? (BudgetPhase.Upcoming, terms.First)
            : today > terms.Last ? (BudgetPhase.Ended, terms.Last.Value)
            : (BudgetPhase.Running, today);
        var (from, next) = Whole(terms.Period, day);
        if (from < terms.First)
            from = terms.First;
        if (terms.Last is { } last && next > last.AddDays(1))
            next = last.AddDays(1);
        return (phase, new TimeRange(calendar.NanoOf(from), calendar.NanoOf(next)));
    }

    static (DateOnly From, DateOnly Next) Whole(string period, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return period switch
        {
            "daily" => (day, day.AddDays(1)),
            "weekly" => Of(Calendar.MondayOf(day), monday => monday.AddDays(7)),
            "quarterly" => Of(month.AddMonths(-((day.Month - 1) % 3)), start => start.AddMonths(3)),
            "annual" => Of(new DateOnly(day.Year, 1, 1), start => start.AddYears(1)),
            _ => Of(month, start => start.AddMonths(1)),
        };
    }

    static (DateOnly From, DateOnly Next) Of(DateOnly from, Func<DateOnly, DateOnly> next) => (from, next(from));
}
