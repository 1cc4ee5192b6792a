using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Sightline.Tests.Ingest.Oracle;

/// <summary>Makes valid trace requests of every shape that OTLP allows, from a seed.</summary>
sealed class RandomRequest(int seed)
{
    static readonly string[] Texts =
        ["", "a", "GET /käse", "chat gpt-4o", "日本語のテキスト",
            "emoji 🎉 \"quoted\" \\ / \n\t\u0001", "</script>", new('x', 300)];

    readonly Random _random = new(seed);

    public Random Random => _random;

    public ExportTraceServiceRequest Request()
    {
        var request = new ExportTraceServiceRequest();
        Times(3, () => request.ResourceSpans.Add(ResourceSpans()));
        return request;
    }

    public ResourceSpans ResourceSpans()
    {
        var spans = new ResourceSpans { SchemaUrl = Text() };
        if (Maybe())
            spans.Resource = Resource();
        Times(3, () => spans.ScopeSpans.Add(ScopeSpans()));
        return spans;
    }

    public Resource Resource()
    {
        var resource = new Resource { DroppedAttributesCount = Count() };
        Attributes(resource.Attributes);
        if (Maybe())
            resource.Attributes.Add(new KeyValue { Key = "service.name", Value = new AnyValue { StringValue = Text() } });
        Times(2, () =>
        {
            var entity = new EntityRef { SchemaUrl = Text(), Type = Text() };
            Times(3, () => entity.IdKeys.Add(Text()));
            Times(3, () => entity.DescriptionKeys.Add(Text()));
            resource.EntityRefs.Add(entity);
        });
        return resource;
    }

    public ScopeSpans ScopeSpans()
    {
        var spans = new ScopeSpans { SchemaUrl = Text() };
        if (Maybe())
        {
            spans.Scope = new InstrumentationScope { Name = Text(), Version = Text(), DroppedAttributesCount = Count() };
            Attributes(spans.Scope.Attributes);
        }
        Times(5, () => spans.Spans.Add(Span()));
        return spans;
    }

    public Span Span()
    {
        var span = new Span
        {
            TraceId = Id(16),
            SpanId = Id(8),
            TraceState = Text(),
            ParentSpanId = _random.Next(3) switch { 0 => ByteString.Empty, 1 => ByteString.CopyFrom(new byte[8]), _ => Id(8) },
            Name = Text(),
            Kind = _random.Next(6),
            StartTimeUnixNano = (ulong)_random.NextInt64(946_684_800_000_000_000, 1_767_225_600_000_000_000),
            EndTimeUnixNano = Maybe() ? 0 : (ulong)_random.NextInt64(),
            DroppedAttributesCount = Count(),
            DroppedEventsCount = Count(),
            DroppedLinksCount = Count(),
            Flags = Count(),
        };
        Attributes(span.Attributes);
        Times(3, () => span.Events.Add(Event()));
        Times(3, () => span.Links.Add(Link()));
        if (Maybe())
            span.Status = new Status { Message = Text(), Code = _random.Next(3) };
        return span;
    }

    public AnyValue Value(int depth = 0) => _random.Next(depth > 4 ? 6 : 8) switch
    {
        0 => new AnyValue(),
        1 => new AnyValue { BoolValue = Maybe() },
        2 => new AnyValue { IntValue = Maybe() ? _random.NextInt64(long.MinValue, long.MaxValue) : _random.Next(-2, 3) },
        3 => new AnyValue { DoubleValue = Double() },
        4 => new AnyValue { BytesValue = Id(_random.Next(20)) },
        5 => new AnyValue { StringValue = Text() },
        6 => new AnyValue { ArrayValue = Array(depth) },
        _ => new AnyValue { KvlistValue = List(depth) },
    };

    public bool Maybe() => _random.Next(2) == 0;

    void Attributes(RepeatedField<KeyValue> attributes) => Times(6, () => attributes.Add(Attribute(0)));

    KeyValue Attribute(int depth)
    {
        var attribute = new KeyValue { Key = Maybe() ? Text() : $"key.{_random.Next(5)}" };
        if (_random.Next(10) > 0)
            attribute.Value = Value(depth);
        return attribute;
    }

    ArrayValue Array(int depth)
    {
        var array = new ArrayValue();
        Times(4, () => array.Values.Add(Value(depth + 1)));
        return array;
    }

    KeyValueList List(int depth)
    {
        var list = new KeyValueList();
        Times(4, () => list.Values.Add(Attribute(depth + 1)));
        return list;
    }

    Span.Types.Event Event()
    {
        var @event = new Span.Types.Event
        {
            TimeUnixNano = (ulong)_random.NextInt64(),
            Name = Text(),
            DroppedAttributesCount = Count(),
        };
        Attributes(@event.Attributes);
        return @event;
    }

    Span.Types.Link Link()
    {
        var link = new Span.Types.Link
        {
            TraceId = Id(16),
            SpanId = Id(8),
            TraceState = Text(),
            DroppedAttributesCount = Count(),
            Flags = Count(),
        };
        Attributes(link.Attributes);
        return link;
    }

    double Double() => _random.Next(6) switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        2 => double.NegativeInfinity,
        3 => -0.0,
        4 => _random.Next(100),
        _ => BitConverter.Int64BitsToDouble(_random.NextInt64(0, 0x7fe0000000000000)),
    };

    string Text() => Texts[_random.Next(Texts.Length)];

    uint Count() => Maybe() ? 0 : (uint)_random.NextInt64(0, 1L + uint.MaxValue);

    ByteString Id(int size)
    {
        var id = new byte[size];
        _random.NextBytes(id);
        return ByteString.CopyFrom(id);
    }

    void Times(int max, Action action)
    {
        for (var i = _random.Next(max + 1); i > 0; i--)
            action();
    }
}
