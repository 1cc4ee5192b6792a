using System.CommandLine;
using Sightline.Server.Api.Answers;

namespace Sightline.Server.Cli.Maintenance;

/// <summary>Commands that have the running server do a job on what lies in a time.</summary>
static class RangeCommand
{
    /// <param name="name">Of the command, and of the job under <c>/api/v1/admin</c>.</param>
    /// <param name="about">What it does, for its help.</param>
    /// <param name="rows">What starts in the time, for the help of its options.</param>
    /// <param name="request">Makes the body of times as the API takes them.</param>
    /// <param name="outcome">What to print of a job; null for nothing.</param>
    public static Command Create(
        string name, string about, string rows, Func<string, string, string> request, Func<JobAnswer, string?> outcome)
    {
        var from = new Option<string>("--from")
        {
            HelpName = "TIME",
            Required = true,
            Description = $"A day (2026-08-01) or a time (RFC 3339): {rows} that start then or later.",
        };
        var to = new Option<string>("--to")
        {
            HelpName = "TIME",
            Required = true,
            Description = $"As --from: {rows} that start before.",
        };
        var server = ClientCommands.ServerOption();
        var command = new Command(name, about) { from, to, server };
        command.SetAction((parsed, cancellation) => ClientCommands.RunAsync(
            parsed.GetRequiredValue(server),
            async client =>
            {
                var body = request(Time(parsed.GetRequiredValue(from)), Time(parsed.GetRequiredValue(to)));
                var job = await new RemoteJob(client, TimeProvider.System).RunAsync(
                    $"/api/v1/admin/{name}", body, cancellation);
                if (job is not null && outcome(job) is { } text)
                    Console.WriteLine(text);
                return job is { Status: "succeeded" } ? 0 : 1;
            }));
        return command;
    }

    // A day alone is its midnight in UTC.
    static string Time(string text) => text.Length == "2026-08-01".Length ? text + "T00:00:00Z" : text;
}
