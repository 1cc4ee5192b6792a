using Sightline.Model.Prices;

namespace Sightline.Ingest.Pricing;

/// <summary>A row that a workspace made, and which models it is for.</summary>
sealed class WorkspacePrice(PriceRow row)
{
    readonly string _provider = ProviderNames.Canonical(row.Provider);
    readonly string _model = row.Model.ToLowerInvariant();

    public CompiledPrice Price { get; } = new(row);

    bool HasWildcard => _model.Contains('*', StringComparison.Ordinal);

    /// <summary>Exact names before patterns, longer before shorter, with a provider before without, newer before older.</summary>
    public static int BySpecificity(WorkspacePrice a, WorkspacePrice b)
    {
        if (a.HasWildcard != b.HasWildcard)
            return a.HasWildcard ? 1 : -1;
        if (a._model.Length != b._model.Length)
            return b._model.Length - a._model.Length;
        if (a._provider.Length == 0 != (b._provider.Length == 0))
            return a._provider.Length == 0 ? 1 : -1;
        return b.Price.Row.ValidFromMs != a.Price.Row.ValidFromMs
            ? b.Price.Row.ValidFromMs.CompareTo(a.Price.Row.ValidFromMs)
            : string.CompareOrdinal(b.Price.Row.Id, a.Price.Row.Id);
    }

    public bool Matches(string provider, List<string> forms)
    {
        if (_provider.Length > 0 && _provider != provider)
            return false;
        foreach (var form in forms)
        {
            if (HasWildcard ? Fits(form, _model) : form == _model)
                return true;
        }
        return false;
    }

    // Greedy, with one step back to the last wildcard.
    static bool Fits(string text, string pattern)
    {
        int at = 0, p = 0, star = -1, mark = 0;
        while (at < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, mark) = (p++, at);
            else if (p < pattern.Length && pattern[p] == text[at])
                (p, at) = (p + 1, at + 1);
            else if (star >= 0)
                (p, at) = (star + 1, ++mark);
            else
                return false;
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
