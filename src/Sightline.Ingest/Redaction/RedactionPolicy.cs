namespace Sightline.Ingest.Redaction;

/// <summary>An attribute whose value is not to be stored.</summary>
/// <param name="Name">Its key; an asterisk at the end or the beginning stands for anything.</param>
/// <param name="Action">What becomes of the value.</param>
public sealed record NamedAttribute(string Name, RedactionAction Action);

/// <summary>A pattern that is not to be stored.</summary>
/// <param name="Name">Under which it is counted.</param>
/// <param name="Pattern">A regular expression that needs no backtracking.</param>
/// <param name="Action">What becomes of what it finds.</param>
public sealed record NamedPattern(string Name, string Pattern, RedactionAction Action);

/// <summary>Where the contents of messages are not to be stored; '' for any service or environment.</summary>
public sealed record UncapturedContent(string Service, string Environment);

/// <summary>What a workspace does not want to be stored.</summary>
public sealed record RedactionPolicy
{
    /// <summary>Every built-in rule masks.</summary>
    public static readonly RedactionPolicy Default = new();

    /// <summary>What the built-in rules do that <see cref="Rules"/> does not name.</summary>
    public RedactionAction DefaultAction { get; init; } = RedactionAction.Mask;

    /// <summary>Built-in rules that do something else, by name.</summary>
    public IReadOnlyDictionary<string, RedactionAction> Rules { get; init; } =
        new Dictionary<string, RedactionAction>();

    public IReadOnlyList<NamedAttribute> Attributes { get; init; } = [];

    public IReadOnlyList<NamedPattern> Patterns { get; init; } = [];

    public IReadOnlyList<UncapturedContent> CaptureOff { get; init; } = [];
}
