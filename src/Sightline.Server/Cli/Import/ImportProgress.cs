using Spectre.Console;

namespace Sightline.Server.Cli.Import;

/// <summary>Imports files one after the other: with a bar in a terminal, else with a line per file.</summary>
static class ImportProgress
{
    public static Task RunAsync(IReadOnlyList<InputFile> files, FileImport import, CancellationToken cancellation) =>
        Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive
            ? WithLinesAsync(files, import, cancellation)
            : WithBarAsync(files, import, cancellation);

    static async Task WithLinesAsync(
        IReadOnlyList<InputFile> files, FileImport import, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            Console.WriteLine($"Reading {file.Path}");
            await import.RunAsync(file, _ => { }, cancellation);
        }
    }

    static Task WithBarAsync(IReadOnlyList<InputFile> files, FileImport import, CancellationToken cancellation) =>
        AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new RemainingTimeColumn())
            .StartAsync(async screen =>
            {
                var bar = screen.AddTask("", maxValue: Math.Max(1, files.Sum(f => Length(f.Path))));
                var before = 0L;
                foreach (var file in files)
                {
                    bar.Description = Markup.Escape(Path.GetFileName(file.Path));
                    var start = before;
                    await import.RunAsync(file, read => bar.Value = start + read, cancellation);
                    before += Length(file.Path);
                    bar.Value = before;
                }
            });

    static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
