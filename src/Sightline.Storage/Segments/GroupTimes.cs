namespace Sightline.Storage.Segments;

/// <summary>Times of a row group: starts and intakes in Unix nanoseconds.</summary>
struct GroupTimes()
{
    public long MinStart = long.MaxValue;
    public long MaxStart = long.MinValue;
    public long MinIntake = long.MaxValue;
    public long MaxIntake = long.MinValue;

    public void Add(long start, long intake)
    {
        MinStart = Math.Min(MinStart, start);
        MaxStart = Math.Max(MaxStart, start);
        MinIntake = Math.Min(MinIntake, intake);
        MaxIntake = Math.Max(MaxIntake, intake);
    }
}
