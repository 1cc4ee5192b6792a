using System.Globalization;
using Sightline.Ingest.Otlp.Schema;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Otlp;

/// <summary>What a <see cref="TraceScan"/> checks spans against.</summary>
/// <param name="Encoding">What the client sent, for the words of refusals.</param>
/// <param name="StartMax">Latest start, Unix nanoseconds.</param>
/// <param name="JsonFaults">What was found while the body was turned from JSON into protobuf; null when nothing.</param>
/// <param name="IsFull">Whether a trace takes no more spans; null where none is full.</param>
/// <param name="Keys">Keys of attributes that the workspace may use; null for any.</param>
sealed record ScanRules(
    OtlpEncoding Encoding, ulong StartMax, JsonFaults? JsonFaults, Func<TraceId, bool>? IsFull, AttributeKeys? Keys);

/// <summary>
/// One pass over a request: fills a batch with the spans that are valid. No object is made per span; words are made
/// for the first refused span only, by checking it once more with a list to write to.
/// </summary>
ref partial struct TraceScan(ReadOnlySpan<byte> bytes, SpanBatch batch, ScanRules? rules)
{
    readonly ReadOnlySpan<byte> _bytes = bytes;
    readonly SpanBatch _batch = batch;
    // Null: stored bytes, which were checked when they came in.
    readonly ScanRules? _rules = rules;

    Place _place;
    bool _faulty;

    // Why the span under way is refused, where that is not a fault in it.
    bool _isTooLarge;
    bool _isInFullTrace;
    FaultList? _faults;

    // Null where keys are not counted: those of resources and scopes are few.
    AttributeKeys? _keys;

    // The same numbers counted through the whole request.
    int _resourceOrdinal = -1;
    int _scopeOrdinal = -1;
    int _spanOrdinal = -1;

    /// <summary>Where bytes stand that are no protobuf; -1 when there are none.</summary>
    public int MalformedAt { get; private set; } = -1;

    /// <summary>
    /// True when a message that may stand once stands twice, or a value has two types: legal protobuf, but readers of
    /// the store are not asked to know.
    /// </summary>
    public bool NeedsMerge { get; private set; }

    /// <summary>True when there are attributes whose keys are more than the workspace may use.</summary>
    public bool HasKeysToCut { get; private set; }

    /// <summary>Ordinals of refused spans, ascending; null when none was.</summary>
    public List<int>? Refused { get; private set; }

    /// <summary>Refused spans that are larger than a span may be.</summary>
    public int TooLarge { get; private set; }

    /// <summary>Refused spans of traces that take no more.</summary>
    public int InFullTraces { get; private set; }

    /// <summary>The first refused span and its faults.</summary>
    public string? FirstFault { get; private set; }

    /// <summary>Spans of the request, refused ones included.</summary>
    public readonly int SpanCount => _spanOrdinal + 1;

    /// <summary>Makes a batch of a request that was written here, which it owns from then on.</summary>
    public static void Take(SpanBatch batch, ProtobufWriter writer)
    {
        var rented = writer.Detach(out var length);
        batch.Own(rented, length);
        new TraceScan(batch.Payload.Span, batch, rules: null).Run();
    }

    /// <summary>Reads the whole request; false when it is malformed.</summary>
    public bool Run()
    {
        _place.Resource = -1;
        var reader = new ProtobufReader(_bytes);
        while (reader.TryReadField())
        {
            if (reader is { Field: RequestField.ResourceSpans, Type: WireType.Bytes }
                && !ScanResourceSpans(reader.Range))
                return false;
        }
        return IsWhole(in reader);
    }

    bool ScanResourceSpans(ByteRange range)
    {
        _place = new Place { Resource = _place.Resource + 1, Scope = -1, ResourceIndex = -1, ResourceSpans = range };
        _resourceOrdinal++;
        _faulty = _rules?.JsonFaults?.Resources.Contains(_resourceOrdinal) ?? false;
        if (!ReadHead(OtlpSchema.ResourceSpans, range, out _place.ResourceMessage, out _place.ResourceSchemaUrl))
            return false;
        _place.ResourceFaulty = _faulty;

        var reader = new ProtobufReader(_bytes, range);
        while (reader.TryReadField())
        {
            if (reader is { Field: ResourceSpansField.ScopeSpans, Type: WireType.Bytes }
                && !ScanScopeSpans(reader.Range))
                return false;
        }
        return IsWhole(in reader);
    }

    bool ScanScopeSpans(ByteRange range)
    {
        _place.Scope++;
        _place.Span = -1;
        _place.ScopeIndex = -1;
        _place.ScopeSpans = range;
        _scopeOrdinal++;
        _faulty = _place.ResourceFaulty || (_rules?.JsonFaults?.Scopes.Contains(_scopeOrdinal) ?? false);
        if (!ReadHead(OtlpSchema.ScopeSpans, range, out _place.ScopeMessage, out _place.ScopeSchemaUrl))
            return false;
        var faulty = _faulty;

        var reader = new ProtobufReader(_bytes, range);
        while (reader.TryReadField())
        {
            if (reader.Field != ScopeSpansField.Spans || reader.Type != WireType.Bytes)
                continue;
            _faulty = faulty;
            if (!ScanSpan(reader.Range))
                return false;
        }
        return IsWhole(in reader);
    }

    bool ScanSpan(ByteRange range)
    {
        _place.Span++;
        _spanOrdinal++;
        _isTooLarge = false;
        _isInFullTrace = false;
        _faulty |= _rules?.JsonFaults?.Spans.Contains(_spanOrdinal) ?? false;
        var span = new SpanEntry { Message = range };
        if (!ReadSpan(range, ref span))
            return false;
        if (_faulty)
        {
            Refuse(range);
            return true;
        }
        span.Scope = ScopeIndex();
        _batch.Add(in span);
        return true;
    }

    // Resources and scopes of which no span was accepted are not in the batch.
    int ScopeIndex()
    {
        if (_place.ScopeIndex >= 0)
            return _place.ScopeIndex;
        if (_place.ResourceIndex < 0)
        {
            _place.ResourceIndex = _batch.Add(new ResourceEntry
            {
                Message = _place.ResourceMessage,
                SchemaUrl = _place.ResourceSchemaUrl,
                Service = FindService(_place.ResourceMessage),
            });
        }
        _place.ScopeIndex = _batch.Add(new ScopeEntry
        {
            Message = _place.ScopeMessage,
            SchemaUrl = _place.ScopeSchemaUrl,
            Resource = _place.ResourceIndex,
        });
        return _place.ScopeIndex;
    }

    readonly ByteRange FindService(ByteRange resource)
    {
        var attributes = new AttributeList(resource.Of(_bytes), ResourceField.Attributes);
        while (attributes.MoveNext())
        {
            if (!attributes.Key.SequenceEqual("service.name"u8))
                continue;
            var value = attributes.Value;
            if (value.Type == AnyValueType.String)
                return _bytes.Overlaps(value.Bytes, out var offset) ? new ByteRange(offset, value.Bytes.Length) : default;
        }
        return default;
    }

    void Refuse(ByteRange span)
    {
        Refused ??= [];
        Refused.Add(_spanOrdinal);
        if (_isTooLarge)
            TooLarge++;
        else if (_isInFullTrace)
            InFullTraces++;
        FirstFault ??= Describe(span);
    }

    string Describe(ByteRange span)
    {
        var faults = new FaultList();
        _rules?.JsonFaults?.CopyTo(faults, _resourceOrdinal, _scopeOrdinal, _spanOrdinal);
        _faults = faults;
        var entry = default(SpanEntry);
        _ = ReadHead(OtlpSchema.ResourceSpans, _place.ResourceSpans, out _, out _)
            && ReadHead(OtlpSchema.ScopeSpans, _place.ScopeSpans, out _, out _)
            && ReadSpan(span, ref entry);
        _faults = null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"resourceSpans[{_place.Resource}].scopeSpans[{_place.Scope}].spans[{_place.Span}]: {faults}");
    }

    bool IsWhole(in ProtobufReader reader)
    {
        if (!reader.Malformed)
            return true;
        MalformedAt = reader.FieldOffset;
        return false;
    }

    // Where the scan stands.
    struct Place
    {
        // Indexes as the client counts them.
        public int Resource;
        public int Scope;
        public int Span;
        // Indexes in the batch; -1 before the first accepted span.
        public int ResourceIndex;
        public int ScopeIndex;
        public bool ResourceFaulty;
        public ByteRange ResourceSpans;
        public ByteRange ResourceMessage;
        public ByteRange ResourceSchemaUrl;
        public ByteRange ScopeSpans;
        public ByteRange ScopeMessage;
        public ByteRange ScopeSchemaUrl;
    }
}
