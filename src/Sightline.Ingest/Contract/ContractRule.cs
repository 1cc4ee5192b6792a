namespace Sightline.Ingest.Contract;

/// <summary>A rule of the contract.</summary>
public sealed class ContractRule
{
    readonly FactMask[] _when;
    readonly FactMask _require;
    readonly bool _isForbidden;

    internal ContractRule(RuleText text, FactMask[] when, FactMask require)
    {
        Text = text;
        _when = when;
        _require = require;
        _isForbidden = text.Require.Not is not null;
    }

    /// <summary>Its name: what is counted by, and stored. Never given to another rule.</summary>
    public string Name => Text.Rule;

    public string Title => Text.Title;
    public string Why => Text.Why;

    /// <summary>Where its attributes are looked for: <c>resource</c>, <c>span</c> or <c>any</c>.</summary>
    public string At => Text.At;

    /// <summary>Attributes of which one must be there; empty where the rule is about something else.</summary>
    public IReadOnlyList<string> Attributes => Text.Require.Attribute ?? [];

    /// <summary>Attributes of the resource that the first attribute is filled in from.</summary>
    public IReadOnlyList<string> DefaultFrom => Text.Default?.From ?? [];

    /// <summary>What it is filled in with where there is none of them; null for nothing.</summary>
    public string? DefaultValue => Text.Default?.Value;

    /// <summary>How to repair a sender, in words.</summary>
    public string Fix => Text.Fix.Text;

    /// <summary>The same as a line of code; null where there is none.</summary>
    public string? FixDotnet => Text.Fix.Dotnet;

    /// <inheritdoc cref="FixDotnet"/>
    public string? FixPython => Text.Fix.Python;

    /// <inheritdoc cref="FixDotnet"/>
    public string? FixTypescript => Text.Fix.Typescript;

    internal RuleText Text { get; }

    internal bool HasDefault => Text.Default is not null;

    /// <summary>Whether it is about a span.</summary>
    internal bool Applies(in FactMask facts)
    {
        foreach (var any in _when)
        {
            if (!facts.HasAny(any))
                return false;
        }
        return true;
    }

    /// <summary>Whether a span that it is about keeps it.</summary>
    internal bool IsKept(in FactMask facts) => facts.HasAny(_require) != _isForbidden;

    /// <summary>Whether a resource keeps it for all of its spans.</summary>
    internal bool IsKeptByResource(ulong resource) => (resource & _require.Resource) != 0;
}

/// <summary>What is known of a span and its resource, a bit for each fact that a rule asks for.</summary>
readonly record struct FactMask(ulong Resource, ulong Span)
{
    public bool HasAny(in FactMask other) => ((Resource & other.Resource) | (Span & other.Span)) != 0;
}
