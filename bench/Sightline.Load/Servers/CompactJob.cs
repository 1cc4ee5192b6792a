using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Sightline.Load.Servers;

/// <summary>Has a server flush and compact until nothing is left to do.</summary>
static class CompactJob
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    /// <summary>What a table holds afterwards.</summary>
    public readonly record struct TableSize(long Rows, long Bytes);

    /// <summary>The size of each table when the job has succeeded; null when the server has no such route.</summary>
    /// <exception cref="InvalidDataException">The job failed, or takes too long.</exception>
    public static async Task<IReadOnlyDictionary<string, TableSize>?> RunAsync(HttpClient http)
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/api/v1/admin/compact", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)
            return null;
        if (answer.StatusCode != HttpStatusCode.Accepted)
            throw new InvalidDataException($"/api/v1/admin/compact answered {(int)answer.StatusCode}: {text}");
        using var accepted = JsonDocument.Parse(text);
        var job = new Uri($"/api/v1/admin/jobs/{accepted.RootElement.GetProperty("id")}", UriKind.Relative);
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            using var state = JsonDocument.Parse(await http.GetStringAsync(job));
            switch (state.RootElement.GetProperty("status").GetString())
            {
                case "succeeded":
                    return Tables(state.RootElement.GetProperty("tables"));
                case "failed":
                    throw new InvalidDataException($"The compaction failed: {state.RootElement.GetProperty("error")}");
                default:
                    await Task.Delay(Poll);
                    break;
            }
        }
        throw new InvalidDataException($"The compaction has not finished after {Patience.TotalMinutes} minutes.");
    }

    static Dictionary<string, TableSize> Tables(JsonElement tables) => tables.EnumerateObject().ToDictionary(
        t => t.Name, t => new TableSize(t.Value.GetProperty("rows").GetInt64(), t.Value.GetProperty("bytes").GetInt64()));
}
