using Sightline.Model.Workspaces;
using Sightline.Storage.Compaction;

namespace Sightline.Tests.Storage.Compaction;

public sealed class SegmentPathTests
{
    [Fact]
    public void A_folder_names_workspace_table_and_day_and_is_read_back()
    {
        var folder = SegmentPath.Folder(WorkspaceId.Default, "spans", new DateOnly(2026, 3, 10));
        Assert.Equal("segments/00000000000070008000000000000001/spans/2026-03-10", folder);
        Assert.Equal(
            new SegmentPath(WorkspaceId.Default, "spans", new DateOnly(2026, 3, 10)), SegmentPath.Parse(folder + "/a.seg"));
    }

    [Theory]
    [InlineData("segments/L0/a.seg")]
    [InlineData("segments/00000000000070008000000000000001/spans/2026-13-10/a.seg")]
    [InlineData("segments/nobody/spans/2026-03-10/a.seg")]
    public void Other_paths_name_no_day(string path) => Assert.Equal(default, SegmentPath.Parse(path));

    [Theory]
    [InlineData(1_700_000_000_000_000_000, "2023-11-14")]
    [InlineData(86_399_999_999_999, "1970-01-01")]
    [InlineData(86_400_000_000_000, "1970-01-02")]
    public void The_day_of_a_time_is_that_of_utc(long unixNano, string day) =>
        Assert.Equal(day, $"{SegmentPath.DayOf(unixNano):yyyy-MM-dd}");
}
