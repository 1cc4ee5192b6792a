namespace Sightline.Server.Api.Answers;

/// <summary>What a workspace does not want to be stored, and how often that was found.</summary>
sealed record RedactionAnswer
{
    /// <summary>What the built-in rules do that say nothing else: off, mask, hash or drop.</summary>
    /// <example>mask</example>
    public required string DefaultAction { get; init; }

    /// <summary>The built-in rules.</summary>
    public required IReadOnlyList<BuiltInRuleItem> Rules { get; init; }

    /// <summary>Attributes whose values are not stored.</summary>
    public required IReadOnlyList<NamedAttributeItem> Attributes { get; init; }

    /// <summary>Regular expressions of the workspace.</summary>
    public required IReadOnlyList<NamedPatternItem> Patterns { get; init; }

    /// <summary>Where contents of messages are not stored.</summary>
    public required IReadOnlyList<UncapturedItem> CaptureOff { get; init; }

    /// <summary>How often contents were not stored, since the server started.</summary>
    /// <example>1200</example>
    public required long ContentCount { get; init; }

    /// <summary>When somebody last changed it, RFC 3339; null for never.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string? UpdatedAt { get; init; }
}

/// <summary>A rule that looks for secrets of a kind.</summary>
sealed record BuiltInRuleItem
{
    /// <example>openai_key</example>
    public required string Name { get; init; }

    /// <summary>What it finds.</summary>
    /// <example>API keys of OpenAI (sk-…)</example>
    public required string Description { get; init; }

    /// <summary>off, mask, hash or drop.</summary>
    /// <example>mask</example>
    public required string Action { get; init; }

    /// <summary>How often it changed something, since the server started.</summary>
    /// <example>3</example>
    public required long Count { get; init; }
}

/// <summary>An attribute whose value is not stored.</summary>
sealed record NamedAttributeItem
{
    /// <summary>Its key; an asterisk at the end or the beginning stands for anything.</summary>
    /// <example>user.email</example>
    public required string Name { get; init; }

    /// <summary>off, mask, hash or drop.</summary>
    /// <example>hash</example>
    public required string Action { get; init; }

    /// <summary>How often it changed something, since the server started.</summary>
    /// <example>3</example>
    public required long Count { get; init; }
}

/// <summary>A regular expression whose matches are not stored.</summary>
sealed record NamedPatternItem
{
    /// <example>employee</example>
    public required string Name { get; init; }

    /// <example>E-\d{6}</example>
    public required string Pattern { get; init; }

    /// <summary>off, mask, hash or drop.</summary>
    /// <example>mask</example>
    public required string Action { get; init; }

    /// <summary>How often it changed something, since the server started.</summary>
    /// <example>3</example>
    public required long Count { get; init; }
}

/// <summary>A service or environment whose contents are not stored; both null for the whole workspace.</summary>
sealed record UncapturedItem
{
    /// <summary>Its service.name; null for any.</summary>
    /// <example>payments</example>
    public required string? Service { get; init; }

    /// <summary>Its deployment.environment.name; null for any.</summary>
    /// <example>production</example>
    public required string? Environment { get; init; }
}

/// <summary>What would become of a text.</summary>
sealed record RedactionTestAnswer
{
    /// <summary>What would be stored; null where the attribute would not be stored at all.</summary>
    /// <example>key sk-proj-********************************</example>
    public required string? Text { get; init; }

    /// <summary>Which rules changed it.</summary>
    public required IReadOnlyList<RedactionFinding> Findings { get; init; }
}

/// <summary>A rule, and how often it changed the text.</summary>
sealed record RedactionFinding
{
    /// <example>openai_key</example>
    public required string Rule { get; init; }

    /// <example>1</example>
    public required long Count { get; init; }
}
