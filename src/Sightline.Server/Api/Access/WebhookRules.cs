using Sightline.Ingest.Rest;
using Sightline.Ingest.Webhooks;
using Sightline.Server.Api.Answers.Access;

namespace Sightline.Server.Api.Access;

/// <summary>What must hold of a source of webhooks.</summary>
static class WebhookRules
{
    const int SecretCharsMin = 16;
    const int SecretCharsMax = 256;
    const int PathCharsMax = 500;

    /// <summary>Rules and conditions: more than an item has fields.</summary>
    const int RulesMax = 100;

    const string Metadata = "metadata.";

    /// <summary>The same, checked.</summary>
    public static WebhookSourceRequest Check(WebhookSourceRequest source)
    {
        BodyRules.OneOf(source.Signature, WebhookSignature.Schemes, "signature");
        if (source.Secret is { Length: < SecretCharsMin or > SecretCharsMax })
            throw BodyRules.Wrong("secret", $"must have {SecretCharsMin} to {SecretCharsMax} characters");
        var header = BodyRules.OptionalName(source.Header, "header");
        var isName = header?.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ?? true;
        if (header is not null && (!isName || source.Signature == WebhookSignature.Standard))
            throw BodyRules.Wrong("header", "must be the name of a header; the signatures of standard have their own");
        if (source.Each is not null)
            CheckPath(source.Each, "each");
        foreach (var (path, values) in source.When ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            CheckPath(path, "when");
            if (values is not { Count: > 0 and <= RulesMax })
                throw BodyRules.Wrong("when", $"must name 1 to {RulesMax} values for each path");
        }
        CheckMapping(source.Mapping ?? new Dictionary<string, WebhookRuleItem>());
        return source with { Name = BodyRules.Name(source.Name, "name"), Header = header };
    }

    static void CheckMapping(IReadOnlyDictionary<string, WebhookRuleItem> mapping)
    {
        if (mapping.Count > RulesMax)
            throw BodyRules.Wrong("mapping", $"must have at most {RulesMax} rules");
        foreach (var (field, rule) in mapping)
        {
            var name = $"mapping.{field}";
            var isMetadata = field.StartsWith(Metadata, StringComparison.Ordinal) && field.Length > Metadata.Length;
            if (!isMetadata && !NativeItem.Fields.Contains(field))
                throw BodyRules.Wrong(name, $"must be one of {string.Join(", ", NativeItem.Fields)} or metadata.NAME");
            if (rule is null || (rule.Path is null) == (rule.Value is null))
                throw BodyRules.Wrong(name, "must have either a path or a value");
            if (rule.Path is not null)
                CheckPath(rule.Path, name);
            if (rule.Since is not null)
                CheckPath(rule.Since, name);
            if (rule.Since is not null && field != "latency_ms")
                throw BodyRules.Wrong(name, "must have no since; only latency_ms has");
            if (rule.Unit is not null && (field is not ("timestamp" or "latency_ms") || !WebhookMapping.UnitNames.Contains(rule.Unit)))
            {
                throw BodyRules.Wrong(
                    name, $"must have no unit but {string.Join(", ", WebhookMapping.UnitNames)} of timestamp and latency_ms");
            }
        }
    }

    static void CheckPath(string path, string field)
    {
        if (path.Length is 0 or > PathCharsMax)
            throw BodyRules.Wrong(field, $"must have paths of 1 to {PathCharsMax} characters");
    }
}
