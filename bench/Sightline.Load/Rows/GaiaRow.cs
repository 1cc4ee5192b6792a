using System.Text.Json;
using Sightline.Load.Servers;
using Sightline.SharedData.Tests.Support;

namespace Sightline.Load.Rows;

/// <summary>Real agent traces: what they take on disk, and that they come out as they went in.</summary>
sealed class GaiaRow : IRow
{
    const string Figure = "disk, gaia, segments and manifest";

    public string Name => "gaia";

    public string About => "31 real agent traces, imported and exported";

    public async Task RunAsync(StoreRun run)
    {
        var folder = Path.Combine(run.Options.Shared, "traces", "gaia");
        var target = Target.AtMost(0.8, 0.5);
        if (!Directory.Exists(folder))
        {
            run.Table.Add(new Figure(Name, Figure, null, "MB", target, $"{folder} is not there"));
            return;
        }
        var expected = new SpanContent();
        long sent = 0;
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            sent += bytes.Length;
            using var request = JsonDocument.Parse(bytes);
            expected.Add(request.RootElement);
        }

        await using var server = await run.StartAsync(Name);
        StoreRun.Say($"importing {sent / 1e6:N1} MB of OTLP/JSON");
        await server.RunAsync(run.Options.Program, "import", folder);
        await run.CompactAsync(server, expected.Spans);
        var disk = DataFolder.MeasureTables(server.Folder);
        var spans = await server.Reader.CountSpansAsync();
        if (spans != expected.Spans)
            throw new InvalidDataException($"Sent {expected.Spans:N0} spans; there are {spans:N0}.");
        await CompareExportAsync(run, server, expected);
        run.Table.Add(new Figure(
            Name, Figure, disk / 1e6, "MB", target,
            $"{expected.Spans:N0} spans in {expected.TraceIds.Count():N0} traces, {sent / 1e6:N1} MB of OTLP/JSON; "
            + "the export equals the input"));
        run.AddPeak(Name, server.Process.PeakBytes);
    }

    static async Task CompareExportAsync(StoreRun run, RunningProgram server, SpanContent expected)
    {
        var file = Path.Combine(run.Options.WorkFolder, "gaia.jsonl");
        await server.RunAsync(run.Options.Program, "export", "--from", "2000-01-01T00:00:00Z", "--output", file);
        var exported = new SpanContent();
        await foreach (var line in File.ReadLinesAsync(file))
        {
            using var trace = JsonDocument.Parse(line);
            exported.Add(trace.RootElement);
        }
        File.Delete(file);
        var differences = exported.Differences(expected);
        if (differences.Count > 0)
            throw new InvalidDataException($"The export is not the input: {string.Join("; ", differences.Take(5))}");
        StoreRun.Say($"the export equals the input: {exported.Spans:N0} spans");
    }
}
