using Sightline.Ingest.Redaction;
using Sightline.Ingest.Redaction.Secrets;
using Sightline.Server.Api.Answers;
using Sightline.Server.Receivers.Redaction;

namespace Sightline.Server.Api.Access;

/// <summary>What must hold of settings of redaction; a mistake stops with a 400 that names the field.</summary>
static class RedactionRules
{
    public static RedactionRequest Check(RedactionRequest settings) => new()
    {
        DefaultAction = Action(settings.DefaultAction, "default_action"),
        Rules = Each(settings.Rules, SecretRules.All.Count, "rules", (rule, field) => new RuleRequest
        {
            Name = BodyRules.OneOf(rule.Name, SecretRules.All.Select(r => r.Name), $"{field}.name"),
            Action = Action(rule.Action, $"{field}.action"),
        }, rule => rule.Name!),
        Attributes = Each(
            settings.Attributes, RedactionLimits.AttributesMax, "attributes", (attribute, field) => new RuleRequest
            {
                Name = AttributeName(attribute.Name, $"{field}.name"),
                Action = Action(attribute.Action, $"{field}.action"),
            }, attribute => attribute.Name!),
        Patterns = Each(settings.Patterns, RedactionLimits.PatternsMax, "patterns", (pattern, field) => new PatternRequest
        {
            Name = BodyRules.Name(pattern.Name, $"{field}.name"),
            Pattern = Pattern(pattern.Pattern, $"{field}.pattern"),
            Action = Action(pattern.Action, $"{field}.action"),
        }, pattern => pattern.Name!),
        CaptureOff = Each(
            settings.CaptureOff, RedactionLimits.CaptureOffMax, "capture_off", (off, field) => new UncapturedRequest
            {
                Service = BodyRules.NameOrEmpty(off.Service, $"{field}.service"),
                Environment = BodyRules.NameOrEmpty(off.Environment, $"{field}.environment"),
            }, off => $"{off.Service}\n{off.Environment}"),
    };

    static T[] Each<T>(
        IReadOnlyList<T>? items, int most, string field, Func<T, string, T> check, Func<T, string> identity)
    {
        if (items is null)
            return [];
        if (items.Count > most)
            throw BodyRules.Wrong(field, $"must have at most {most} items");
        var seen = new HashSet<string>();
        var checkedItems = new T[items.Count];
        for (var i = 0; i < checkedItems.Length; i++)
        {
            if (items[i] is null)
                throw BodyRules.Wrong($"{field}[{i}]", "must be an object");
            checkedItems[i] = check(items[i], $"{field}[{i}]");
            if (!seen.Add(identity(checkedItems[i])))
                throw BodyRules.Wrong($"{field}[{i}]", "stands there twice");
        }
        return checkedItems;
    }

    static string Action(string? word, string field) =>
        word is null ? RedactionText.Of(RedactionAction.Mask)
        : RedactionText.Action(word) is { } action ? RedactionText.Of(action)
        : throw BodyRules.Wrong(field, $"must be one of {string.Join(", ", RedactionText.Actions)}");

    static string AttributeName(string? value, string field)
    {
        var name = BodyRules.Name(value, field);
        var inner = name.EndsWith('*') ? name[..^1] : name.StartsWith('*') ? name[1..] : name;
        return inner.Length > 0 && !inner.Contains('*')
            ? name
            : throw BodyRules.Wrong(field, "must be a key, with at most one asterisk, at its end or its beginning");
    }

    static string Pattern(string? pattern, string field) =>
        TextPattern.Mistake(pattern ?? "") is { } mistake ? throw BodyRules.Wrong(field, mistake) : pattern!;
}
