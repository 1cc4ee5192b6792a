using Sightline.Server.Tests.Support;
using Sightline.Tests.Support;

namespace Sightline.Server.Tests.Access;

public sealed class CommandTests
{
    [Theory]
    [InlineData("demo")]
    [InlineData("export")]
    public async Task Commands_send_the_key_of_the_environment(string command)
    {
        await using var tenants = await Tenants.StartAsync(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("sightline-command-").FullName;
        string[] arguments = command == "demo"
            ? ["demo", "--server", tenants.Program.Http.ToString()]
            : ["export", "--trace", tenants.One.OwnTrace, "--server", tenants.Program.Http.ToString()];
        foreach (var (key, code) in new[] { (tenants.One.Key, 0), ("", 1) })
        {
            using var process = SightlineProcess.Start(
                folder, new Dictionary<string, string> { ["SIGHTLINE_API_KEY"] = key }, arguments);
            var (exit, error) = await process.WaitForExitAsync();
            Assert.True(exit == code, error);
        }
        Directory.Delete(folder, recursive: true);
    }
}
