namespace Sightline.Server.Api.Answers;

/// <summary>The contract, and what the workspace does with telemetry that breaks it.</summary>
sealed record ContractAnswer
{
    /// <summary>off: nothing is checked. lenient: defaults are filled in and violations counted. strict: spans are refused.</summary>
    /// <example>lenient</example>
    public required string Mode { get; init; }

    /// <summary>Revision of the rules; grows with every change of what they require.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>The rules, in their order.</summary>
    public required IReadOnlyList<ContractRuleItem> Rules { get; init; }

    /// <summary>When somebody last changed it, RFC 3339; null for never.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string? UpdatedAt { get; init; }
}

/// <summary>A rule of the contract.</summary>
sealed record ContractRuleItem
{
    /// <example>service.version</example>
    public required string Rule { get; init; }

    /// <summary>What holds where it is kept.</summary>
    /// <example>The service says its version</example>
    public required string Title { get; init; }

    /// <summary>What it is good for.</summary>
    /// <example>Without it no deployment can be compared with the one before.</example>
    public required string Why { get; init; }

    /// <summary>Where its attributes are looked for: resource, span, or any of both.</summary>
    /// <example>resource</example>
    public required string At { get; init; }

    /// <summary>Attributes of which one must be there; empty where the rule is about something else.</summary>
    public required IReadOnlyList<string> Attributes { get; init; }

    /// <summary>Attributes of the resource that lenient fills the first attribute in from.</summary>
    public required IReadOnlyList<string> DefaultFrom { get; init; }

    /// <summary>What lenient fills in where there is none of them; null for nothing.</summary>
    /// <example>unknown_service</example>
    public required string? DefaultValue { get; init; }

    /// <summary>Whether the workspace has it checked.</summary>
    /// <example>true</example>
    public required bool IsChecked { get; init; }

    /// <summary>How to repair a sender.</summary>
    public required ContractFix Fix { get; init; }
}

/// <summary>How to repair a sender, in words and as lines of code.</summary>
sealed record ContractFix
{
    /// <example>Take the version from the build.</example>
    public required string Text { get; init; }

    /// <summary>C#; null for none.</summary>
    /// <example>r.AddService("checkout", serviceVersion: "1.4.2")</example>
    public required string? Dotnet { get; init; }

    /// <summary>Python; null for none.</summary>
    /// <example>Resource.create({"service.version": "1.4.2"})</example>
    public required string? Python { get; init; }

    /// <summary>TypeScript; null for none.</summary>
    /// <example>resourceFromAttributes({ "service.version": "1.4.2" })</example>
    public required string? Typescript { get; init; }
}

/// <summary>What a workspace is to do with telemetry that breaks the contract.</summary>
sealed record ContractRequest
{
    /// <summary>off, lenient or strict.</summary>
    /// <example>lenient</example>
    public string? Mode { get; init; }

    /// <summary>Rules that are not checked.</summary>
    public IReadOnlyList<string>? RulesOff { get; init; }
}

/// <summary>How telemetry keeps the contract.</summary>
sealed record ComplianceAnswer
{
    /// <summary>Start of the first bucket, RFC 3339.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string From { get; init; }

    /// <summary>End of the last bucket, RFC 3339.</summary>
    /// <example>2026-03-02T13:00:00.000000000Z</example>
    public required string To { get; init; }

    /// <summary>Width of a bucket: an hour, or a day where the range reaches further back than two days.</summary>
    /// <example>3600</example>
    public required long BucketSeconds { get; init; }

    /// <summary>The mode of the workspace: off, lenient or strict.</summary>
    /// <example>lenient</example>
    public required string Mode { get; init; }

    /// <summary>Revision of the rules.</summary>
    /// <example>1</example>
    public required int Revision { get; init; }

    /// <summary>By service and rule; services in their order, the rules most broken first.</summary>
    public required IReadOnlyList<ComplianceItem> Items { get; init; }
}

/// <summary>How the spans of a service keep a rule.</summary>
sealed record ComplianceItem
{
    /// <summary>service.name; '' for none, * for those beyond the 100 that are counted by name.</summary>
    /// <example>checkout</example>
    public required string Service { get; init; }

    /// <example>service.version</example>
    public required string Rule { get; init; }

    /// <summary>Revision of the rules that counted last.</summary>
    /// <example>1</example>
    public required long Revision { get; init; }

    /// <summary>Spans that the rule is about.</summary>
    /// <example>1200</example>
    public required long Checked { get; init; }

    /// <summary>Spans that break it.</summary>
    /// <example>30</example>
    public required long Violating { get; init; }

    /// <summary>The part that keeps it, 0 to 1.</summary>
    /// <example>0.975</example>
    public required double Share { get; init; }

    /// <summary>Buckets from the first to the last.</summary>
    public required ComplianceTrend Trend { get; init; }

    /// <summary>The last spans that broke it, also of other times; the newest first, at most five.</summary>
    public required IReadOnlyList<ComplianceExample> Examples { get; init; }

    /// <summary>How to repair the sender; more in the rules of GET /api/v1/contract. Null for a rule that is gone.</summary>
    /// <example>Take the version from the build.</example>
    public required string? HowToFix { get; init; }
}

/// <summary>Numbers of spans by bucket.</summary>
sealed record ComplianceTrend
{
    public required IReadOnlyList<long> Checked { get; init; }
    public required IReadOnlyList<long> Violating { get; init; }
}

/// <summary>A span that broke a rule.</summary>
sealed record ComplianceExample
{
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public required string TraceId { get; init; }

    /// <example>00f067aa0ba902b7</example>
    public required string SpanId { get; init; }

    /// <summary>When it came, RFC 3339.</summary>
    /// <example>2026-03-01T12:00:00.000000000Z</example>
    public required string ReceivedAt { get; init; }

    /// <summary>False where it was refused, so that its trace does not have it.</summary>
    /// <example>true</example>
    public required bool IsStored { get; init; }
}
