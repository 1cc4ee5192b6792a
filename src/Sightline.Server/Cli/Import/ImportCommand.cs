using System.CommandLine;

namespace Sightline.Server.Cli.Import;

/// <summary><c>sightline import</c>: posts files of OTLP to the server.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("FILE|DIR")
        {
            Description = "OTLP/JSON, JSON lines of it, or OTLP protobuf; gzipped or not. Folders with all below them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var server = ClientCommands.ServerOption();
        var command = new Command("import", "Read traces from files into the running server.") { paths, server };
        command.SetAction((parsed, cancellation) => ClientCommands.RunAsync(
            parsed.GetRequiredValue(server),
            async client =>
            {
                var files = InputFiles.Find(parsed.GetRequiredValue(paths));
                var summary = new ImportSummary();
                var import = new FileImport(new TraceUpload(client), summary);
                await ImportProgress.RunAsync(files, import, cancellation);
                summary.Print(Console.Out);
                return summary.Failed ? 1 : 0;
            }));
        return command;
    }
}
