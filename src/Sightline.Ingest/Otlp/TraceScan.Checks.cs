using System.Text.Unicode;
using Sightline.Ingest.Otlp.Schema;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>
/// The rules. A method answers false when the bytes are no protobuf; a broken rule only sets <c>_faulty</c>, and is put
/// into words when there is a list to put them in. A place is null as long as there is none.
/// </summary>
ref partial struct TraceScan
{
    // ResourceSpans and ScopeSpans have the same build: 1 the head, 2 the children, 3 the schema URL.
    const int HeadField = 1;
    const int SchemaUrlField = 3;

    bool ReadHead(WireMessage message, ByteRange range, out ByteRange head, out ByteRange schemaUrl)
    {
        head = default;
        schemaUrl = default;
        _keys = null;
        var seen = false;
        var reader = new ProtobufReader(_bytes, range);
        while (reader.TryReadField())
        {
            if (reader.Type != WireType.Bytes || reader.Field is not (HeadField or SchemaUrlField))
                continue;
            if (reader.Field == HeadField)
            {
                NeedsMerge |= seen;
                seen = true;
                head = reader.Range;
            }
            else
            {
                schemaUrl = reader.Range;
            }
            var field = message.Find(reader.Field)!;
            if (_rules is not null && !CheckField(field, in reader, _faults is null ? null : field.Name, 0))
                return false;
        }
        return IsWhole(in reader);
    }

    bool ReadSpan(ByteRange range, ref SpanEntry span)
    {
        var traceId = default(ByteRange);
        var spanId = default(ByteRange);
        var parentId = default(ByteRange);
        var start = 0UL;
        var end = 0UL;
        var hasStatus = false;
        var (attributes, events, links) = (0, 0, 0);
        _keys = _rules?.Keys;
        var indexes = _faults is null ? null : new PlaceCounter();
        var reader = new ProtobufReader(_bytes, range);
        while (reader.TryReadField())
        {
            var field = OtlpSchema.Span.Find(reader.Field);
            if (field is null || field.Type != reader.Type)
                continue;
            switch (field.Number)
            {
                case SpanField.TraceId:
                    traceId = reader.Range;
                    continue;
                case SpanField.SpanId:
                    spanId = reader.Range;
                    continue;
                case SpanField.ParentSpanId:
                    parentId = reader.Range;
                    continue;
                case SpanField.StartTime:
                    start = reader.Number;
                    continue;
                case SpanField.EndTime:
                    end = reader.Number;
                    continue;
                case SpanField.Kind:
                    span.Kind = ToKind(reader.Number);
                    continue;
                case SpanField.Name:
                    span.Name = reader.Range;
                    break;
                case SpanField.Attributes:
                    attributes++;
                    break;
                case SpanField.Events:
                    events++;
                    break;
                case SpanField.Links:
                    links++;
                    break;
                case SpanField.Status:
                    NeedsMerge |= hasStatus;
                    hasStatus = true;
                    ReadStatus(reader.Value, ref span);
                    break;
            }
            if (_rules is not null && !CheckField(field, in reader, indexes?.Next("", field), 0))
                return false;
        }
        span.StartUnixNano = (long)start;
        span.EndUnixNano = (long)end;
        ReadIds(ref span, traceId, spanId, parentId);
        if (_rules is not null)
        {
            CheckTimes(_rules, start, end);
            CheckNumber("attributes", attributes, OtlpLimits.AttributesMax);
            CheckNumber("events", events, OtlpLimits.EventsMax);
            CheckNumber("links", links, OtlpLimits.LinksMax);
            CheckTrace(_rules, span.TraceId);
        }
        return IsWhole(in reader);
    }

    void CheckNumber(string place, int number, int most)
    {
        if (number <= most)
            return;
        _faulty = true;
        _isTooLarge = true;
        _faults?.Add(place, FaultText.Number((ulong)number), FaultText.Most(most));
    }

    void CheckTrace(ScanRules rules, TraceId id)
    {
        if (rules.IsFull is null || !rules.IsFull(id))
            return;
        _faulty = true;
        _isInFullTrace = true;
        _faults?.Add("traceId", "", FaultText.FullTrace);
    }

    static void ReadStatus(ReadOnlySpan<byte> status, ref SpanEntry span)
    {
        var reader = new ProtobufReader(status);
        while (reader.TryReadField())
        {
            if (reader is { Field: StatusField.Code, Type: WireType.Varint })
                span.Status = ToStatus(reader.Number);
        }
    }

    // Enums of proto3 are open: a number of a later version is no fault, and reads as "not told".
    static SpanKind ToKind(ulong number) =>
        number <= (ulong)SpanKind.Consumer ? (SpanKind)number : SpanKind.Unspecified;

    static SpanStatus ToStatus(ulong number) =>
        number <= (ulong)SpanStatus.Error ? (SpanStatus)number : SpanStatus.Unset;

    void ReadIds(ref SpanEntry span, ByteRange traceId, ByteRange spanId, ByteRange parentId)
    {
        if (traceId.Length == TraceId.Size)
            span.TraceId = TraceId.Read(traceId.Of(_bytes));
        if (span.TraceId.IsZero)
            FaultId("traceId", traceId, FaultText.TraceId(Encoding, nonZero: true));

        if (spanId.Length == SpanId.Size)
            span.SpanId = SpanId.Read(spanId.Of(_bytes));
        if (span.SpanId.IsZero)
            FaultId("spanId", spanId, FaultText.SpanId(Encoding, nonZero: true));

        if (parentId.Length == SpanId.Size)
            span.ParentSpanId = SpanId.Read(parentId.Of(_bytes));
        else if (parentId.Length != 0)
            FaultId("parentSpanId", parentId, FaultText.ParentSpanId(Encoding));
    }

    void CheckTimes(ScanRules rules, ulong start, ulong end)
    {
        if (start < OtlpLimits.StartMin || start > rules.StartMax)
        {
            _faulty = true;
            _faults?.Add("startTimeUnixNano", FaultText.Number(start), FaultText.StartTime(start));
        }
        if (end > long.MaxValue)
        {
            _faulty = true;
            _faults?.Add("endTimeUnixNano", FaultText.Number(end), FaultText.EndTime);
        }
    }

    bool CheckField(WireField field, in ProtobufReader reader, string? place, int depth)
    {
        switch (field.Kind)
        {
            case FieldKind.Text:
            case FieldKind.Bytes:
                CheckValue(field, in reader, place);
                return true;
            case FieldKind.TraceId:
                if (reader.ValueLength != TraceId.Size)
                    FaultId(place, reader.Range, FaultText.TraceId(Encoding, nonZero: false));
                return true;
            case FieldKind.SpanId:
                if (reader.ValueLength != SpanId.Size)
                    FaultId(place, reader.Range, FaultText.SpanId(Encoding, nonZero: false));
                return true;
            case FieldKind.Message:
                return CheckMessage(field.Message!, reader.Range, place, depth);
            default:
                return true;
        }
    }

    void CheckValue(WireField field, in ProtobufReader reader, string? place)
    {
        if (reader.ValueLength > OtlpLimits.ValueBytesMax)
        {
            _isTooLarge = true;
            Fault(place, FaultText.ValueBytes);
        }
        else if (field.Kind == FieldKind.Text && !Utf8.IsValid(reader.Value))
        {
            Fault(place, FaultText.Utf8);
        }
    }

    bool CheckMessage(WireMessage message, ByteRange range, string? place, int depth)
    {
        if (message.IsOneof && ++depth > OtlpLimits.AnyValueDepthMax)
        {
            Fault(place, FaultText.Depth);
            return true;
        }
        if (_keys is not null && depth == 0 && ReferenceEquals(message, OtlpSchema.KeyValue)
            && !_keys.Admits(AttributeKey.Of(range.Of(_bytes))))
            HasKeysToCut = true;
        var seen = 0;
        var indexes = _faults is null ? null : new PlaceCounter();
        var reader = new ProtobufReader(_bytes, range);
        while (reader.TryReadField())
        {
            var field = message.Find(reader.Field);
            if (field is null || field.Type != reader.Type)
                continue;
            if (message.IsOneof || field is { Kind: FieldKind.Message, Repeated: false })
            {
                var bit = message.IsOneof ? 1 : 1 << field.Number;
                NeedsMerge |= (seen & bit) != 0;
                seen |= bit;
            }
            if (!CheckField(field, in reader, indexes?.Next(place!, field), depth))
                return false;
        }
        return IsWhole(in reader);
    }

    readonly OtlpEncoding Encoding => _rules?.Encoding ?? OtlpEncoding.Protobuf;

    void Fault(string? place, string expected)
    {
        _faulty = true;
        _faults?.Add(place!, "", expected);
    }

    void FaultId(string? place, ByteRange id, string expected)
    {
        _faulty = true;
        if (_faults is null)
            return;
        if (id.Length == 0)
            _faults.Add(place!, "", "missing, " + expected);
        else
            _faults.Add(place!, FaultText.Hex(id.Of(_bytes)), expected);
    }
}
