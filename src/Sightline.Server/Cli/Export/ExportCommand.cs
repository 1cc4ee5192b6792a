using System.CommandLine;

namespace Sightline.Server.Cli.Export;

/// <summary><c>sightline export</c>: writes traces of the running server as JSON lines of OTLP.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var traces = new Option<string[]>("--trace")
        {
            Description = "A trace by its id; may be given several times. Without it, those that the filter meets.",
            HelpName = "ID",
        };
        var filter = Text("--q", "FILTER", "Traces with a span that satisfies this filter.");
        var range = Text("--range", "24h", "Traces that started in the time up to now; default 24h.");
        var from = Text("--from", "TIME", "Traces that started at or after this time (RFC 3339).");
        var to = Text("--to", "TIME", "Traces that started before this time (RFC 3339).");
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where to write; - is standard output. Gzipped when the name ends in .gz.",
            HelpName = "FILE",
            DefaultValueFactory = _ => ExportFile.StandardOutput,
        };
        var server = ClientCommands.ServerOption();
        var command = new Command("export", "Write traces of the running server as JSON lines of OTLP.")
        {
            traces, filter, range, from, to, output, server,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(traces) is not null && ((Option[])[filter, range, from, to]).Any(o => parsed.GetResult(o) is not null))
                parsed.AddError("--trace names the traces; --q, --range, --from and --to do not go with it.");
        });
        command.SetAction((parsed, cancellation) => ClientCommands.RunAsync(
            parsed.GetRequiredValue(server),
            client => new TraceExport(client, Console.Error).RunAsync(
                parsed.GetValue(traces) ?? [],
                new Dictionary<string, string?>
                {
                    ["q"] = parsed.GetValue(filter),
                    ["range"] = parsed.GetValue(range),
                    ["from"] = parsed.GetValue(from),
                    ["to"] = parsed.GetValue(to),
                },
                parsed.GetRequiredValue(output),
                cancellation)));
        return command;
    }

    static Option<string?> Text(string name, string help, string description) =>
        new(name) { HelpName = help, Description = description };
}
