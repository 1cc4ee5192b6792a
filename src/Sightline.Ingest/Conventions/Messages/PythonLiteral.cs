using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Sightline.Ingest.Conventions.Messages;

/// <summary>
/// Reads a literal as Python prints it: dicts, lists, tuples, strings, numbers, True, False, None. Some frameworks put
/// those into messages.
/// </summary>
ref struct PythonLiteral
{
    /// <summary>Deeper literals are not read.</summary>
    const int DepthMax = 64;

    readonly ReadOnlySpan<char> _text;
    int _at;
    int _depth;
    bool _failed;

    PythonLiteral(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Null for anything that is no literal, and for <c>None</c>.</summary>
    public static JsonNode? Read(string text)
    {
        var reader = new PythonLiteral(text);
        var value = reader.Value();
        reader.Skip();
        return reader._failed || reader._at < text.Length ? null : value;
    }

    readonly char Next => _at < _text.Length ? _text[_at] : '\0';

    JsonNode? Fail()
    {
        _failed = true;
        _at = _text.Length;
        return null;
    }

    void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    bool Take(char sign)
    {
        Skip();
        if (Next != sign)
            return false;
        _at++;
        return true;
    }

    JsonNode? Value()
    {
        Skip();
        if (++_depth > DepthMax)
            return Fail();
        var value = Next switch
        {
            '{' => Dict(),
            '[' => List(']'),
            '(' => List(')'),
            '\'' or '"' => JsonValue.Create(Text()),
            _ => Word(),
        };
        _depth--;
        return value;
    }

    JsonObject Dict()
    {
        var fields = new JsonObject();
        _at++;
        while (!_failed && !Take('}'))
        {
            var key = Value();
            if (!Take(':'))
                Fail();
            fields[JsonText.Written(key) ?? "None"] = Value();
            if (!Take(',') && Next != '}')
                Fail();
        }
        return fields;
    }

    JsonArray List(char end)
    {
        var items = new JsonArray();
        _at++;
        while (!_failed && !Take(end))
        {
            items.Add(Value());
            if (!Take(',') && Next != end)
                Fail();
        }
        return items;
    }

    string Text()
    {
        var quote = _text[_at++];
        var text = new StringBuilder();
        while (_at < _text.Length)
        {
            var sign = _text[_at++];
            if (sign == quote)
                return text.ToString();
            if (sign == '\\')
                Escape(text);
            else
                text.Append(sign);
        }
        Fail();
        return "";
    }

    void Escape(StringBuilder text)
    {
        var sign = Next;
        _at++;
        var digits = sign switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            text.Append(sign switch { 'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', _ => sign });
            return;
        }
        if (_at + digits > _text.Length
            || !int.TryParse(_text.Slice(_at, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code))
        {
            Fail();
            return;
        }
        _at += digits;
        text.Append(new Rune(code).ToString());
    }

    JsonNode? Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '.' or '+' or '-' or '_'))
            _at++;
        var word = _text[start.._at];
        if (word is "None")
            return null;
        if (word is "True" or "False")
            return JsonValue.Create(word is "True");
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return JsonValue.Create(whole);
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return JsonValue.Create(number);
        return Fail();
    }
}
