using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sightline.Ingest.Writing;

namespace Sightline.Ingest.Webhooks;

/// <summary>Turns the events of a source into items of the native REST endpoints.</summary>
public sealed class WebhookMapping
{
    const string Metadata = "metadata.";

    /// <summary>What is said of events that do not say it.</summary>
    static readonly string[] Required = ["trace_id", "agent_id", "timestamp", "latency_ms", "status"];

    /// <summary>Units, and how many microseconds each has.</summary>
    static readonly Dictionary<string, decimal> Units = new()
    {
        ["s"] = 1_000_000,
        ["ms"] = 1_000,
        ["us"] = 1,
        ["ns"] = 0.001m,
    };

    /// <summary>Path of the list of which each element is an item; empty where the event is one.</summary>
    public string Each { get; init; } = "";

    /// <summary>Paths, and the values of which the event must have one; others are not taken.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> When { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Fields of items, and where they come from.</summary>
    public IReadOnlyDictionary<string, WebhookRule> Rules { get; init; } = new Dictionary<string, WebhookRule>();

    /// <summary>The words that <see cref="WebhookRule.Unit"/> may be.</summary>
    public static IEnumerable<string> UnitNames => Units.Keys;

    /// <summary>The items of an event, as JSON; none where it is not to be taken.</summary>
    /// <param name="body">The event.</param>
    /// <param name="name">Of the source: the agent where the mapping names none.</param>
    /// <param name="bytes">The same as it came: what a trace without an id is known by.</param>
    /// <param name="time">When it was received, or sent where it is signed with a time: RFC 3339.</param>
    public IReadOnlyList<byte[]> Items(JsonElement body, string name, ReadOnlySpan<byte> bytes, string time)
    {
        var items = new List<byte[]>();
        if (!IsTaken(body))
            return items;
        var hash = SHA256.HashData(bytes);
        if (Each.Length == 0)
        {
            items.Add(Item(body, body, name, hash, place: 0, time));
        }
        else if (Find(body, body, Each) is { ValueKind: JsonValueKind.Array } elements)
        {
            foreach (var element in elements.EnumerateArray())
                items.Add(Item(element, body, name, hash, items.Count, time));
        }
        return items;
    }

    bool IsTaken(JsonElement body)
    {
        foreach (var (path, allowed) in When)
        {
            var found = Find(body, body, path) is { } value ? Text(value) : "";
            var isAllowed = false;
            foreach (var word in allowed)
                isAllowed |= word == found;
            if (!isAllowed)
                return false;
        }
        return true;
    }

    byte[] Item(JsonElement element, JsonElement root, string name, byte[] hash, int place, string time)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (field, rule) in Rules)
            {
                if (!field.StartsWith(Metadata, StringComparison.Ordinal))
                    WriteField(json, field, Value(rule, field, element, root));
            }
            foreach (var field in Required)
            {
                if (!Rules.ContainsKey(field))
                    WriteUnsaid(json, field, name, hash, place, time);
            }
            WriteMetadata(json, element, root);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    void WriteMetadata(Utf8JsonWriter json, JsonElement element, JsonElement root)
    {
        if (Rules.ContainsKey("metadata"))
            return;
        json.WriteStartObject("metadata");
        foreach (var (field, rule) in Rules)
        {
            if (field.StartsWith(Metadata, StringComparison.Ordinal))
                WriteField(json, field[Metadata.Length..], Value(rule, field, element, root));
        }
        json.WriteEndObject();
    }

    static void WriteUnsaid(Utf8JsonWriter json, string field, string name, byte[] hash, int place, string time)
    {
        switch (field)
        {
            case "trace_id":
                byte[] id = [.. hash, .. BitConverter.GetBytes(place)];
                json.WriteString(field, Convert.ToHexStringLower(SHA256.HashData(id).AsSpan(0, 16)));
                break;
            case "agent_id":
                json.WriteString(field, name);
                break;
            case "timestamp":
                json.WriteString(field, time);
                break;
            case "latency_ms":
                json.WriteNumber(field, 0);
                break;
            default:
                json.WriteString(field, "success");
                break;
        }
    }

    static void WriteField(Utf8JsonWriter json, string field, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(field, text);
                break;
            case decimal number:
                json.WriteNumber(field, number);
                break;
            case JsonElement element:
                json.WritePropertyName(field);
                element.WriteTo(json);
                break;
        }
    }

    // A JSON value, or what was computed of one: a text or a number.
    static object? Value(WebhookRule rule, string field, JsonElement element, JsonElement root)
    {
        if (rule.Path.Length == 0)
            return rule.Value ?? rule.Default;
        var found = Find(element, root, rule.Path);
        if (found is { ValueKind: JsonValueKind.Null })
            found = null;
        if (rule.Since.Length > 0)
            return Latency(Find(element, root, rule.Since), found) ?? rule.Default as object;
        if (found is not { } value)
            return rule.Default;
        if (rule.Map is { } map)
            return map.TryGetValue(Text(value), out var named) ? named : rule.Default ?? value;
        if (rule.Unit.Length > 0 && Number(value) is { } number)
            return field == "timestamp" ? Timestamp(number * Units[rule.Unit]) : number * Units[rule.Unit] / Units["ms"];
        // Ids are texts here, and numbers in many events.
        return field is "trace_id" or "agent_id" or "user_id" or "session_id" && value.ValueKind == JsonValueKind.Number
            ? Text(value)
            : value;
    }

    static string Timestamp(decimal micros)
    {
        var most = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        // What is no time is refused later, as it is shown here.
        return micros is < 0 || micros > most
            ? micros.ToString(CultureInfo.InvariantCulture)
            : (DateTimeOffset.UnixEpoch + TimeSpan.FromTicks((long)(micros * TimeSpan.TicksPerMicrosecond)))
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
    }

    static object? Latency(JsonElement? from, JsonElement? to) =>
        from is { ValueKind: JsonValueKind.String } begin && to is { ValueKind: JsonValueKind.String } end
        && JsonTime.TryRead(Text(begin), out var first) && JsonTime.TryRead(Text(end), out var last) && last >= first
            ? (last - first) / 1_000_000m
            : null;

    static decimal? Number(JsonElement value) =>
        decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string Text(JsonElement value) => Encoding.UTF8.GetString(JsonValues.TextOrJson(value));

    /// <summary>The value at a path: of the element, or of the whole event where it begins with <c>$.</c>.</summary>
    static JsonElement? Find(JsonElement element, JsonElement root, string path)
    {
        var at = element;
        if (path.StartsWith("$.", StringComparison.Ordinal))
            (at, path) = (root, path[2..]);
        foreach (var step in path.Split('.'))
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out var member))
                at = member;
            else if (at.ValueKind == JsonValueKind.Array
                && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                && place < at.GetArrayLength())
                at = at[place];
            else
                return null;
        }
        return at;
    }
}
