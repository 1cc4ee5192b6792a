using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Sightline.Ingest.Otlp.Schema;
using Sightline.Model.Ids;

namespace Sightline.Ingest.Otlp;

/// <summary>The values of OTLP/JSON, by kind.</summary>
ref partial struct JsonTranscoder
{
    void WriteValue(WireField field)
    {
        switch (field.Kind)
        {
            case FieldKind.Message:
                WriteMessage(field);
                break;
            case FieldKind.Text:
                WriteText(field);
                break;
            case FieldKind.TraceId:
                WriteId(field, TraceId.Size, "32 hex digits");
                break;
            case FieldKind.SpanId:
            case FieldKind.ParentSpanId:
                WriteId(field, SpanId.Size, "16 hex digits");
                break;
            case FieldKind.Bytes:
                WriteBase64(field);
                break;
            case FieldKind.Bool:
                WriteBool(field);
                break;
            case FieldKind.Double:
                WriteDouble(field);
                break;
            default:
                WriteInteger(field);
                break;
        }
    }

    void WriteText(WireField field)
    {
        if (_json.TokenType != JsonTokenType.String)
            Refuse("expected a string");
        else if (!_json.ValueIsEscaped)
            _writer.WriteBytes(field.Number, _json.ValueSpan);
        else
            WriteUnescaped(field);
    }

    void WriteUnescaped(WireField field)
    {
        var text = _json.ValueSpan;
        var nested = _writer.Begin(field.Number, lengthBytes: 1);
        _writer.Advance(JsonText.Unescape(text, _writer.GetSpan(text.Length)));
        _writer.End(nested);
    }

    void WriteId(WireField field, int size, string digits)
    {
        var isString = _json.TokenType == JsonTokenType.String;
        if (isString && _json.ValueSpan.Length == 0)
            return;
        Span<byte> id = stackalloc byte[TraceId.Size];
        if (isString && TryReadId(_json.ValueSpan, size, id))
        {
            _writer.WriteBytes(field.Number, id[..size]);
            return;
        }
        var expected = field.Kind == FieldKind.ParentSpanId ? "expected nothing or " + digits : "expected " + digits;
        if (_pathLength == 4 && field.Kind != FieldKind.ParentSpanId)
            expected += ", not all zero";
        Refuse(isString ? expected + IdHint(_json.ValueSpan, size) : expected);
    }

    static bool TryReadId(ReadOnlySpan<byte> hex, int size, Span<byte> id)
    {
        if (size == TraceId.Size)
        {
            if (!TraceId.TryParse(hex, out var traceId))
                return false;
            traceId.Write(id);
            return true;
        }
        if (!SpanId.TryParse(hex, out var spanId))
            return false;
        spanId.Write(id);
        return true;
    }

    static string IdHint(ReadOnlySpan<byte> text, int size)
    {
        if (text.Length == Base64.GetMaxEncodedToUtf8Length(size) && Base64.IsValid(text, out var length) && length == size)
            return " (this looks like base64; OTLP/JSON uses hex)";
        if (text.Length == 36 && Utf8Parser.TryParse(text, out Guid _, out var consumed) && consumed == 36)
            return " (this looks like a UUID; OTLP/JSON uses hex without dashes)";
        return "";
    }

    void WriteBase64(WireField field)
    {
        if (_json.TokenType != JsonTokenType.String)
        {
            Refuse("expected a string in base64");
            return;
        }
        var nested = _writer.Begin(field.Number, lengthBytes: 1);
        var target = _writer.GetSpan(_json.ValueSpan.Length);
        var length = JsonText.Unescape(_json.ValueSpan, target);
        if (JsonText.TryDecodeBase64(target[..length], out var decoded))
            _writer.Advance(decoded);
        else
            Refuse("expected a string in base64");
        _writer.End(nested);
    }

    void WriteBool(WireField field)
    {
        if (_json.TokenType is JsonTokenType.True or JsonTokenType.False)
            _writer.WriteVarint(field.Number, _json.TokenType == JsonTokenType.True ? 1UL : 0UL);
        else
            Refuse("expected true or false");
    }

    void WriteDouble(WireField field)
    {
        if (JsonNumber.TryReadDouble(in _json, out var value))
            _writer.WriteFixed64(field.Number, BitConverter.DoubleToUInt64Bits(value));
        else
            Refuse("expected a number, or \"NaN\", \"Infinity\" or \"-Infinity\"");
    }

    void WriteInteger(WireField field)
    {
        switch (field.Kind)
        {
            case FieldKind.Nanoseconds when JsonNumber.TryReadUnsigned(in _json, ulong.MaxValue, out var nanoseconds):
                _writer.WriteFixed64(field.Number, nanoseconds);
                return;
            case FieldKind.Nanoseconds:
                Refuse("expected Unix nanoseconds as a decimal string or a number");
                return;
            case FieldKind.Int when JsonNumber.TryReadSigned(in _json, out var value):
                _writer.WriteVarint(field.Number, (ulong)value);
                return;
            case FieldKind.Int:
                Refuse("expected a signed 64-bit integer as a decimal string or a number");
                return;
            case FieldKind.Flags when JsonNumber.TryReadUnsigned(in _json, uint.MaxValue, out var flags):
                _writer.WriteFixed32(field.Number, (uint)flags);
                return;
            case FieldKind.SpanKind or FieldKind.StatusCode:
                WriteEnum(field, field.Kind == FieldKind.SpanKind ? 5UL : 2UL);
                return;
            case FieldKind.Unsigned32 when JsonNumber.TryReadUnsigned(in _json, uint.MaxValue, out var count):
                _writer.WriteVarint(field.Number, count);
                return;
            default:
                Refuse(string.Create(CultureInfo.InvariantCulture, $"expected an integer 0-{uint.MaxValue}"));
                return;
        }
    }

    void WriteEnum(WireField field, ulong max)
    {
        if (_json.TokenType == JsonTokenType.Number && JsonNumber.TryReadUnsigned(in _json, max, out var number))
            _writer.WriteVarint(field.Number, number);
        else
            Refuse(field.Kind == FieldKind.SpanKind ? FaultText.Kind : FaultText.StatusCode);
    }
}
