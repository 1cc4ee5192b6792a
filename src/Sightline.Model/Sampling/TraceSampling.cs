namespace Sightline.Model.Sampling;

/// <summary>What sampling decided on the spans of a trace. Stored as a number: never renumber, only append.</summary>
public enum SamplingOutcome : byte
{
    /// <summary>Nothing was decided: they are kept.</summary>
    None = 0,
    Keep = 1,
    Drop = 2,
}

/// <summary>Why it was decided so. Stored as a number: never renumber, only append.</summary>
public enum SamplingReason : byte
{
    None = 0,
    /// <summary>A span failed.</summary>
    Error = 1,
    /// <summary>It took longer than the policy's threshold, or than 95 % of its service's traces.</summary>
    Slow = 2,
    /// <summary>A span has an attribute that the policy names.</summary>
    Attribute = 3,
    /// <summary>Its calls cost as much as the policy says, or more.</summary>
    Cost = 4,
    /// <summary>The workspace had few traces when it was decided.</summary>
    LowRate = 5,
    /// <summary>Too few traces of its service were seen to know what is slow.</summary>
    Learning = 6,
    /// <summary>Chance by its id, at the share that the policy gives.</summary>
    Share = 7,
    /// <summary>The policy had been switched to keeping everything.</summary>
    KeepAll = 8,
}

/// <summary>What keeps a trace whole whatever was decided. Stored as a number: never renumber, only append.</summary>
[Flags]
public enum TraceHolds : byte
{
    None = 0,
    /// <summary>Somebody pinned it.</summary>
    Pin = 1,
    /// <summary>It has feedback, or a score.</summary>
    Feedback = 2,
    /// <summary>It was evaluated.</summary>
    Evaluation = 4,
}

/// <summary>What sampling has to do with a trace.</summary>
/// <param name="Outcome">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="Revision">Of the policy that it was decided by.</param>
/// <param name="SharePpm">Of a million traces like it so many are kept.</param>
public readonly record struct TraceSampling(
    SamplingOutcome Outcome, SamplingReason Reason, int Revision, int SharePpm)
{
    /// <summary>The share of what is kept whatever its id is.</summary>
    public const int All = 1_000_000;

    const int ReasonShift = 2;
    const int HoldsShift = 8;

    /// <summary>What <see cref="Pack"/> gives is at least this while it is to be decided, or to be looked at again.</summary>
    public const long DueFlag = 1 << 16;

    public TraceHolds Holds { get; init; }

    /// <summary>Spans came that no decision knows.</summary>
    public bool IsDue { get; init; }

    /// <summary>Its spans may go.</summary>
    public bool IsDropped => Outcome == SamplingOutcome.Drop && Holds == TraceHolds.None && !IsDue;

    /// <summary>
    /// Of a million traces like it so many were chosen: all where it was not for chance to say, none where it was left out.
    /// What holds it does not matter: those that chance chose stand for it.
    /// </summary>
    public int ChosenPpm => Outcome switch
    {
        SamplingOutcome.None => All,
        SamplingOutcome.Drop => 0,
        _ => Math.Clamp(SharePpm, 1, All),
    };

    /// <summary>So many traces it stands for in counts of spans: 0 where it was left out.</summary>
    public double Weight => WeightOf(ChosenPpm);

    /// <summary>The weight of a trace that is one of so many in a million.</summary>
    public static double WeightOf(int chosenPpm) => chosenPpm == 0 ? 0 : (double)All / chosenPpm;

    /// <summary>Outcome, reason, holds and whether it is due, as one number; 0 for nothing.</summary>
    public long Pack() => (long)Outcome | (long)Reason << ReasonShift | (long)Holds << HoldsShift | (IsDue ? DueFlag : 0);

    /// <summary>From columns, where a negative number is none.</summary>
    public static TraceSampling Unpack(long packed, long revision, long sharePpm)
    {
        packed = Math.Max(0, packed);
        return new TraceSampling(
            (SamplingOutcome)(packed & 3), (SamplingReason)(packed >> ReasonShift & 63), (int)Math.Max(0, revision),
            (int)Math.Max(0, sharePpm))
        {
            Holds = (TraceHolds)(packed >> HoldsShift & 255),
            IsDue = (packed & DueFlag) != 0,
        };
    }

    /// <summary>What <see cref="Pack"/> gives of a trace whose spans may go.</summary>
    public static bool IsDroppedPacked(long packed) => packed >= 0 && (packed & (DueFlag | 255L << HoldsShift | 3)) == 2;
}
