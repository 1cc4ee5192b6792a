using System.Text.Json;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Cli.Maintenance;

/// <summary>Starts a job on the server and waits for its end.</summary>
sealed class RemoteJob(ServerClient client, TimeProvider time)
{
    static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    /// <summary>The job at its end; null when the server refused it, after saying why.</summary>
    /// <param name="path">Where jobs of the kind are asked for.</param>
    /// <param name="body">JSON; null for none.</param>
    /// <param name="cancellation">Stops waiting; the job goes on.</param>
    public async Task<JobAnswer?> RunAsync(string path, string? body, CancellationToken cancellation)
    {
        using var started = await client.SendAsync(
            () => new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = body is null ? null : new StringContent(body, null, "application/json"),
            },
            cancellation);
        if (!started.IsSuccessStatusCode)
        {
            await Console.Error.WriteLineAsync(
                $"The server refused: {await ServerMessage.ReadAsync(started, cancellation)}");
            return null;
        }
        var job = await ReadAsync(started, cancellation);
        for (var delay = FirstDelay; job.FinishedAt is null;)
        {
            await Task.Delay(delay, time, cancellation);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
            using var response = await client.GetAsync($"/api/v1/admin/jobs/{job.Id}", cancellation);
            if (!response.IsSuccessStatusCode)
            {
                await Console.Error.WriteLineAsync(
                    $"The job {job.Id} cannot be asked for: {await ServerMessage.ReadAsync(response, cancellation)}");
                return null;
            }
            job = await ReadAsync(response, cancellation);
        }
        if (job.Error is { } error)
            await Console.Error.WriteLineAsync($"The job failed: {error}");
        return job;
    }

    static async Task<JobAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        return (await JsonSerializer.DeserializeAsync(body, ApiJsonContext.Default.JobAnswer, cancellation))!;
    }
}
