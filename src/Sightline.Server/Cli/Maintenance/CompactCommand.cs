using System.CommandLine;
using Sightline.Server.Api.Answers;

namespace Sightline.Server.Cli.Maintenance;

/// <summary><c>sightline compact</c>: has the running server merge its segments until nothing is left to do.</summary>
static class CompactCommand
{
    public static Command Create()
    {
        var server = ClientCommands.ServerOption();
        var command = new Command("compact", "Have the running server flush and merge until nothing is left to do.")
        {
            server,
        };
        command.SetAction((parsed, cancellation) => ClientCommands.RunAsync(
            parsed.GetRequiredValue(server),
            async client =>
            {
                var job = await new RemoteJob(client, TimeProvider.System)
                    .RunAsync("/api/v1/admin/compact", null, cancellation);
                if (job is not { Status: "succeeded" })
                    return 1;
                Print(job);
                return 0;
            }));
        return command;
    }

    static void Print(JobAnswer job)
    {
        foreach (var (name, table) in job.Tables!)
            Console.WriteLine($"{name}: {table.Rows} rows, {table.Bytes} bytes in {table.Segments} segments");
    }
}
