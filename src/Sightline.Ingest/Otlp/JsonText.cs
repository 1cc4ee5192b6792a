using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sightline.Ingest.Otlp;

/// <summary>Strings of OTLP/JSON.</summary>
static class JsonText
{
    /// <summary>
    /// Resolves the escapes of a JSON string that a reader has accepted; the result is never longer. Half of a surrogate
    /// pair, which is what JavaScript leaves of a cut emoji, becomes U+FFFD, as its protobuf exporters write it.
    /// </summary>
    /// <returns>Bytes written to <paramref name="target"/>.</returns>
    public static int Unescape(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var written = 0;
        while (true)
        {
            var plain = text.IndexOf((byte)'\\');
            if (plain < 0)
                break;
            text[..plain].CopyTo(target[written..]);
            written += plain;
            text = text[plain..];
            if (text[1] == (byte)'u')
            {
                written += ReadRune(ref text).EncodeToUtf8(target[written..]);
                continue;
            }
            target[written++] = text[1] switch
            {
                (byte)'n' => (byte)'\n',
                (byte)'t' => (byte)'\t',
                (byte)'r' => (byte)'\r',
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                var other => other,
            };
            text = text[2..];
        }
        text.CopyTo(target[written..]);
        return written + text.Length;
    }

    /// <summary>
    /// Decodes base64 in place: the standard or the URL alphabet, with padding or without, as protobuf's JSON allows.
    /// </summary>
    public static bool TryDecodeBase64(Span<byte> text, out int length)
    {
        text.Replace((byte)'+', (byte)'-');
        text.Replace((byte)'/', (byte)'_');
        length = 0;
        if (!Base64Url.IsValid(text))
            return false;
        length = Base64Url.DecodeFromUtf8InPlace(text);
        return true;
    }

    /// <summary>A token as it is called in the sentences of refusals.</summary>
    public static string Found(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };

    /// <summary>Tells where a body stops being JSON.</summary>
    public static string Sentence(string place, long offset, JsonException e)
    {
        // The reader's own sentence ends with a line and a column, which say nothing about a body of one line.
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = end < 0 ? e.Message : e.Message[..end];
        return string.Create(CultureInfo.InvariantCulture, $"{place}: expected JSON, but at byte {offset}: {reason}");
    }

    static Rune ReadRune(ref ReadOnlySpan<byte> text)
    {
        var high = ReadUnit(text);
        text = text[6..];
        if (!char.IsSurrogate(high))
            return new Rune(high);
        if (!char.IsHighSurrogate(high) || text.Length < 6 || text[0] != (byte)'\\' || text[1] != (byte)'u')
            return Rune.ReplacementChar;
        var low = ReadUnit(text);
        if (!char.IsLowSurrogate(low))
            return Rune.ReplacementChar;
        text = text[6..];
        return new Rune(high, low);
    }

    static char ReadUnit(ReadOnlySpan<byte> escape) =>
        (char)ushort.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
