using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Cli.Maintenance;

/// <summary><c>sightline reprice</c>: has the running server price the calls of a time by the prices of now.</summary>
static class RepriceCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from")
        {
            HelpName = "TIME",
            Required = true,
            Description = "A day (2026-08-01) or a time (RFC 3339): calls that start then or later.",
        };
        var to = new Option<string>("--to")
        {
            HelpName = "TIME",
            Required = true,
            Description = "As --from: calls that start before.",
        };
        var server = ClientCommands.ServerOption();
        var command = new Command("reprice", "Price the calls of a time by the prices of now.") { from, to, server };
        command.SetAction((parsed, cancellation) => ClientCommands.RunAsync(
            parsed.GetRequiredValue(server),
            async client =>
            {
                var request = new RepriceRequest
                {
                    From = Time(parsed.GetRequiredValue(from)),
                    To = Time(parsed.GetRequiredValue(to)),
                };
                var job = await new RemoteJob(client, TimeProvider.System).RunAsync(
                    "/api/v1/admin/reprice", JsonSerializer.Serialize(request, ApiJsonContext.Default.RepriceRequest),
                    cancellation);
                if (job?.Reprice is { } done)
                {
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{done.Calls} calls, {done.Changed} changed: {done.CostBeforeUsd} USD before, {done.CostAfterUsd} USD now"));
                }
                return job is { Status: "succeeded" } ? 0 : 1;
            }));
        return command;
    }

    // A day alone is its midnight in UTC.
    static string Time(string text) => text.Length == "2026-08-01".Length ? text + "T00:00:00Z" : text;
}
