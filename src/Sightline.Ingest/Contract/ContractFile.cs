using System.Text.Json.Serialization;

namespace Sightline.Ingest.Contract;

/// <summary>The file of rules, as <c>docs/contract.md</c> describes it.</summary>
sealed record ContractFile
{
    /// <summary>Grows with every change of what is required.</summary>
    public required int Revision { get; init; }

    public required IReadOnlyList<RuleText> Rules { get; init; }
}

/// <summary>One rule of the file.</summary>
sealed record RuleText
{
    public required string Rule { get; init; }
    public required string Title { get; init; }
    public required string Why { get; init; }

    /// <summary>Where its attributes are looked for: <c>resource</c>, <c>span</c>, or <c>any</c> of both.</summary>
    public required string At { get; init; }

    /// <summary>Spans that it is about; all where it is left out.</summary>
    public ConditionText? When { get; init; }

    public required RequirementText Require { get; init; }

    /// <summary>Beginnings of values of a resource that say nothing.</summary>
    public IReadOnlyList<string>? Placeholders { get; init; }

    public DefaultText? Default { get; init; }
    public required FixText Fix { get; init; }
}

/// <summary>Every member that is given must hold; of a list any one.</summary>
sealed record ConditionText
{
    public IReadOnlyList<string>? Kind { get; init; }

    /// <summary>Attributes of the span.</summary>
    public IReadOnlyList<string>? Attribute { get; init; }

    /// <summary>Attributes of the span with values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Value { get; init; }

    public IReadOnlyList<string>? Is { get; init; }
}

/// <summary>One member is given; of its list any one must hold, of <see cref="Not"/> none.</summary>
sealed record RequirementText
{
    public IReadOnlyList<string>? Attribute { get; init; }
    public IReadOnlyList<string>? Kind { get; init; }
    public IReadOnlyList<string>? Is { get; init; }
    public IReadOnlyList<string>? Not { get; init; }
}

/// <summary>What a resource gets that lacks the rule's first attribute.</summary>
sealed record DefaultText
{
    /// <summary>Attributes of the same resource, the first that is there.</summary>
    public IReadOnlyList<string>? From { get; init; }

    /// <summary>Where there is none of them.</summary>
    public string? Value { get; init; }
}

/// <summary>How to repair a sender.</summary>
sealed record FixText
{
    public required string Text { get; init; }
    public string? Dotnet { get; init; }
    public string? Python { get; init; }
    public string? Typescript { get; init; }
}

/// <summary>Reads the file; a name that it does not know is a mistake.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ContractFile))]
sealed partial class ContractJson : JsonSerializerContext;
