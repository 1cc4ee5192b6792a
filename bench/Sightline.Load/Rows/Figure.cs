namespace Sightline.Load.Rows;

/// <summary>One line of the table: what was measured, and what it must be.</summary>
/// <param name="Row">The row that measured it, as <c>--only</c> names it.</param>
/// <param name="Value">Null when it could not be measured; the note says why.</param>
/// <param name="Note">How it was measured, where that is not plain.</param>
sealed record Figure(string Row, string Name, double? Value, string Unit, Target? Target, string Note = "")
{
    /// <summary>Value over what it must be: below 1 is good where less is better, else above 1.</summary>
    public double? Ratio => Value / Target?.Must;

    public bool? Passes => Target is { } target && Value is { } value
        ? target.MoreIsBetter ? value >= target.Must : value <= target.Must
        : null;

    public bool ReachesAim => Target is { Aim: { } aim, MoreIsBetter: var more } && (more ? Value >= aim : Value <= aim);
}

/// <summary>What a figure must be, and what it aims at.</summary>
sealed record Target(double Must, double? Aim, bool MoreIsBetter = false)
{
    public static Target AtLeast(double must, double? aim = null) => new(must, aim, MoreIsBetter: true);

    public static Target AtMost(double must, double? aim = null) => new(must, aim);
}
