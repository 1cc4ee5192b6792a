using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sightline.Load.Shapes;

namespace Sightline.Load.Servers;

/// <summary>Reads back what was sent, and times the reading, over connections that are kept alive.</summary>
sealed class ReadBack(Uri server) : IDisposable
{
    // Time for an interval flush of ten seconds to come.
    static readonly TimeSpan FlushWait = TimeSpan.FromSeconds(60);

    readonly HttpClient _http = new() { BaseAddress = server, Timeout = TimeSpan.FromMinutes(2) };

    public HttpClient Http => _http;

    /// <summary>Waits until everything is in segments; false when it takes too long.</summary>
    public async Task<bool> WaitForFlushAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < FlushWait)
        {
            // The journal's active file stays, also when all of it is in segments.
            if (await MetricAsync("sightline_store_memtable_bytes") == 0)
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

    /// <summary>Spans in the store.</summary>
    public async Task<long> CountSpansAsync() => (long)(await MetricAsync("sightline_store_spans") ?? 0);

    /// <summary>Traces in the list's histogram over the parameters.</summary>
    public async Task<long> CountTracesAsync(string parameters)
    {
        using var answer = await GetAsync($"/api/v1/traces/histogram?{parameters}");
        return Counted(answer);
    }

    /// <summary>Traces that a histogram counts.</summary>
    public static long Counted(JsonDocument histogram) =>
        histogram.RootElement.GetProperty("items").EnumerateArray().Sum(b => b.GetProperty("count").GetInt64());

    /// <summary>Reads traces by id; each must have all its spans. Milliseconds, sorted.</summary>
    public async Task<double[]> TimeTracesAsync(IEnumerable<long> traces, int spans)
    {
        var times = new List<double>();
        foreach (var trace in traces)
        {
            using var answer = await TimeAsync($"/api/v1/traces/{LoadIds.TraceHex(trace)}", times);
            var found = answer.RootElement.GetProperty("spans").GetArrayLength();
            if (found != spans)
                throw new InvalidDataException($"Trace {trace} has {found} of {spans} spans.");
        }
        return [.. times.Order()];
    }

    /// <summary>Searches a rare attribute value; something must be found. Milliseconds, sorted.</summary>
    public async Task<double[]> TimeSearchesAsync(IEnumerable<long> traces)
    {
        var times = new List<double>();
        foreach (var trace in traces)
        {
            var filter = UserFilter(ServiceTemplate.User(trace));
            using var answer = await TimeAsync($"/api/v1/traces?range=1h&limit=20&{filter}", times);
            if (answer.RootElement.GetProperty("items").GetArrayLength() == 0)
                throw new InvalidDataException($"{filter} finds nothing.");
        }
        return [.. times.Order()];
    }

    /// <summary>The parameter that asks for a user's spans.</summary>
    public static string UserFilter(string user) => Filter($"attr.user.id:\"{user}\"");

    public static string Filter(string filter) => $"q={Uri.EscapeDataString(filter)}";

    public async Task<JsonDocument> GetAsync(string path)
    {
        var (ok, body) = await ReadAsync(path);
        return ok ? JsonDocument.Parse(body) : throw Refused(path, body);
    }

    /// <summary>As <see cref="GetAsync"/>; adds the milliseconds from asking to the answer's last byte.</summary>
    public async Task<JsonDocument> TimeAsync(string path, List<double> times)
    {
        var began = Stopwatch.GetTimestamp();
        var (ok, body) = await ReadAsync(path);
        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return ok ? JsonDocument.Parse(body) : throw Refused(path, body);
    }

    public void Dispose() => _http.Dispose();

    async Task<(bool Ok, byte[] Body)> ReadAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.IsSuccessStatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    static InvalidDataException Refused(string path, byte[] body) =>
        new($"{path} was refused: {System.Text.Encoding.UTF8.GetString(body)}");
}
