using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Ingest.Otlp.Schema;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// Turns an OTLP/JSON body into protobuf in one pass, without a document or an object per span. Values that protobuf
/// cannot hold are left out and noted; the span check tells of them together with what it finds itself.
/// </summary>
/// <remarks>
/// Names are lowerCamelCase, null means absent, unknown fields are skipped at every level, order is free. A repeated
/// field that stands twice is continued.
/// </remarks>
ref partial struct JsonTranscoder
{
    // Request, ResourceSpans, ScopeSpans, Span and what may stand above a value, then four names a level of values.
    const int PathMax = 12 + 4 * OtlpLimits.AnyValueDepthMax;

    readonly ProtobufWriter _writer;
    readonly Step[] _path;
    Utf8JsonReader _json;
    int _pathLength;
    int _valueDepth;
    bool _isRequest;
    string? _unknownName;
    int _resource = -1;
    int _scope = -1;
    int _span = -1;

    public JsonTranscoder(ReadOnlySpan<byte> body, ProtobufWriter writer)
    {
        _writer = writer;
        _path = ArrayPool<Step>.Shared.Rent(PathMax);
        _json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = OtlpLimits.JsonDepthMax });
    }

    /// <summary>What could not be turned into protobuf; null when everything could.</summary>
    public JsonFaults? Faults { get; private set; }

    /// <summary>The first name in a body that has none of the names of a request; null for any other body.</summary>
    public readonly string? UnknownName => _isRequest ? null : _unknownName;

    /// <summary>Writes the request.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    /// <exception cref="OtlpFormatException">The body is JSON, but not a trace request.</exception>
    public void Run()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            var hint = _json.TokenType == JsonTokenType.StartArray ? "; send each of its elements as a request" : "";
            throw new OtlpFormatException(
                $"body: expected a JSON object {{\"resourceSpans\": […]}}, found {JsonText.Found(_json.TokenType)}{hint}");
        }
        WriteObject(OtlpSchema.Request);
        _json.Read();
    }

    /// <summary>Where the reader stands, for the sentence about a body that is no JSON.</summary>
    public readonly string Place => _pathLength == 0 ? "body" : PathText(0);

    public readonly long Offset => _json.BytesConsumed;

    public readonly void Return() => ArrayPool<Step>.Shared.Return(_path);

    void WriteObject(WireMessage message)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var field = FindField(message);
            if (field is null)
            {
                if (_pathLength == 0)
                    _unknownName ??= FaultText.Cut(_json.ValueSpan);
                _json.Skip();
                continue;
            }
            _isRequest = true;
            _json.Read();
            if (_json.TokenType == JsonTokenType.Null)
                continue;
            _path[_pathLength++] = new Step(field, -1);
            if (field.Repeated)
                WriteArray(field);
            else
                WriteValue(field);
            _pathLength--;
        }
    }

    readonly WireField? FindField(WireMessage message)
    {
        if (!_json.ValueIsEscaped)
            return message.Find(_json.ValueSpan);
        Span<byte> name = stackalloc byte[64];
        return _json.ValueSpan.Length > name.Length ? null : message.Find(name[..JsonText.Unescape(_json.ValueSpan, name)]);
    }

    void WriteArray(WireField field)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            Refuse("expected an array");
            return;
        }
        // A field that stands twice in its object goes on counting from 0: the place is a hint, the ordinals are exact.
        for (var index = 0; _json.Read() && _json.TokenType != JsonTokenType.EndArray; index++)
        {
            _path[_pathLength - 1] = new Step(field, index);
            Count(field.Message);
            WriteValue(field);
        }
    }

    void Count(WireMessage? message)
    {
        if (ReferenceEquals(message, OtlpSchema.Span))
            _span++;
        else if (ReferenceEquals(message, OtlpSchema.ScopeSpans))
            _scope++;
        else if (ReferenceEquals(message, OtlpSchema.ResourceSpans))
            _resource++;
    }

    void WriteMessage(WireField field)
    {
        var message = field.Message!;
        var isObject = _json.TokenType == JsonTokenType.StartObject;
        // The elements of a list of values may be null: exporters write it for a value that has none.
        if (!isObject && !(message.IsOneof && _json.TokenType == JsonTokenType.Null))
            Refuse(message.IsOneof ? "expected an object such as {\"stringValue\": \"…\"}" : "expected an object");
        var nested = _writer.Begin(field.Number, field.LengthBytes);
        if (isObject && message.IsOneof && _valueDepth == OtlpLimits.AnyValueDepthMax)
        {
            Refuse(FaultText.Depth);
        }
        else if (isObject)
        {
            _valueDepth += message.IsOneof ? 1 : 0;
            WriteObject(message);
            _valueDepth -= message.IsOneof ? 1 : 0;
        }
        _writer.End(nested);
    }

    // Notes a fault of the value that the reader stands on, and steps over it. Where no resource, scope or span can be
    // held responsible, the body is no request.
    void Refuse(string expected)
    {
        var (level, ordinal, start) = Owner();
        if (level is null)
        {
            var found = JsonText.Found(_json.TokenType);
            throw new OtlpFormatException(
                $"{PathText(0)}: {expected}, found {found} at byte {Number(_json.TokenStartIndex)}");
        }
        Faults ??= new JsonFaults();
        if (Faults.WantsText(level.Value, ordinal))
            Faults.AddText(level.Value, ordinal, PathText(start), Shown(), expected);
        Faults.Mark(level.Value, ordinal);
        if (_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            _json.Skip();
    }

    // Who is useless because of a fault here, and where the names begin that tell the place within it.
    readonly (FaultLevel? Level, int Ordinal, int PathStart) Owner()
    {
        if (_pathLength < 2 || _path[0].Index < 0)
            return default;
        if (_path[1].Field.Number != ResourceSpansField.ScopeSpans)
            return (FaultLevel.Resource, _resource, 1);
        if (_pathLength < 3 || _path[1].Index < 0)
            return default;
        if (_path[2].Field.Number != ScopeSpansField.Spans)
            return (FaultLevel.Scope, _scope, 2);
        if (_path[2].Index < 0)
            return default;
        return (FaultLevel.Span, _span, 3);
    }

    readonly string PathText(int start)
    {
        if (start == _pathLength)
            return "span";
        var text = new StringBuilder();
        foreach (var step in _path.AsSpan(start, _pathLength - start))
        {
            if (text.Length > 0)
                text.Append('.');
            text.Append(step.Field.Name);
            if (step.Index >= 0)
                text.Append('[').Append(Number(step.Index)).Append(']');
        }
        return text.ToString();
    }

    readonly string Shown() => _json.TokenType switch
    {
        JsonTokenType.StartObject => "{…}",
        JsonTokenType.StartArray => "[…]",
        JsonTokenType.String => FaultText.Quote(_json.ValueSpan),
        _ => FaultText.Cut(_json.ValueSpan),
    };

    static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    // A name on the way from the body to the value being read.
    readonly record struct Step(WireField Field, int Index);
}
