using System.Globalization;
using Sightline.Model.Workspaces;

namespace Sightline.Storage.Compaction;

/// <summary>
/// Where a segment lies: <c>segments/L0/ULID.seg</c> from a flush, with rows of several workspaces; later
/// <c>segments/WORKSPACE/TABLE/yyyy-MM-dd/ULID.seg</c>, with rows of one workspace that began on one day (UTC).
/// </summary>
/// <param name="Workspace">Null for what a flush wrote.</param>
/// <param name="Table">Name of the table; empty for what a flush wrote, where the folder does not say it.</param>
/// <param name="Day">Null for what a flush wrote.</param>
readonly record struct SegmentPath(WorkspaceId? Workspace, string Table, DateOnly? Day)
{
    public const string Root = "segments";
    const string DayFormat = "yyyy-MM-dd";

    /// <summary>The folder of compacted segments.</summary>
    public static string Folder(WorkspaceId workspace, string table, DateOnly day) =>
        $"{Root}/{workspace}/{table}/{day.ToString(DayFormat, CultureInfo.InvariantCulture)}";

    /// <summary>The day (UTC) of a time in Unix nanoseconds.</summary>
    public static DateOnly DayOf(long unixNano) =>
        DateOnly.FromDateTime(DateTime.UnixEpoch.AddTicks(unixNano / TimeSpan.NanosecondsPerTick));

    public static SegmentPath Parse(string path)
    {
        var parts = path.Split('/');
        return parts.Length == 5 && Guid.TryParseExact(parts[1], "N", out var workspace)
            && DateOnly.TryParseExact(parts[3], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new SegmentPath(new WorkspaceId(workspace), parts[2], day)
            : default;
    }
}
