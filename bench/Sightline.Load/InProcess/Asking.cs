using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Sightline.Ingest.Conventions;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Load.Servers;
using Sightline.Model.Workspaces;
using Sightline.Storage;
using Sightline.Storage.Disk;

namespace Sightline.Load.InProcess;

/// <summary>The answer to a question, and what it took.</summary>
/// <param name="FirstMs">The first time, when nothing is warm.</param>
/// <param name="SortedMs">The times after that.</param>
sealed record Answer(double FirstMs, double[] SortedMs, long? PeakBytes, IReadOnlyList<AnswerGroup> Groups);

sealed record AnswerGroup(long? Time, IReadOnlyList<string?> Keys, IReadOnlyList<double> Values);

/// <summary>
/// Asks the store of a data folder without a server, in a process of its own, so that its memory is that of the question.
/// </summary>
static class Asking
{
    const int Runs = 7;

    /// <summary>Runs the question in a child process and reads its answer.</summary>
    public static async Task<Answer> RunAsync(string folder, string question, string argument)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Asking).Assembly.Location, "ask", folder, question, argument])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var child = ChildProcess.Start(start);
        var errors = child.StandardError.ReadToEndAsync();
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0
            ? JsonSerializer.Deserialize<Answer>(output)!
            : throw new InvalidDataException($"The question {question} failed: {await errors}");
    }

    /// <summary>In the child: prints the answer.</summary>
    public static async Task<int> AnswerAsync(string folder, string question, string argument)
    {
        var query = Question.Query(question, argument);
        using var folderLock = FolderLock.Take(folder);
        var decoder = new TraceDecoder(Redactor.None, TimeProvider.System);
        using var store = Store.Open(
            new StoreOptions(), new FileDisk(folder), (_, _, payload, batch) => decoder.DecodeStored(payload, batch),
            SpanConventions.BuiltIn.Read, TimeProvider.System, NullLoggerFactory.Instance);
        await store.Ready;
        var scope = new WorkspaceScope(WorkspaceId.Default);
        var times = new List<double>();
        var groups = new List<AnswerGroup>();
        for (var i = 0; i < Runs; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var result = store.Execute(scope, query, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            groups = [.. result.Groups.Select(g => new AnswerGroup(g.Time, g.Keys, g.Values))];
        }
        var peak = new ServerProcess(Environment.ProcessId).PeakBytes;
        Console.WriteLine(JsonSerializer.Serialize(new Answer(times[0], [.. times.Skip(1).Order()], peak, groups)));
        return 0;
    }
}
