using Sightline.Model.Workspaces;

namespace Sightline.Storage.Retention;

/// <summary>
/// How long rows are kept, counted from when they were taken in, so that old traces can be imported. Sizes in bytes.
/// </summary>
public sealed record RetentionOptions
{
    /// <summary>Nothing goes by itself.</summary>
    public static RetentionOptions Forever { get; } = new()
    {
        Spans = TimeSpan.MaxValue,
        ImportantSpans = TimeSpan.MaxValue,
        Traces = TimeSpan.MaxValue,
        ImportantTraces = TimeSpan.MaxValue,
        Calls = TimeSpan.MaxValue,
    };

    public TimeSpan Spans { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Spans of the class important.</summary>
    public TimeSpan ImportantSpans { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Rows of the list of traces.</summary>
    public TimeSpan Traces { get; init; } = TimeSpan.FromDays(30);

    public TimeSpan ImportantTraces { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Rows of calls: 13 months, so that a month can be compared with that of the year before.</summary>
    public TimeSpan Calls { get; init; } = TimeSpan.FromDays(396);

    /// <summary>
    /// What the segments of a workspace may take on disk; above it the oldest go. 0 is no budget.
    /// </summary>
    public long DiskBytes { get; init; }
}

/// <summary>The retention of a workspace. Asked often: it must answer from memory.</summary>
public delegate RetentionOptions RetentionOf(WorkspaceId workspace);
