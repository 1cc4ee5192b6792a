using System.Text.Json;

namespace Sightline.Ingest.Webhooks;

/// <summary>Where the value of a field of an item comes from in an event.</summary>
public sealed record WebhookRule
{
    /// <summary>Names with dots between them, numbers for places in lists; empty for none.</summary>
    public string Path { get; init; } = "";

    /// <summary>A value of its own, where there is no path.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What the values of the event are called here; others stay as they are.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Map { get; init; }

    /// <summary>What it is where the event does not say, or says what <see cref="Map"/> lacks.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>Of a time or a latency that is a number: s, ms, us or ns.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Path of the time from which on a latency is counted to that of <see cref="Path"/>.</summary>
    public string Since { get; init; } = "";
}
