using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Cli.Maintenance;

/// <summary><c>sightline remap</c>: has the running server read the spans of a time anew by the mapping tables of now.</summary>
static class RemapCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from")
        {
            HelpName = "TIME",
            Required = true,
            Description = "A day (2026-08-01) or a time (RFC 3339): spans of traces that start then or later.",
        };
        var to = new Option<string>("--to")
        {
            HelpName = "TIME",
            Required = true,
            Description = "As --from: spans of traces that start before.",
        };
        var server = ClientCommands.ServerOption();
        var command = new Command("remap", "Read the spans of a time anew by the mapping tables of now.") { from, to, server };
        command.SetAction((parsed, cancellation) => ClientCommands.RunAsync(
            parsed.GetRequiredValue(server),
            async client =>
            {
                var request = new RemapRequest
                {
                    From = Time(parsed.GetRequiredValue(from)),
                    To = Time(parsed.GetRequiredValue(to)),
                };
                var job = await new RemoteJob(client, TimeProvider.System).RunAsync(
                    "/api/v1/admin/remap", JsonSerializer.Serialize(request, ApiJsonContext.Default.RemapRequest),
                    cancellation);
                if (job?.Remap is { } done)
                {
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture, $"{done.Traces} traces, {done.Changed} spans changed"));
                }
                return job is { Status: "succeeded" } ? 0 : 1;
            }));
        return command;
    }

    // A day alone is its midnight in UTC.
    static string Time(string text) => text.Length == "2026-08-01".Length ? text + "T00:00:00Z" : text;
}
