namespace Sightline.Ingest.Otlp;

/// <summary>The faults of one span, in words. Made only when a span is refused.</summary>
sealed class FaultList
{
    readonly List<string> _places = [];
    readonly List<string> _texts = [];

    public int Count => _texts.Count;

    /// <summary>Adds a fault, unless one of its place is known already.</summary>
    /// <param name="place">The field, relative to the span: <c>attributes[3].value</c>.</param>
    /// <param name="value">What was found, already shortened and quoted; empty where there is nothing to show.</param>
    /// <param name="expected">What should have been there.</param>
    public void Add(string place, string value, string expected)
    {
        if (_texts.Count == OtlpLimits.FaultsMax || _places.Contains(place))
            return;
        _places.Add(place);
        _texts.Add(value.Length == 0 ? $"{place}: {expected}" : $"{place} {value}: {expected}");
    }

    /// <summary>All faults in one line.</summary>
    public override string ToString() => string.Join("; ", _texts);
}
