namespace Sightline.Ingest.Otlp;

/// <summary>What of a request a JSON fault makes useless.</summary>
enum FaultLevel : byte
{
    Resource,
    Scope,
    Span,
}

/// <summary>
/// What is wrong with values of a JSON body that protobuf could not even hold: found while the body is turned into
/// protobuf, told when the spans are checked. Resources, scopes and spans are counted through the whole request.
/// </summary>
sealed class JsonFaults
{
    // Words are kept for the first faulty span only, and for as many resources and scopes as may come before it.
    const int HeadTextsMax = 100;

    readonly List<(FaultLevel Level, int Ordinal, string Place, string Value, string Expected)> _texts = [];
    int _headTexts;

    public HashSet<int> Resources { get; } = [];
    public HashSet<int> Scopes { get; } = [];
    public HashSet<int> Spans { get; } = [];

    /// <summary>True when words are still wanted for a fault of this owner.</summary>
    public bool WantsText(FaultLevel level, int ordinal) => level == FaultLevel.Span
        ? Spans.Count == 0 || (Spans.Count == 1 && Spans.Contains(ordinal))
        : _headTexts < HeadTextsMax;

    public void Mark(FaultLevel level, int ordinal) => _ = level switch
    {
        FaultLevel.Resource => Resources.Add(ordinal),
        FaultLevel.Scope => Scopes.Add(ordinal),
        _ => Spans.Add(ordinal),
    };

    public void AddText(FaultLevel level, int ordinal, string place, string value, string expected)
    {
        if (level != FaultLevel.Span)
            _headTexts++;
        if (_texts.Count < HeadTextsMax + OtlpLimits.FaultsMax)
            _texts.Add((level, ordinal, place, value, expected));
    }

    /// <summary>Gives what is known of a span, its scope and its resource.</summary>
    public void CopyTo(FaultList faults, int resource, int scope, int span)
    {
        foreach (var (level, ordinal, place, value, expected) in _texts)
        {
            var owner = level switch
            {
                FaultLevel.Resource => resource,
                FaultLevel.Scope => scope,
                _ => span,
            };
            if (owner == ordinal)
                faults.Add(place, value, expected);
        }
    }
}
