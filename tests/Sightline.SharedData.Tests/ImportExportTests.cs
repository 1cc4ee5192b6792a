using System.Text.Json;
using Sightline.Server.Tests.Support;
using Sightline.SharedData.Tests.Support;

namespace Sightline.SharedData.Tests;

public sealed class ImportExportTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sightline-").FullName;

    [SharedFolderFact]
    public async Task Gaia_folder_goes_through_import_and_export()
    {
        var expected = TraceAnswers.Expected(CapturedBody.Gaia());
        await using var program = await SightlineProgram.StartAsync();
        await RunAsync("import", SharedFolder.File("traces", "gaia"), "--server", program.Http.ToString());
        await TraceAnswers.AssertAllThereAsync(program.Client, expected);

        var file = Path.Combine(_folder, "gaia.jsonl");
        await RunAsync("export", "--from", "2000-01-01T00:00:00Z", "--output", file, "--server", program.Http.ToString());

        var exported = new SpanContent();
        foreach (var line in await File.ReadAllLinesAsync(file))
        {
            using var trace = JsonDocument.Parse(line);
            exported.Add(trace.RootElement);
        }
        Assert.Equal(expected.TraceIds.Order(StringComparer.Ordinal), exported.TraceIds.Order(StringComparer.Ordinal));
        Assert.All(expected.TraceIds, id => Assert.Equal(expected[id], exported[id]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    async Task RunAsync(params string[] arguments)
    {
        using var process = SightlineProcess.Start(_folder, arguments);
        var (code, error) = await process.WaitForExitAsync();
        Assert.True(code == 0, error);
    }
}
