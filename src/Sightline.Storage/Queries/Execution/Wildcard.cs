using System.Text;

namespace Sightline.Storage.Queries.Execution;

/// <summary>
/// A pattern in which <c>*</c> stands for any run of bytes, and <c>\*</c> and <c>\\</c> for themselves. Linear in the
/// text: each fixed part is looked for once, as early as possible.
/// </summary>
sealed class Wildcard
{
    readonly List<byte[]> _parts = [];

    public Wildcard(string pattern)
    {
        var part = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                part.Append(pattern[++i]);
            else if (pattern[i] == '*')
                EndPart(part);
            else
                part.Append(pattern[i]);
        }
        EndPart(part);
    }

    /// <summary>Fewest bytes of a text that fits.</summary>
    public int BytesMin
    {
        get
        {
            var bytes = 0;
            foreach (var part in _parts)
                bytes += part.Length;
            return bytes;
        }
    }

    public bool Matches(ReadOnlySpan<byte> text)
    {
        if (_parts.Count == 1)
            return text.SequenceEqual(_parts[0]);
        if (!text.StartsWith(_parts[0]))
            return false;
        text = text[_parts[0].Length..];
        for (var i = 1; i < _parts.Count - 1; i++)
        {
            var at = text.IndexOf(_parts[i]);
            if (at < 0)
                return false;
            text = text[(at + _parts[i].Length)..];
        }
        return text.EndsWith(_parts[^1]);
    }

    void EndPart(StringBuilder part)
    {
        _parts.Add(Encoding.UTF8.GetBytes(part.ToString()));
        part.Clear();
    }
}
