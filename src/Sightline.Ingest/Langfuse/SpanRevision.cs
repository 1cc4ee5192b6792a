using System.Text;
using Sightline.Ingest.Writing;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;

namespace Sightline.Ingest.Langfuse;

/// <summary>
/// A span as it is put together from events, which come in any order and over many requests: each field is as the latest
/// event says that says it. When that was is kept in an attribute of the span, so that it can go on at any time.
/// </summary>
public sealed class SpanRevision
{
    internal const string Attributes = "*";
    internal const string Start = "start";
    internal const string End = "end";
    internal const string Name = "name";
    internal const string Parent = "parent";
    internal const string Status = "status";

    /// <summary>A field that no event has said; a span that came as OTLP has only such.</summary>
    const long Unsaid = -1;

    readonly Dictionary<string, byte[]> _attributes = [];
    readonly Dictionary<string, long> _stamps = [];
    readonly List<byte[]> _others = [];

    byte[] _name = [];
    byte[] _statusMessage = [];
    byte[] _resource = [];
    byte[] _resourceSchema = [];
    byte[] _scope = [];
    byte[] _scopeSchema = [];
    SpanStatus _status;
    SpanKind _kind;

    SpanRevision()
    {
    }

    public TraceId TraceId { get; private init; }

    public SpanId SpanId { get; private init; }

    /// <summary>Zero for none.</summary>
    public SpanId ParentId { get; set; }

    /// <summary>Unix nanoseconds.</summary>
    public long StartUnixNano { get; set; }

    /// <summary>Unix nanoseconds; 0 for a span that has not ended.</summary>
    public long EndUnixNano { get; set; }

    /// <summary>Scores are called so; other spans may be too.</summary>
    public static ReadOnlySpan<byte> ScoreName => "score "u8;

    /// <summary>It is a score, which stands where what it speaks of ends.</summary>
    public bool IsScore => _attributes.ContainsKey("langfuse.score.id");

    /// <summary>It is a score of a whole trace.</summary>
    public bool IsOfTrace => IsScore && !_stamps.ContainsKey(Parent) && _attributes.ContainsKey("langfuse.score.trace_id");

    bool IsTrace => SpanId == LangfuseEvent.SpanOf(TraceId);

    internal static ReadOnlySpan<byte> Stamps => "langfuse.merged"u8;

    internal static ReadOnlySpan<byte> Tags => "langfuse.trace.tags"u8;

    internal static ReadOnlySpan<byte> ScoreId => "langfuse.score.id"u8;

    internal static ReadOnlySpan<byte> ScoreTrace => "langfuse.score.trace_id"u8;

    /// <summary>A span of the store.</summary>
    public static SpanRevision Read(in SpanView span)
    {
        var read = new SpanRevision
        {
            TraceId = span.TraceId,
            SpanId = span.SpanId,
            ParentId = span.ParentSpanId,
            StartUnixNano = span.StartUnixNano,
            EndUnixNano = span.EndUnixNano,
            _kind = span.SpanKind,
            _name = span.Name.ToArray(),
            _resource = span.Resource.ToArray(),
            _resourceSchema = span.ResourceSchemaUrl.ToArray(),
            _scope = span.Scope.ToArray(),
            _scopeSchema = span.ScopeSchemaUrl.ToArray(),
        };
        read.ReadRest(span.Rest);
        return read;
    }

    /// <summary>A span of a batch.</summary>
    public static SpanRevision Read(SpanBatch batch, in SpanEntry span)
    {
        var payload = batch.Payload.Span;
        var scope = batch.Scopes[span.Scope];
        var resource = batch.Resources[scope.Resource];
        var read = new SpanRevision
        {
            TraceId = span.TraceId,
            SpanId = span.SpanId,
            ParentId = span.ParentSpanId,
            StartUnixNano = span.StartUnixNano,
            EndUnixNano = span.EndUnixNano,
            _kind = span.Kind,
            _name = span.Name.Of(payload).ToArray(),
            _resource = resource.Message.Of(payload).ToArray(),
            _scope = scope.Message.Of(payload).ToArray(),
        };
        read.ReadRest(span.Message.Of(payload));
        return read;
    }

    /// <summary>Takes what an event says, unless a later one has said it already.</summary>
    public void Take(SpanRevision said)
    {
        var (start, wasSaid) = (StartUnixNano, _stamps.ContainsKey(Start));
        // A trace is as old as its oldest event: each update of it says a time of its own.
        if (Wins(said, Start))
            StartUnixNano = IsTrace && wasSaid ? Math.Min(start, said.StartUnixNano) : said.StartUnixNano;
        else if (!wasSaid || (IsTrace && said._stamps.ContainsKey(Start)))
            StartUnixNano = Math.Min(start, said.StartUnixNano);
        if (Wins(said, End))
            EndUnixNano = said.EndUnixNano;
        if (Wins(said, Name))
            _name = said._name;
        if (Wins(said, Parent))
            ParentId = said.ParentId;
        if (Wins(said, Status))
            (_status, _statusMessage) = (said._status, said._statusMessage);
        if (_resource.Length == 0)
            _resource = said._resource;
        TakeAttributes(said);
    }

