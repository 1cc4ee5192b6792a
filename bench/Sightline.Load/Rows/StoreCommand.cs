using System.Diagnostics;
using System.Net.Sockets;

namespace Sightline.Load.Rows;

/// <summary><c>./dev bench store</c>: every row of the table, one after the other.</summary>
static class StoreCommand
{
    static readonly IRow[] Rows =
        [new IngestRow(), new GaiaRow(), new AgentRow(), new TextRow(), new LookupRow(), new CallsRow(), new StartRow()];

    /// <summary>0 when every row was measured and read back what was sent, whatever its figures.</summary>
    public static async Task<int> RunAsync(StoreRunOptions options)
    {
        var unknown = options.Only?.FirstOrDefault(o => !Rows.Any(r => r.Name == o));
        if (unknown is not null)
            throw new FormatException($"--only {unknown}: {string.Join(", ", Rows.Select(r => r.Name))}");
        var began = Stopwatch.GetTimestamp();
        Directory.CreateDirectory(options.WorkFolder);
        var table = new FigureTable(options.Version, options.Scale);
        var run = new StoreRun(options, table);
        await run.ProbeAsync();
        var failed = false;
        foreach (var row in Rows.Where(r => options.Only?.Contains(r.Name) != false))
            failed |= !await RunAsync(row, run);
        table.Print();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Out))!);
        await File.WriteAllTextAsync(options.Out, table.Markdown());
        Console.WriteLine($"Took {Stopwatch.GetElapsedTime(began).TotalMinutes:F1} minutes; the table is in {options.Out}.");
        return failed ? 1 : 0;
    }

    // One row that fails leaves the others their turn.
    static async Task<bool> RunAsync(IRow row, StoreRun run)
    {
        Console.WriteLine($"{row.Name}: {row.About}");
        var began = Stopwatch.GetTimestamp();
        try
        {
            await row.RunAsync(run);
            Console.WriteLine($"  ({Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s)");
            return true;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or SocketException or HttpRequestException
            or OperationCanceledException or InvalidOperationException)
        {
            run.Table.Remark($"Row {row.Name} failed: {failure.Message} {failure.InnerException?.Message}");
            Console.WriteLine($"The server wrote:\n{run.LastLines}");
            return false;
        }
        finally
        {
            run.Delete(row.Name);
        }
    }
}
