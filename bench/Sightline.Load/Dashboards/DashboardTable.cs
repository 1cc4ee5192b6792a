using System.Globalization;
using System.Text;

namespace Sightline.Load.Dashboards;

/// <summary>Writes what was measured as tables in Markdown.</summary>
static class DashboardTable
{
    public static string Write(DashboardOptions options, List<DashboardRun> runs)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"./dev bench dashboards --scale {options.Scale}, {options.Version}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Report.Machine}; ");
        text.Append(CultureInfo.InvariantCulture, $"memory at its peak {runs.Max(run => run.PeakBytes) / 1e6:N0} MB.\n\n");
        Pages(text, runs);
        Answers(text, runs);
        return text.ToString();
    }

    static void Pages(StringBuilder text, List<DashboardRun> runs)
    {
        Head(text, "page, first / after a restart / warm ms", runs);
        for (var page = 0; page < runs[0].Pages.Count; page++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {runs[0].Pages[page].Name} |");
            foreach (var run in runs)
            {
                var (_, first, cold, warm) = run.Pages[page];
                text.Append(CultureInfo.InvariantCulture, $" {first:N0} / {cold:N0} / {warm:N0} |");
            }
            text.Append('\n');
        }
        text.Append('\n');
    }

    static void Answers(StringBuilder text, List<DashboardRun> runs)
    {
        Head(text, "answer, after a restart; warm p50 / p95 / max; unchanged ms", runs);
        for (var i = 0; i < runs[0].Answers.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{runs[0].Answers[i].Path}` |");
            foreach (var run in runs)
                text.Append(CultureInfo.InvariantCulture, $" {Times(run.Answers[i])} |");
            text.Append('\n');
        }
        var given = runs.Select(run => run.Answers.Where(answer => !double.IsNaN(answer.ColdMs)).ToList()).ToList();
        var warm = given.Select(answers => answers.SelectMany(answer => answer.WarmMs).Order().ToArray()).ToList();
        var cold = given.Select(answers => answers.Select(answer => answer.ColdMs).Order().ToArray()).ToList();
        text.Append("| all answers |");
        for (var i = 0; i < runs.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $" p95 {Report.Percentile(cold[i], 0.95):N0}; ");
            text.Append(CultureInfo.InvariantCulture, $"{Report.Percentile(warm[i], 0.5):N1} / ");
            text.Append(CultureInfo.InvariantCulture, $"{Report.Percentile(warm[i], 0.95):N1} / {warm[i][^1]:N1} |");
        }
        text.Append('\n');
    }

    static void Head(StringBuilder text, string what, List<DashboardRun> runs)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {what} |");
        foreach (var run in runs)
            text.Append(CultureInfo.InvariantCulture, $" {run.Range} |");
        text.Append("\n|---|").Insert(text.Length, "---|", runs.Count).Append('\n');
    }

    static string Times(AnswerTimes times) => double.IsNaN(times.ColdMs) ? "refused" : string.Create(
        CultureInfo.InvariantCulture,
        $"{times.ColdMs:N0}; {Report.Percentile(times.WarmMs, 0.5):N1} / {Report.Percentile(times.WarmMs, 0.95):N1} / "
        + $"{times.WarmMs[^1]:N1}; "
        + $"{(double.IsNaN(times.UnchangedMs) ? "–" : times.UnchangedMs.ToString("N1", CultureInfo.InvariantCulture))}");
}
