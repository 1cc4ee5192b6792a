using Sightline.Ingest.Otlp.Schema;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// Writes a checked request again: without refused spans, with redacted texts, and with messages that came in pieces put
/// together as protobuf says. Everything else, unknown fields included, is copied as it stands.
/// </summary>
/// <param name="bytes">The request.</param>
/// <param name="redaction">Changes texts, and counts.</param>
/// <param name="refused">Ordinals of refused spans, ascending; null for none.</param>
/// <param name="writer">Where the new request goes.</param>
/// <param name="keys">Attributes of spans, events and links with other keys are left out; null for none.</param>
ref partial struct TraceRewriter(
    ReadOnlySpan<byte> bytes, RedactionRun redaction, List<int>? refused, ProtobufWriter writer, AttributeKeys? keys = null)
{
    readonly ReadOnlySpan<byte> _bytes = bytes;
    readonly RedactionRun _redaction = redaction;
    readonly List<int>? _refused = refused;
    readonly ProtobufWriter _writer = writer;
    readonly AttributeKeys? _keys = keys;

    int _spanOrdinal;
    int _refusedBefore;
    int _kept;

    // Contents of this resource's messages are not kept.
    bool _captureIsOff;

    // Within the value of an attribute whose contents are not kept.
    bool _removes;

    /// <summary>Attributes that were left out because of their keys.</summary>
    public int AttributesCut { get; private set; }

    public void Run() => Copy(OtlpSchema.Request, new ByteRange(0, _bytes.Length), default);

    /// <param name="message">The kind of message.</param>
    /// <param name="range">Its body.</param>
    /// <param name="key">What a redaction rule sees as the key of an attribute's value; empty outside attributes.</param>
    void Copy(WireMessage message, ByteRange range, ReadOnlySpan<byte> key)
    {
        var owned = BeginOwner(message, range);
        CopyFields(message, range, key);
        if (owned != 0)
            EndOwner(owned);
    }

    void CopyFields(WireMessage message, ByteRange range, ReadOnlySpan<byte> key)
    {
        if (ReferenceEquals(message, OtlpSchema.KeyValue))
            key = FindKey(range);
        var last = message.IsOneof ? FindLast(message, range) : default;
        var done = 0;
        var cut = 0;
        var copied = range.Offset;
        var end = range.Offset;
        var reader = new ProtobufReader(_bytes, range);
        while (reader.TryReadField())
        {
            CopyUnknown(end, reader.FieldOffset, ref copied);
            end = reader.Position;
            var field = message.Find(reader.Field);
            if (field is null || field.Type != reader.Type)
            {
                if (reader.Type == WireType.Bytes)
                    CopyUnknown(reader.ValueOffset, reader.Position, ref copied);
                continue;
            }
            if (!message.IsOneof && field.Kind is not (FieldKind.Message or FieldKind.Text))
                continue;
            Append(copied, reader.FieldOffset);
            copied = reader.Position;
            if (message.IsOneof)
            {
                if (reader.FieldOffset == last.FieldOffset)
                    CopyMember(field, in reader, range, last, key);
            }
            else if (field.Kind == FieldKind.Text)
            {
                WriteText(field, reader.Value, field.RedactionKey);
            }
            else if (field.Repeated)
            {
                if (IsCut(message, field, reader.Value))
                    cut++;
                else
                    CopyElement(field, reader.Range, key);
            }
            else if ((done & 1 << field.Number) == 0)
            {
                done |= 1 << field.Number;
                CopySingular(field, range, reader.FieldOffset, key);
            }
        }
        CopyUnknown(end, range.Offset + range.Length, ref copied);
        Append(copied, range.Offset + range.Length);
        if (cut > 0)
            CountCut(message, range, cut);
    }

    // Bytes of which the schema knows nothing: what is a secret in them is masked in place.
    readonly void CopyUnknown(int from, int to, ref int copied)
    {
        if (from == to || !_redaction.TryMaskBytes(_bytes[from..to], out var masked))
            return;
        Append(copied, from);
        _writer.Append(masked);
        copied = to;
    }

    void CopyElement(WireField field, ByteRange range, ReadOnlySpan<byte> key)
    {
        if (ReferenceEquals(field.Message, OtlpSchema.Span) && !Keep())
            return;
        if (_redaction.Redactor.SeesEverything && ReferenceEquals(field.Message, OtlpSchema.KeyValue)
            && TryWithhold(field, range))
            return;
        var begin = _writer.Length;
        var kept = _kept;
        var nested = _writer.Begin(field.Number, field.LengthBytes);
        Copy(field.Message!, range, key);
        _writer.End(nested);
        var holdsSpans = ReferenceEquals(field.Message, OtlpSchema.ResourceSpans)
            || ReferenceEquals(field.Message, OtlpSchema.ScopeSpans);
        if (holdsSpans && kept == _kept)
            _writer.Truncate(begin);
    }

    bool Keep()
    {
        var ordinal = _spanOrdinal++;
        if (_refused is not null && _refusedBefore < _refused.Count && _refused[_refusedBefore] == ordinal)
        {
            _refusedBefore++;
            return false;
        }
        _kept++;
        return true;
    }

    // A message field that may stand once: all its pieces from an offset on, put together.
    void CopySingular(WireField field, ByteRange parent, int from, ReadOnlySpan<byte> key)
    {
        var first = default(ByteRange);
        var count = 0;
        var reader = new ProtobufReader(_bytes, parent);
        while (reader.TryReadField())
        {
            if (IsPiece(field, in reader, from) && count++ == 0)
                first = reader.Range;
        }
        var nested = _writer.Begin(field.Number, field.LengthBytes);
        if (count == 1)
            Copy(field.Message!, first, key);
        else
            CopyPieces(field, parent, from, key);
        _writer.End(nested);
    }

    readonly void CopyPieces(WireField field, ByteRange parent, int from, ReadOnlySpan<byte> key)
    {
        using var pieces = new ProtobufWriter(0);
        var reader = new ProtobufReader(_bytes, parent);
        while (reader.TryReadField())
        {
            if (IsPiece(field, in reader, from))
                pieces.Append(reader.Value);
        }
        var whole = new TraceRewriter(pieces.Written, _redaction, null, _writer) { _removes = _removes, _captureIsOff = _captureIsOff };
        whole.Copy(field.Message!, new ByteRange(0, pieces.Length), key);
    }

    static bool IsPiece(WireField field, in ProtobufReader reader, int from) =>
        reader.Field == field.Number && reader.Type == field.Type && reader.FieldOffset >= from;

    void CopyMember(
        WireField field, in ProtobufReader reader, ByteRange oneof, Member last, ReadOnlySpan<byte> key)
    {
        if (field.Kind == FieldKind.Message)
            CopySingular(field, oneof, last.RunOffset, key);
        else if (_removes)
            WriteRemoved(field, in reader, key);
        else if (field.Kind is FieldKind.Text or FieldKind.Bytes)
            WriteText(field, reader.Value, key: default);
        else
            Append(reader.FieldOffset, reader.Position);
    }

    // The key of a text that is no attribute; attributes that a name stands for do not come here.
    readonly void WriteText(WireField field, ReadOnlySpan<byte> text, ReadOnlySpan<byte> key)
    {
        if (!key.IsEmpty && _redaction.Redactor.TryFind(key, out var name, out var action)
            && action != RedactionAction.Off && text.Length > 0)
        {
            text = action == RedactionAction.Drop ? default : _redaction.Whole(name, action, text, isText: true);
            if (action == RedactionAction.Drop)
                _redaction.Count(name);
        }
        else if (_redaction.TryReplace(text, out var replacement))
        {
            text = replacement;
        }
        _writer.WriteBytes(field.Number, text);
    }

    readonly ReadOnlySpan<byte> FindKey(ByteRange keyValue)
    {
        ReadOnlySpan<byte> key = default;
        var reader = new ProtobufReader(_bytes, keyValue);
        while (reader.TryReadField())
        {
            if (reader is { Field: KeyValueField.Key, Type: WireType.Bytes })
                key = reader.Value;
        }
        return key;
    }

    // The last member of a oneof wins; a message that comes in pieces without another member between is one.
    readonly Member FindLast(WireMessage message, ByteRange range)
    {
        var last = default(Member);
        var reader = new ProtobufReader(_bytes, range);
        while (reader.TryReadField())
        {
            var field = message.Find(reader.Field);
            if (field is null || field.Type != reader.Type)
                continue;
            var run = field.Number == last.Number ? last.RunOffset : reader.FieldOffset;
            last = new Member(field.Number, run, reader.FieldOffset);
        }
        return last;
    }

    readonly void Append(int from, int to) => _writer.Append(_bytes[from..to]);

    // The member of a oneof that wins: where it stands, and where its uninterrupted pieces begin.
    readonly record struct Member(int Number, int RunOffset, int FieldOffset);
}
