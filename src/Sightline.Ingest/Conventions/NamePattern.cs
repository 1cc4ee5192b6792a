using System.Text;

namespace Sightline.Ingest.Conventions;

/// <summary>
/// A pattern of span names: text, <c>{value}</c> for the piece that is the value, and <c>{any}</c> for what does not
/// matter. <c>invoke_agent {value}({any})</c> finds <c>planner</c> in <c>invoke_agent planner(a1)</c>.
/// </summary>
sealed class NamePattern
{
    const string Value = "{value}";
    const string Any = "{any}";

    // Texts between the gaps: one more than there are gaps.
    readonly byte[][] _texts;
    readonly int _valueGap;

    NamePattern(byte[][] texts, int valueGap) => (_texts, _valueGap) = (texts, valueGap);

    /// <summary>Null when it does not hold <c>{value}</c> at most once, or two gaps meet.</summary>
    public static NamePattern? Parse(string pattern)
    {
        var texts = new List<byte[]>();
        var valueGap = -1;
        for (var rest = pattern; ;)
        {
            var value = rest.IndexOf(Value, StringComparison.Ordinal);
            var any = rest.IndexOf(Any, StringComparison.Ordinal);
            if (value < 0 && any < 0)
            {
                texts.Add(Encoding.UTF8.GetBytes(rest));
                return new NamePattern([.. texts], valueGap);
            }
            var isValue = value >= 0 && (any < 0 || value < any);
            var gap = isValue ? value : any;
            if (isValue && valueGap >= 0 || gap == 0 && texts.Count > 0)
                return null;
            if (isValue)
                valueGap = texts.Count;
            texts.Add(Encoding.UTF8.GetBytes(rest[..gap]));
            rest = rest[(gap + (isValue ? Value : Any).Length)..];
        }
    }

    /// <summary>The piece that is the value: the whole name where the pattern names none.</summary>
    public bool TryMatch(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = name;
        if (!name.StartsWith(_texts[0]))
            return false;
        var at = _texts[0].Length;
        if (_texts.Length == 1)
            return at == name.Length;
        for (var gap = 0; gap < _texts.Length - 1; gap++)
        {
            var next = _texts[gap + 1];
            var isLast = gap == _texts.Length - 2;
            var length = isLast
                ? name[at..].EndsWith(next) ? name.Length - at - next.Length : -1
                : name[at..].LastIndexOf(next);
            if (length <= 0)
                return false;
            if (gap == _valueGap)
                value = name.Slice(at, length);
            at += length + next.Length;
        }
        return true;
    }
}
