using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Sightline.Load;

/// <summary>Reads back what was sent, and times the reading.</summary>
sealed class ReadBack(Uri server) : IDisposable
{
    // Time for the interval flush of bench/ingest.sh to come.
    static readonly TimeSpan FlushWait = TimeSpan.FromSeconds(60);

    readonly HttpClient _http = new() { BaseAddress = server, Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>Waits until everything is in segments; false when it takes too long.</summary>
    public async Task<bool> WaitForFlushAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < FlushWait)
        {
            // An empty memtable keeps what it has allocated, so rows are asked for: the journal holds none.
            if (await MetricAsync("sightline_store_journal_bytes") == 0)
                return true;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
        return false;
    }

    /// <summary>The value of a metric without labels; null when there is none of that name.</summary>
    public async Task<double?> MetricAsync(string name)
    {
        var text = await _http.GetStringAsync("/metrics");
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith($"{name} ", StringComparison.Ordinal))
                return double.Parse(line.AsSpan(name.Length + 1), CultureInfo.InvariantCulture);
        }
        return null;
    }

    /// <summary>Traces in the list's histogram of the last hour.</summary>
    public async Task<long> CountTracesAsync()
    {
        using var answer = await GetAsync("/api/v1/traces/histogram?range=1h");
        return answer.RootElement.GetProperty("items").EnumerateArray().Sum(b => b.GetProperty("count").GetInt64());
    }

    /// <summary>Reads traces by id; each must have all its spans. Milliseconds, sorted.</summary>
    public Task<double[]> TimeTracesAsync(IEnumerable<long> traces, int spans) => TimeAsync(traces, async trace =>
    {
        using var answer = await GetAsync($"/api/v1/traces/{LoadIds.TraceHex(trace)}");
        var found = answer.RootElement.GetProperty("spans").GetArrayLength();
        if (found != spans)
            throw new InvalidDataException($"Trace {trace} has {found} of {spans} spans.");
    });

    /// <summary>Searches a rare attribute value; something must be found. Milliseconds, sorted.</summary>
    public Task<double[]> TimeSearchesAsync(IEnumerable<long> traces) => TimeAsync(traces, async trace =>
    {
        var filter = $"attr.user.id:\"{SpanTemplate.User(trace)}\"";
        using var answer = await GetAsync($"/api/v1/traces?range=1h&limit=20&q={Uri.EscapeDataString(filter)}");
        if (answer.RootElement.GetProperty("items").GetArrayLength() == 0)
            throw new InvalidDataException($"{filter} finds nothing.");
    });

    public void Dispose() => _http.Dispose();

    async Task<JsonDocument> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new InvalidDataException($"{path} answered {(int)response.StatusCode}: {body}");
        return JsonDocument.Parse(body);
    }

    static async Task<double[]> TimeAsync(IEnumerable<long> traces, Func<long, Task> read)
    {
        var times = new List<double>();
        foreach (var trace in traces)
        {
            var began = Stopwatch.GetTimestamp();
            await read(trace);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return [.. times.Order()];
    }
}
