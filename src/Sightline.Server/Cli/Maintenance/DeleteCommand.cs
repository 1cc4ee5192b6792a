using System.CommandLine;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Cli.Maintenance;

/// <summary><c>sightline delete</c>: deletes a trace or a user's data in the running server, and waits for the proof.</summary>
static class DeleteCommand
{
    public static Command Create()
    {
        var trace = new Option<string?>("--trace") { HelpName = "ID", Description = "A trace by its id." };
        var user = new Option<string?>("--user")
        {
            HelpName = "ID",
            Description = "All traces in which a span or its resource names the user by user.id or enduser.id.",
        };
        var server = ClientCommands.ServerOption();
        var command = new Command("delete", "Delete a trace or a user's data, also from the disk.") { trace, user, server };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(trace) is null == parsed.GetResult(user) is null)
                parsed.AddError("Name either --trace ID or --user ID.");
        });
        command.SetAction((parsed, cancellation) => ClientCommands.RunAsync(
            parsed.GetRequiredValue(server),
            async client =>
            {
                var request = new DeletionRequest { TraceId = parsed.GetValue(trace), UserId = parsed.GetValue(user) };
                var job = await new RemoteJob(client, TimeProvider.System).RunAsync(
                    "/api/v1/admin/deletions", JsonSerializer.Serialize(request, ApiJsonContext.Default.DeletionRequest),
                    cancellation);
                if (job?.Deletion is { } deletion)
                    Print(deletion);
                return job is { Status: "succeeded" } ? 0 : 1;
            }));
        return command;
    }

    static void Print(JobDeletion deletion)
    {
        Console.WriteLine($"Deleted {deletion.Traces} traces; no query finds them since {deletion.HiddenAt}");
        foreach (var (name, table) in deletion.Tables)
            Console.WriteLine($"{name}: {table.Rows} rows in {table.Segments} segments");
        if (deletion.Proof is { } proof)
        {
            Console.WriteLine(
                $"Searched {proof.SegmentsSearched} segments and the journal: {proof.RowsLeft} deleted rows and "
                + $"{proof.JournalFilesLeft} journal files are left"
                + (deletion.GoneAt is { } gone ? $"; gone since {gone}" : ""));
        }
    }
}
