namespace Sightline.Server.Api.Answers;

/// <summary>Replaces what a workspace does not want to be stored; what is left out is empty, and built-in rules mask.</summary>
sealed record RedactionRequest
{
    /// <summary>What the built-in rules do that are not listed: off, mask, hash or drop.</summary>
    /// <example>mask</example>
    public string? DefaultAction { get; init; }

    /// <summary>Built-in rules that do something else.</summary>
    public IReadOnlyList<RuleRequest>? Rules { get; init; }

    /// <summary>Attributes whose values are not to be stored; at most 200.</summary>
    public IReadOnlyList<RuleRequest>? Attributes { get; init; }

    /// <summary>Regular expressions whose matches are not to be stored; at most 20.</summary>
    public IReadOnlyList<PatternRequest>? Patterns { get; init; }

    /// <summary>Where contents of messages are not to be stored; at most 100.</summary>
    public IReadOnlyList<UncapturedRequest>? CaptureOff { get; init; }
}

/// <summary>What becomes of what a rule, or an attribute's name, finds.</summary>
sealed record RuleRequest
{
    /// <summary>Of an attribute: its key, with an asterisk at the end or the beginning for anything.</summary>
    /// <example>user.email</example>
    public string? Name { get; init; }

    /// <summary>off, mask, hash or drop; mask when it is left out.</summary>
    /// <example>hash</example>
    public string? Action { get; init; }
}

/// <summary>A regular expression that needs no backtracking.</summary>
sealed record PatternRequest
{
    /// <summary>Under which it is counted.</summary>
    /// <example>employee</example>
    public string? Name { get; init; }

    /// <summary>In the syntax of .NET, without back references and look-around; at most 500 characters.</summary>
    /// <example>E-\d{6}</example>
    public string? Pattern { get; init; }

    /// <summary>off, mask, hash or drop; mask when it is left out.</summary>
    /// <example>mask</example>
    public string? Action { get; init; }
}

/// <summary>A service or environment; both left out for the whole workspace.</summary>
sealed record UncapturedRequest
{
    /// <example>payments</example>
    public string? Service { get; init; }

    /// <example>production</example>
    public string? Environment { get; init; }
}

/// <summary>A text to try redaction on.</summary>
sealed record RedactionTestRequest
{
    /// <summary>At most 10,000 characters. It is not stored.</summary>
    /// <example>My card is 4111 1111 1111 1111</example>
    public string? Text { get; init; }

    /// <summary>Key of the attribute that would hold it; left out for none.</summary>
    /// <example>gen_ai.input.messages</example>
    public string? Key { get; init; }

    /// <summary>Settings to try; those of the workspace when they are left out.</summary>
    public RedactionRequest? Settings { get; init; }
}
