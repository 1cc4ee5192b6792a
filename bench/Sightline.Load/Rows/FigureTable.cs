using System.Globalization;
using System.Text;

namespace Sightline.Load.Rows;

/// <summary>The figures of a run, as a table for the console and as Markdown for the documents.</summary>
sealed class FigureTable(string version, double scale)
{
    readonly List<Figure> _figures = [];
    readonly List<string> _remarks = [];

    /// <summary>Adds a figure and says it at once.</summary>
    public void Add(Figure figure)
    {
        _figures.Add(figure);
        Console.WriteLine($"  = {figure.Name}: {Number(figure.Value)} {figure.Unit} {Mark(figure)}  {figure.Note}");
    }

    /// <summary>Something to be said below the table.</summary>
    public void Remark(string remark)
    {
        if (_remarks.Contains(remark))
            return;
        _remarks.Add(remark);
        Console.WriteLine($"  ! {remark}");
    }

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"{Title} on {Report.Machine}");
        var width = _figures.Count == 0 ? 0 : _figures.Max(f => f.Name.Length);
        Console.WriteLine($"{"",-8}{"".PadRight(width)}  {"measured",19} {"must",-12} {"aim",-10} {"ratio",-7} how");
        foreach (var figure in _figures)
        {
            Console.WriteLine(
                $"{Mark(figure),-8}{figure.Name.PadRight(width)}  {Number(figure.Value),10} {figure.Unit,-8} "
                + $"{Must(figure),-12} {Aim(figure),-10} {Ratio(figure),-7} {figure.Note}");
        }
        foreach (var remark in _remarks)
            Console.WriteLine($"! {remark}");
    }

    public string Markdown()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Title}.\n\n{Report.Machine}\n\n");
        text.Append("| row | figure | measured | must | aim | ratio to must | | how |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var figure in _figures)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {figure.Row} | {figure.Name} | {Number(figure.Value)} {figure.Unit} | {Must(figure)} | {Aim(figure)} "
                + $"| {Ratio(figure)} | {Mark(figure)} | {figure.Note} |\n");
        }
        foreach (var remark in _remarks)
            text.Append(CultureInfo.InvariantCulture, $"\n- {remark}");
        return text.Append(_remarks.Count > 0 ? "\n" : "").ToString();
    }

    string Title
    {
        get
        {
            var part = scale == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", at scale {scale}: no figures to compare");
            var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return $"./dev bench store, {version}, {day}{part}";
        }
    }

    static string Mark(Figure figure) => figure switch
    {
        { Value: null } => "missing",
        { ReachesAim: true } => "aim",
        { Passes: true } => "pass",
        { Passes: false } => "FAIL",
        _ => "",
    };

    static string Ratio(Figure figure) => figure.Ratio is { } ratio
        ? string.Create(CultureInfo.InvariantCulture, $"{ratio:F2}")
        : "";

    static string Must(Figure figure) => figure.Target is { } target ? $"{Sign(target)} {Number(target.Must)}" : "";

    static string Aim(Figure figure) => figure.Target?.Aim is { } aim ? Number(aim) : "";

    static char Sign(Target target) => target.MoreIsBetter ? '≥' : '≤';

    static string Number(double? value) => value switch
    {
        null => "–",
        >= 1000 => value.Value.ToString("N0", CultureInfo.InvariantCulture),
        >= 100 => value.Value.ToString("F0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
