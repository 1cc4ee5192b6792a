using System.Text.Json;
using Sightline.Ingest.Redaction;
using Sightline.Server.Api.Answers;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Receivers.Redaction;

/// <summary>Policies as the API and the control database write them.</summary>
static class RedactionText
{
    public static readonly IReadOnlyList<string> Actions = ["off", "mask", "hash", "drop"];

    public static string Of(RedactionAction action) => Actions[(int)action];

    /// <summary>The action of a word; null for a word that is none.</summary>
    public static RedactionAction? Action(string? word)
    {
        for (var i = 0; i < Actions.Count; i++)
        {
            if (Actions[i] == word)
                return (RedactionAction)i;
        }
        return null;
    }

    public static string Write(RedactionRequest settings) =>
        JsonSerializer.Serialize(settings, ApiJsonContext.Default.RedactionRequest);

    public static RedactionRequest Read(string settings) =>
        JsonSerializer.Deserialize(settings, ApiJsonContext.Default.RedactionRequest) ?? new RedactionRequest();

    /// <summary>The policy of settings that were checked when they were saved.</summary>
    public static RedactionPolicy ToPolicy(RedactionRequest settings) => new()
    {
        DefaultAction = Action(settings.DefaultAction) ?? RedactionAction.Mask,
        Rules = (settings.Rules ?? []).ToDictionary(r => r.Name ?? "", r => Action(r.Action) ?? RedactionAction.Mask),
        Attributes = [.. (settings.Attributes ?? []).Select(
            a => new NamedAttribute(a.Name ?? "", Action(a.Action) ?? RedactionAction.Mask))],
        Patterns = [.. (settings.Patterns ?? []).Select(
            p => new NamedPattern(p.Name ?? "", p.Pattern ?? "", Action(p.Action) ?? RedactionAction.Mask))],
        CaptureOff = [.. (settings.CaptureOff ?? []).Select(c => new UncapturedContent(c.Service ?? "", c.Environment ?? ""))],
    };
}
