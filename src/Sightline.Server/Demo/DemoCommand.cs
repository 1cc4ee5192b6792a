using System.CommandLine;
using Sightline.Server.Cli;

namespace Sightline.Server.Demo;

/// <summary><c>sightline demo</c>: has a running server load the demo.</summary>
static class DemoCommand
{
    public static void AddTo(Command root)
    {
        var server = new Option<string>("--server")
        {
            Description = "The server to fill; default http://127.0.0.1:8000.",
            HelpName = "URL",
            DefaultValueFactory = _ => "http://127.0.0.1:8000",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "Another seed gives other traces.",
            DefaultValueFactory = _ => DemoTraces.DefaultSeed,
        };
        var command = new Command("demo", "Load a day of demo agents into a running server.") { server, seed };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetRequiredValue(server), parsed.GetValue(seed), cancellation));
        root.Subcommands.Add(command);
    }

    static async Task<int> RunAsync(string server, int seed, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(server, UriKind.Absolute, out var address))
        {
            await Console.Error.WriteLineAsync($"--server {server} must be an address such as http://127.0.0.1:8000.");
            return 1;
        }
        using var http = new HttpClient { BaseAddress = address };
        ServerKey.AddTo(http);
        try
        {
            using var response = await http.PostAsJsonAsync("/api/v1/demo", new DemoRequest(seed), cancellation);
            if (!response.IsSuccessStatusCode)
            {
                await Console.Error.WriteLineAsync(
                    $"{server} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellation)}");
                return 1;
            }
            var answer = await response.Content.ReadFromJsonAsync<DemoAnswer>(cancellation);
            Console.WriteLine(answer!.Loaded
                ? $"Loaded {answer.Traces} traces with {answer.Spans} spans into {server}"
                : $"The demo of seed {seed} is at {server} already; another --seed gives other traces.");
            return 0;
        }
        catch (HttpRequestException failure)
        {
            await Console.Error.WriteLineAsync($"{server} cannot be reached: {failure.Message}. Is `sightline serve` running?");
            return 1;
        }
    }
}
