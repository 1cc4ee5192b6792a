using System.CommandLine;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Cli.Maintenance;

/// <summary><c>sightline backup DIR</c>: has the running server write a copy that can be started.</summary>
static class BackupCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Where to, on the server's machine; empty or not there yet.",
        };
        var server = ClientCommands.ServerOption();
        var command = new Command("backup", "Have the running server write a copy of its data that can be started.")
        {
            folder, server,
        };
        command.SetAction((parsed, cancellation) => ClientCommands.RunAsync(
            parsed.GetRequiredValue(server),
            async client =>
            {
                var request = new BackupRequest { Directory = Path.GetFullPath(parsed.GetRequiredValue(folder)) };
                var job = await new RemoteJob(client, TimeProvider.System).RunAsync(
                    "/api/v1/admin/backup", JsonSerializer.Serialize(request, ApiJsonContext.Default.BackupRequest),
                    cancellation);
                if (job is not { Status: "succeeded", Backup: { } backup })
                    return 1;
                Console.WriteLine(
                    $"Wrote {backup.Files} files with {backup.Bytes} bytes to {request.Directory}"
                    + (backup.LinkedFiles > 0 ? $"; {backup.LinkedFiles} share their bytes with the data folder" : ""));
                return 0;
            }));
        return command;
    }
}
