using System.CommandLine;
using Sightline.Server.Cli.Export;
using Sightline.Server.Cli.Import;
using Sightline.Server.Cli.Maintenance;

namespace Sightline.Server.Cli;

/// <summary>
/// The commands that speak to a running server, to which the data folder belongs alone; and the doctor, for a folder
/// that no server uses.
/// </summary>
static class ClientCommands
{
    public static void AddTo(Command root)
    {
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(CompactCommand.Create());
        root.Subcommands.Add(DeleteCommand.Create());
        root.Subcommands.Add(RepriceCommand.Create());
        root.Subcommands.Add(RemapCommand.Create());
        root.Subcommands.Add(BackupCommand.Create());
        root.Subcommands.Add(DoctorCommand.Create());
    }

    /// <summary>The option that names the server.</summary>
    public static Option<string> ServerOption() => new("--server")
    {
        Description = "Address of the running server.",
        HelpName = "URL",
        DefaultValueFactory = _ => ServerClient.DefaultAddress,
    };

    /// <summary>Runs a command against the server, and says in one line why it cannot be reached.</summary>
    public static async Task<int> RunAsync(string server, Func<ServerClient, Task<int>> run)
    {
        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            await Console.Error.WriteLineAsync(
                $"--server {server} is not a URL such as {ServerClient.DefaultAddress}.");
            return 1;
        }
        using var client = new ServerClient(address, TimeProvider.System);
        try
        {
            return await run(client);
        }
        catch (ServerUnreachableException unreachable)
        {
            await Console.Error.WriteLineAsync(unreachable.Message);
            return 1;
        }
    }
}
