using System.Text;

namespace Sightline.Query.Filters;

/// <summary>Collects the characters of a text with wildcards.</summary>
sealed class PatternBuilder
{
    readonly StringBuilder _plain = new();
    readonly StringBuilder _pattern = new();
    int _wildcards;
    bool _endsWithWildcard;

    public void Clear()
    {
        _plain.Clear();
        _pattern.Clear();
        _wildcards = 0;
        _endsWithWildcard = false;
    }

    /// <summary>Adds a character that stands for itself.</summary>
    public void Add(char c)
    {
        _plain.Append(c);
        if (c is '*' or '\\')
            _pattern.Append('\\');
        _pattern.Append(c);
        _endsWithWildcard = false;
    }

    /// <summary>Adds a wildcard; one after another is the same as one.</summary>
    public void AddWildcard()
    {
        if (_endsWithWildcard)
            return;
        _pattern.Append('*');
        _wildcards++;
        _endsWithWildcard = true;
    }

    public FilterText Build(int start, int length) =>
        new(start, length, _plain.ToString(), _pattern.ToString(), _wildcards, _endsWithWildcard);
}
