using System.Text.Json;
using Sightline.Ingest.Webhooks;
using Sightline.Server.Api.Answers.Access;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Receivers.Webhooks;

/// <summary>The settings of a source as the API and the control database write them.</summary>
static class WebhookSettings
{
    /// <summary>Without the name and the secret, which have columns of their own.</summary>
    public static string Write(WebhookSourceRequest settings) => JsonSerializer.Serialize(
        settings with { Name = null, Secret = null }, ApiJsonContext.Default.WebhookSourceRequest);

    public static WebhookSourceRequest Read(string settings) =>
        JsonSerializer.Deserialize(settings, ApiJsonContext.Default.WebhookSourceRequest) ?? new WebhookSourceRequest();

    /// <summary>The mapping of settings that were checked when they were saved.</summary>
    public static WebhookMapping MappingOf(WebhookSourceRequest settings) => new()
    {
        Each = settings.Each ?? "",
        When = settings.When ?? new Dictionary<string, IReadOnlyList<string>>(),
        Rules = (settings.Mapping ?? new Dictionary<string, WebhookRuleItem>()).ToDictionary(rule => rule.Key, rule => new WebhookRule
        {
            Path = rule.Value.Path ?? "",
            Value = Given(rule.Value.Value),
            Map = rule.Value.Map,
            Default = Given(rule.Value.Default),
            Unit = rule.Value.Unit ?? "",
            Since = rule.Value.Since ?? "",
        }),
    };

    static JsonElement? Given(JsonElement? value) => value is { ValueKind: JsonValueKind.Null } ? null : value;
}
