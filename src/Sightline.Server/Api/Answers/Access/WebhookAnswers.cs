using System.Text.Json;
using Sightline.Control.Webhooks;
using Sightline.Server.Api.Json;
using Sightline.Server.Receivers.Webhooks;

namespace Sightline.Server.Api.Answers.Access;

/// <summary>A source of webhooks: who may send events, and what becomes of them.</summary>
sealed record WebhookSourceRequest
{
    /// <summary>What it is called; the agent of its events where the mapping names none.</summary>
    /// <example>ci</example>
    public string? Name { get; init; }

    /// <summary>How events are signed: sha256, stripe or standard.</summary>
    /// <example>sha256</example>
    public string? Signature { get; init; }

    /// <summary>The header that holds the signature; the usual one where it is left out.</summary>
    /// <example>X-Hub-Signature-256</example>
    public string? Header { get; init; }

    /// <summary>What sender and server share, 16 to 256 characters; made up where it is left out, and kept by a change.</summary>
    public string? Secret { get; init; }

    /// <summary>Path of the list of which each element is an item; the whole event where it is left out.</summary>
    /// <example>jobs</example>
    public string? Each { get; init; }

    /// <summary>Paths, and the values of which an event must have one to be taken.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? When { get; init; }

    /// <summary>Fields of an item, and where they come from.</summary>
    public IReadOnlyDictionary<string, WebhookRuleItem>? Mapping { get; init; }
}

/// <summary>Where the value of a field comes from.</summary>
sealed record WebhookRuleItem
{
    /// <summary>Names with dots between them, numbers for places in lists; <c>$.</c> begins at the whole event.</summary>
    /// <example>workflow_run.conclusion</example>
    public string? Path { get; init; }

    /// <summary>A value of its own, where there is no path.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What values of the event are called here.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Map { get; init; }

    /// <summary>What it is where the event says nothing.</summary>
    public JsonElement? Default { get; init; }

    /// <summary>Of a timestamp or latency that is a number: s, ms, us or ns.</summary>
    /// <example>s</example>
    public string? Unit { get; init; }

    /// <summary>Of a latency: path of the time from which on it counts.</summary>
    /// <example>workflow_run.run_started_at</example>
    public string? Since { get; init; }
}

/// <summary>A source as it is stored; its secret is never answered.</summary>
sealed record WebhookSourceItem
{
    /// <example>0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f</example>
    public required string Id { get; init; }

    /// <summary>Where its events go.</summary>
    /// <example>/api/v1/webhooks/0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f</example>
    public required string Path { get; init; }

    /// <summary>What it is called.</summary>
    /// <example>ci</example>
    public required string Name { get; init; }

    /// <summary>How events are signed: sha256, stripe or standard.</summary>
    /// <example>sha256</example>
    public required string Signature { get; init; }

    /// <summary>The header that holds the signature; null for the usual one.</summary>
    /// <example>X-Hub-Signature-256</example>
    public required string? Header { get; init; }

    /// <summary>Path of the list of which each element is an item; null for the whole event.</summary>
    /// <example>jobs</example>
    public required string? Each { get; init; }

    /// <summary>Paths, and the values of which an event must have one to be taken.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> When { get; init; }

    /// <summary>Fields of an item, and where they come from.</summary>
    public required IReadOnlyDictionary<string, WebhookRuleItem> Mapping { get; init; }

    /// <summary>Who made it.</summary>
    /// <example>ada@example.com</example>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made.</summary>
    /// <example>2026-01-31T12:00:00.000000000Z</example>
    public required string CreatedAt { get; init; }

    /// <summary>When it was changed.</summary>
    /// <example>2026-01-31T12:00:00.000000000Z</example>
    public required string UpdatedAt { get; init; }

    public static WebhookSourceItem Of(WebhookSource source)
    {
        var settings = WebhookSettings.Read(source.Settings);
        return new WebhookSourceItem
        {
            Id = source.Id,
            Path = $"/api/v1/webhooks/{source.Id}",
            Name = source.Name,
            Signature = settings.Signature ?? "",
            Header = settings.Header,
            Each = settings.Each,
            When = settings.When ?? new Dictionary<string, IReadOnlyList<string>>(),
            Mapping = settings.Mapping ?? new Dictionary<string, WebhookRuleItem>(),
            CreatedBy = source.CreatedBy,
            CreatedAt = Rfc3339.Format(source.CreatedAt * 1_000_000),
            UpdatedAt = Rfc3339.Format(source.UpdatedAt * 1_000_000),
        };
    }
}

/// <summary>A source that was made, with its secret, which is shown this once.</summary>
sealed record WebhookSourceCreatedAnswer
{
    /// <example>0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f</example>
    public required string Id { get; init; }

    /// <summary>Where its events go.</summary>
    /// <example>/api/v1/webhooks/0197a3c2-5b1d-7c3e-9f10-2a4b6c8d0e1f</example>
    public required string Path { get; init; }

    /// <summary>For the sender.</summary>
    public required string Secret { get; init; }
}

/// <summary>A page of sources.</summary>
sealed record WebhookSourcesAnswer
{
    public required IReadOnlyList<WebhookSourceItem> Items { get; init; }

    /// <summary>For the next page; null on the last.</summary>
    public required string? NextCursor { get; init; }
}