    /// <summary>Writes it with its resource.</summary>
    public void Write(SpanWriter writer)
    {
        writer.BeginWritten(_resource, _scope);
        writer.BeginSpan(TraceId, SpanId, ParentId, _name, StartUnixNano, EndUnixNano, _kind);
        foreach (var attribute in _attributes.Values)
            writer.AppendFields(attribute);
        SaidFields.Write(writer, ShortStamps());
        foreach (var other in _others)
            writer.AppendFields(other);
        writer.EndSpan(_status, _statusMessage);
        writer.EndResource(_resourceSchema, _scopeSchema);
    }

    bool Wins(SpanRevision said, string field)
    {
        if (!said._stamps.TryGetValue(field, out var stamp) || stamp < _stamps.GetValueOrDefault(field, Unsaid))
            return false;
        _stamps[field] = stamp;
        return true;
    }

    void TakeAttributes(SpanRevision said)
    {
        foreach (var (key, field) in said._attributes)
        {
            var isNew = !_attributes.TryGetValue(key, out var known);
            var isLater = isNew || said.StampOf(key) >= StampOf(key);
            if (!isNew && key == "langfuse.trace.tags")
                _attributes[key] = TagUnion.Of(known, field);
            else if (isLater)
                _attributes[key] = field;
            if (isLater)
                _stamps[key] = said.StampOf(key);
        }
        // Only scores have events here: what one says takes the place of what it said before.
        if (said._others.Count > 0 && IsScore && said.StampOf(Attributes) >= StampOf("langfuse.score.id"))
            _others.Clear();
        if (_others.Count == 0)
            _others.AddRange(said._others);
    }

    long StampOf(string key) =>
        _stamps.TryGetValue(key, out var stamp) ? stamp : _stamps.GetValueOrDefault(Attributes, Unsaid);

    // Attributes mostly come with one event: only those of another time are named.
    SortedDictionary<string, long> ShortStamps()
    {
        var counts = new SortedDictionary<long, int>();
        foreach (var key in _attributes.Keys)
            counts[StampOf(key)] = counts.GetValueOrDefault(StampOf(key)) + 1;
        var usual = _stamps.GetValueOrDefault(Attributes, Unsaid);
        foreach (var (stamp, count) in counts)
        {
            if (count > counts.GetValueOrDefault(usual))
                usual = stamp;
        }
        var stamps = new SortedDictionary<string, long>(StringComparer.Ordinal) { [Attributes] = usual };
        foreach (var field in (string[])[Start, End, Name, Parent, Status])
        {
            if (_stamps.TryGetValue(field, out var stamp))
                stamps[field] = stamp;
        }
        foreach (var key in _attributes.Keys)
        {
            if (StampOf(key) != usual)
                stamps[key] = StampOf(key);
        }
        return stamps;
    }

    void ReadRest(ReadOnlySpan<byte> message)
    {
        var reader = new ProtobufReader(message);
        while (reader.TryReadField())
        {
            var field = message[reader.FieldOffset..reader.Position];
            switch (reader.Field)
            {
                case SpanField.Attributes when reader.Type == WireType.Bytes:
                    ReadAttribute(reader.Value, field);
                    break;
                case SpanField.Status when reader.Type == WireType.Bytes:
                    ReadStatus(reader.Value);
                    break;
                case SpanField.TraceId or SpanField.SpanId or SpanField.ParentSpanId or SpanField.Name or SpanField.Kind
                    or SpanField.StartTime or SpanField.EndTime:
                    break;
                default:
                    _others.Add(field.ToArray());
                    break;
            }
        }
    }

    void ReadAttribute(ReadOnlySpan<byte> body, ReadOnlySpan<byte> field)
    {
        ReadOnlySpan<byte> key = default;
        ReadOnlySpan<byte> value = default;
        var reader = new ProtobufReader(body);
        while (reader.TryReadField())
        {
            if (reader is { Field: KeyValueField.Key, Type: WireType.Bytes })
                key = reader.Value;
            else if (reader is { Field: KeyValueField.Value, Type: WireType.Bytes })
                value = reader.Value;
        }
        if (!key.SequenceEqual(Stamps))
        {
            _attributes[Encoding.UTF8.GetString(key)] = field.ToArray();
            return;
        }
        var entries = new AnyValue(value).Entries;
        while (entries.MoveNext())
            _stamps[Encoding.UTF8.GetString(entries.Key)] = entries.Value.Int;
    }

    void ReadStatus(ReadOnlySpan<byte> body)
    {
        var reader = new ProtobufReader(body);
        while (reader.TryReadField())
        {
            if (reader is { Field: StatusField.Message, Type: WireType.Bytes })
                _statusMessage = reader.Value.ToArray();
            else if (reader is { Field: StatusField.Code, Type: WireType.Varint })
                _status = (SpanStatus)reader.Number;
        }
    }
}
