using Sightline.Server.Hosting;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Hosting;

public sealed class FileModeTests
{
    const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task Data_and_backups_are_for_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        var folder = Directory.CreateTempSubdirectory("sightline-modes-").FullName;
        var (data, copy) = (Path.Combine(folder, "data"), Path.Combine(folder, "copy"));
        await using (var program = await SightlineProgram.StartAsync(data, []))
        {
            Assert.Equal(0, await CommandLine.RunAsync(["backup", copy, "--server", $"{program.Http}"]));
            foreach (var made in new[] { data, copy })
            {
                Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(made));
                var files = Directory.EnumerateFiles(made, "control.db*").ToList();
                Assert.NotEmpty(files);
                foreach (var file in files)
                    Assert.Equal(Owner, File.GetUnixFileMode(file));
            }
        }
        Directory.Delete(folder, recursive: true);
    }
}
