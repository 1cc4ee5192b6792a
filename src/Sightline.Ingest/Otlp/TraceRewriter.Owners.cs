using Sightline.Ingest.Otlp.Schema;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>Who a redaction is remembered on, and what is kept back by name.</summary>
ref partial struct TraceRewriter
{
    // Spans, scopes and resources remember what was redacted in them. The number of the field of their attributes; 0
    // for messages that remember nothing.
    int BeginOwner(WireMessage message, ByteRange range)
    {
        if (ReferenceEquals(message, OtlpSchema.ResourceSpans))
        {
            _captureIsOff = _redaction.Redactor.CaptureOff.Length > 0 && !IsCaptured(range);
            return 0;
        }
        var attributes = ReferenceEquals(message, OtlpSchema.Span) ? SpanField.Attributes
            : ReferenceEquals(message, OtlpSchema.Resource) ? ResourceField.Attributes
            : ReferenceEquals(message, OtlpSchema.Scope) ? ScopeField.Attributes
            : 0;
        if (attributes != 0)
            _redaction.OwnerCounts.Clear();
        return attributes;
    }

    readonly void EndOwner(int attributes)
    {
        var counts = _redaction.OwnerCounts.Items;
        if (counts.Count == 0)
            return;
        var attribute = _writer.Begin(attributes, lengthBytes: 1);
        _writer.WriteBytes(KeyValueField.Key, RedactionKeys.Mark);
        var value = _writer.Begin(KeyValueField.Value, lengthBytes: 1);
        var map = _writer.Begin(AnyValueField.KvList, lengthBytes: 1);
        foreach (var (rule, count) in counts)
        {
            var entry = _writer.Begin(OtlpSchema.ValuesField, lengthBytes: 1);
            _writer.WriteBytes(KeyValueField.Key, System.Text.Encoding.UTF8.GetBytes(rule));
            var number = _writer.Begin(KeyValueField.Value, lengthBytes: 1);
            _writer.WriteVarint(AnyValueField.Int, (ulong)count);
            _writer.End(number);
            _writer.End(entry);
        }
        _writer.End(map);
        _writer.End(value);
        _writer.End(attribute);
    }

    readonly bool IsCut(WireMessage message, WireField field, ReadOnlySpan<byte> value) =>
        _keys is not null && ReferenceEquals(field.Message, OtlpSchema.KeyValue) && DroppedField(message) != 0
        && !_keys.Admits(AttributeKey.Of(value));

    // OTLP has a number for it, which SDKs write where they cut attributes themselves: the last one counts.
    void CountCut(WireMessage message, ByteRange range, int cut)
    {
        AttributesCut += cut;
        var before = 0UL;
        var reader = new ProtobufReader(_bytes, range);
        while (reader.TryReadField())
        {
            if (reader.Field == DroppedField(message) && reader.Type == WireType.Varint)
                before = reader.Number;
        }
        _writer.WriteVarint(DroppedField(message), Math.Min(before + (ulong)cut, uint.MaxValue));
    }

    static int DroppedField(WireMessage message) =>
        ReferenceEquals(message, OtlpSchema.Span) ? SpanField.DroppedAttributes
        : ReferenceEquals(message, OtlpSchema.Event) ? EventField.DroppedAttributes
        : ReferenceEquals(message, OtlpSchema.Link) ? LinkField.DroppedAttributes
        : 0;

    readonly bool IsCaptured(ByteRange resourceSpans)
    {
        ReadOnlySpan<byte> service = default;
        ReadOnlySpan<byte> environment = default;
        var reader = new ProtobufReader(_bytes, resourceSpans);
        while (reader.TryReadField())
        {
            if (reader is not { Field: ResourceSpansField.Resource, Type: WireType.Bytes })
                continue;
            var attributes = new AttributeList(reader.Value, ResourceField.Attributes);
            while (attributes.MoveNext())
            {
                if (attributes.Value.Type != AnyValueType.String)
                    continue;
                if (attributes.Key.SequenceEqual("service.name"u8))
                    service = attributes.Value.Bytes;
                else if (attributes.Key.SequenceEqual("deployment.environment.name"u8)
                    || (environment.IsEmpty && attributes.Key.SequenceEqual("deployment.environment"u8)))
                    environment = attributes.Value.Bytes;
            }
        }
        return _redaction.Redactor.Captures(service, environment.IsEmpty ? _redaction.Environment : environment);
    }

    // True when an attribute was left out, or written with something in the place of its value.
    bool TryWithhold(WireField field, ByteRange range)
    {
        var key = FindKey(range);
        if (_redaction.Redactor.TryFind(key, out var name, out var action))
        {
            if (action == RedactionAction.Off)
                return false;
            if (action == RedactionAction.Drop)
                _redaction.Count(name);
            else
                WriteWithheld(field, range, key, name, action);
            return true;
        }
        if (!_captureIsOff || _removes || !ContentKeys.IsOne(key))
            return false;
        _redaction.Count(RedactionKeys.Content);
        _removes = true;
        var nested = _writer.Begin(field.Number, field.LengthBytes);
        CopyFields(field.Message!, range, default);
        _writer.End(nested);
        _removes = false;
        return true;
    }

    readonly void WriteWithheld(
        WireField field, ByteRange range, ReadOnlySpan<byte> key, string name, RedactionAction action)
    {
        var (value, isText) = FindValue(range);
        var nested = _writer.Begin(field.Number, field.LengthBytes);
        _writer.WriteBytes(KeyValueField.Key, key);
        var any = _writer.Begin(KeyValueField.Value, lengthBytes: 1);
        _writer.WriteBytes(AnyValueField.String, _redaction.Whole(name, action, value.Of(_bytes), isText));
        _writer.End(any);
        _writer.End(nested);
    }

    // The text of a value, or else the bytes that it is written in.
    readonly (ByteRange Value, bool IsText) FindValue(ByteRange keyValue)
    {
        var value = default(ByteRange);
        var reader = new ProtobufReader(_bytes, keyValue);
        while (reader.TryReadField())
        {
            if (reader is { Field: KeyValueField.Value, Type: WireType.Bytes })
                value = reader.Range;
        }
        var text = default(ByteRange);
        var isText = false;
        reader = new ProtobufReader(_bytes, value);
        while (reader.TryReadField())
        {
            isText = reader is { Field: AnyValueField.String, Type: WireType.Bytes };
            text = reader.Range;
        }
        return (isText ? text : value, isText);
    }

    // Within contents: texts leave their size, other values nothing but what names and counts.
    readonly void WriteRemoved(WireField field, in ProtobufReader reader, ReadOnlySpan<byte> key)
    {
        if (ContentKeys.IsStructure(key))
        {
            if (field.Kind == FieldKind.Text)
                WriteText(field, reader.Value, key: default);
            else
                Append(reader.FieldOffset, reader.Position);
        }
        else if (field.Kind == FieldKind.Text)
        {
            _writer.WriteBytes(field.Number, ContentRemover.Remove(reader.Value));
        }
        else if (field.Kind == FieldKind.Bytes)
        {
            _writer.WriteBytes(field.Number, ContentRemover.Size(reader.ValueLength));
        }
    }
}
