using Sightline.Model.Ids;

namespace Sightline.Ingest.Contract;

/// <summary>How the spans of a request keep the contract.</summary>
public sealed class ContractFindings
{
    /// <summary>By resource, in their order; several may have one service.</summary>
    public required IReadOnlyList<ResourceFindings> Resources { get; init; }

    /// <summary>Spans that were refused.</summary>
    public int Refused { get; init; }

    /// <summary>The first refused span, what it breaks, and how many were refused; null where none was.</summary>
    public string? Message { get; init; }
}

/// <summary>How the spans of a resource keep the contract; numbers are by the place of the rule.</summary>
public sealed class ResourceFindings(string service, int rules)
{
    /// <summary>Its <c>service.name</c>; '' for none.</summary>
    public string Service => service;

    /// <summary>Spans that a rule is about.</summary>
    public int[] Checked { get; } = new int[rules];

    /// <summary>Spans that break it.</summary>
    public int[] Violating { get; } = new int[rules];

    /// <summary>The first span that breaks it.</summary>
    public (TraceId Trace, SpanId Span)[] Example { get; } = new (TraceId, SpanId)[rules];
}
