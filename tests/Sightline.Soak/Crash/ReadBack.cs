using System.Net;
using System.Text.Json;

namespace Sightline.Soak.Crash;

/// <summary>Compares what the restarted program answers with what was sent to it.</summary>
sealed class ReadBack(HttpClient client, SentTraces traces)
{
    readonly Dictionary<string, (int Spans, int Errors)> _counts = new(StringComparer.Ordinal);

    public async Task WaitUntilReadyAsync(TimeProvider time)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/api/v1/traces?limit=1", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || time.GetElapsedTime(started) > KilledServer.Patience)
                throw new BrokenPromiseException($"queries answer {(int)answer.StatusCode} after the restart");
            await Task.Delay(10);
        }
    }

    /// <summary>Every span that was acknowledged is there once, as it was last acknowledged; nothing else is.</summary>
    public async Task CheckTraceAsync(string id)
    {
        var sent = traces.Spans(id);
        using var answer = await client.GetAsync(new Uri($"/api/v1/traces/{id}?limit=10000", UriKind.Relative));
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            if (sent.FirstOrDefault(span => span.Kept > 0) is { } lost)
                throw new BrokenPromiseException($"trace {id} is lost, with the acknowledged span {lost.Id}");
            return;
        }
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new BrokenPromiseException($"trace {id} is answered {(int)answer.StatusCode}: {text}");
        using var document = JsonDocument.Parse(text);
        CheckSpans(id, sent, document.RootElement);
    }

    /// <summary>A list by service, and one by the status of spans, hold the traces of a cycle with their counts.</summary>
    public async Task CheckListsAsync(IReadOnlyList<string> checkedTraces)
    {
        foreach (var service in checkedTraces.GroupBy(traces.Service))
        {
            var there = service.Where(_counts.ContainsKey).ToList();
            var failing = there.Where(id => _counts[id].Errors > 0);
            await CheckListAsync($"service={service.Key}", there);
            await CheckListAsync($"q={Uri.EscapeDataString($"service:{service.Key} status:error")}", failing);
        }
    }

    /// <summary>The ledger adds up, and says what was sent: between what was acknowledged and what may have come besides.</summary>
    public async Task CheckLedgerAsync(SentCounts counts)
    {
        var text = await client.GetStringAsync(new Uri("/api/v1/ingestion/ledger?range=3650d", UriKind.Relative));
        using var document = JsonDocument.Parse(text);
        var items = document.RootElement.GetProperty("items").EnumerateArray().ToList();
        long Sum(string name) => items.Sum(item => item.GetProperty(name).GetInt64());
        string[] fates = ["stored", "duplicate", "sampled_out", "rejected", "dead_lettered", "in_flight"];
        if (Sum("received") != fates.Sum(Sum))
            throw new BrokenPromiseException($"the ledger does not add up: {text}");
        if (Sum("dead_lettered") + Sum("sampled_out") + Sum("in_flight") != 0)
            throw new BrokenPromiseException($"the ledger has records that were neither stored nor refused: {text}");
        foreach (var (name, least, most) in counts.Bounds())
        {
            if (Sum(name) < least || Sum(name) > most)
                throw new BrokenPromiseException($"the ledger says {Sum(name)} {name}, and {least} to {most} were sent: {text}");
        }
        counts.Settle(Sum("received"), Sum("rejected"));
    }

    void CheckSpans(string id, IReadOnlyList<SentSpan> sent, JsonElement answer)
    {
        var missing = sent.ToDictionary(span => span.Id, StringComparer.Ordinal);
        var errors = 0;
        var count = 0;
        foreach (var span in answer.GetProperty("spans").EnumerateArray())
        {
            var spanId = span.GetProperty("span_id").GetString()!;
            if (!missing.Remove(spanId, out var known))
                throw new BrokenPromiseException($"trace {id} has a span {spanId} that is there twice or was never sent");
            CheckSpan(known, span);
            errors += span.GetProperty("status").GetString() == "error" ? 1 : 0;
            count++;
        }
        if (missing.Values.FirstOrDefault(span => span.Kept > 0) is { } lost)
            throw new BrokenPromiseException($"span {lost.Id} of trace {id} is lost; revision {lost.Kept} was acknowledged");
        CheckCounts(id, answer.GetProperty("trace"), (count, errors), "the trace");
        _counts[id] = (count, errors);
    }

    static void CheckSpan(SentSpan span, JsonElement found)
    {
        var attributes = found.GetProperty("attributes");
        var revision = int.Parse(Attribute(attributes, "revision"), System.Globalization.CultureInfo.InvariantCulture);
        if (revision < span.Kept || revision > span.Sent)
        {
            throw new BrokenPromiseException($"span {span.Id} of trace {span.Trace} has revision {revision}; "
                + $"{span.Kept} was acknowledged and {span.Sent} sent");
        }
        if (found.GetProperty("name").GetString() != span.Name(revision)
            || found.GetProperty("start_time_unix_nano").GetString() != $"{span.StartUnixNano}"
            || found.GetProperty("duration_ns").GetString() != $"{span.DurationNano(revision)}"
            || found.GetProperty("status").GetString() != (span.Fails(revision) ? "error" : "ok")
            || Attribute(attributes, "text") != span.Text(revision))
            throw new BrokenPromiseException($"span {span.Id} of trace {span.Trace} is not what revision {revision} was: {found}");
        // What a reader has seen once must stay, acknowledged or not.
        span.Kept = revision;
    }

    async Task CheckListAsync(string parameters, IEnumerable<string> expected)
    {
        var missing = expected.ToHashSet(StringComparer.Ordinal);
        var text = await client.GetStringAsync(new Uri($"/api/v1/traces?limit=1000&{parameters}", UriKind.Relative));
        using var document = JsonDocument.Parse(text);
        foreach (var item in document.RootElement.GetProperty("items").EnumerateArray())
        {
            var id = item.GetProperty("trace_id").GetString()!;
            if (!missing.Remove(id))
                throw new BrokenPromiseException($"the list of {parameters} has trace {id} twice or against the filter");
            CheckCounts(id, item, _counts[id], "the list");
        }
        if (missing.Count > 0)
            throw new BrokenPromiseException($"the list of {parameters} lacks trace {missing.First()}");
    }

    static void CheckCounts(string id, JsonElement trace, (int Spans, int Errors) expected, string where)
    {
        var found = (trace.GetProperty("span_count").GetInt32(), trace.GetProperty("error_count").GetInt32());
        if (found != expected)
            throw new BrokenPromiseException($"{where} says (spans, errors) {found} of trace {id}; its spans say {expected}");
    }

    static string Attribute(JsonElement attributes, string key) => attributes.ValueKind == JsonValueKind.Object
        ? attributes.GetProperty(key).GetString()!
        : attributes.EnumerateArray().First(a => a.GetProperty("key").GetString() == key).GetProperty("value").GetString()!;
}
