using System.Text;
using Sightline.Model.Wire;

namespace Sightline.Tests.Query;

/// <summary>
/// Spans with all that OTLP allows: every type of attribute, the same key twice, arrays, events, links, messages of the
/// status, fields written in unusual ways; some sent again and changed.
/// </summary>
sealed class RandomRichSpans(Random random)
{
    public const int TraceCount = 40;

    static readonly string[] Keys = ["a", "b", "http.route", "c d", "n"];

    public HashSet<int> Traces { get; } = [];

    /// <summary>Requests of one span each.</summary>
    public List<byte[]> Next(int count)
    {
        var requests = new List<byte[]>();
        for (var i = 0; i < count; i++)
            requests.Add(Request());
        return requests;
    }

    byte[] Request()
    {
        using var request = new ProtobufWriter(1024);
        using var resource = new ProtobufWriter(256);
        if (random.Next(6) > 0)
            Attribute(resource, ResourceField.Attributes, "service.name", v => Text(v, AnyValueField.String, $"s{random.Next(4)}"));
        for (var i = random.Next(3); i > 0; i--)
            AnyAttribute(resource, ResourceField.Attributes);
        using var scope = new ProtobufWriter(64);
        if (random.Next(3) > 0)
            Text(scope, ScopeField.Name, $"scope{random.Next(3)}");
        using var scopeSpans = new ProtobufWriter(512);
        scopeSpans.WriteBytes(1, scope.Written);
        scopeSpans.WriteBytes(2, Span());
        using var resourceSpans = new ProtobufWriter(512);
        resourceSpans.WriteBytes(1, resource.Written);
        resourceSpans.WriteBytes(2, scopeSpans.Written);
        request.WriteBytes(1, resourceSpans.Written);
        return request.Written.ToArray();
    }

    byte[] Span()
    {
        var trace = random.Next(1, TraceCount + 1);
        Traces.Add(trace);
        using var span = new ProtobufWriter(512);
        Span<byte> id = stackalloc byte[16];
        FilledStore.Trace(trace).Write(id);
        span.WriteBytes(SpanField.TraceId, id);
        span.WriteBytes(SpanField.SpanId, Id(random.Next(1, 9)));
        if (random.Next(3) > 0)
            span.WriteBytes(SpanField.ParentSpanId, Id(random.Next(1, 12)));
        var start = FilledStore.Zero + trace * 2_000_000_000L + random.Next(4) * 1_000_000_000L;
        Text(span, SpanField.Name, Words());
        span.WriteVarint(SpanField.Kind, (ulong)random.Next(6));
        span.WriteFixed64(SpanField.StartTime, (ulong)start);
        span.WriteFixed64(SpanField.EndTime, random.Next(5) == 0 ? 0UL : (ulong)(start + random.Next(4) * 1_000L));
        for (var i = random.Next(7); i > 0; i--)
            AnyAttribute(span, SpanField.Attributes);
        for (var i = random.Next(3); i > 0; i--)
            Event(span);
        for (var i = random.Next(8) == 0 ? 2 : random.Next(2); i > 0; i--)
            Status(span);
        if (random.Next(6) == 0)
            Irregular(span);
        return span.Written.ToArray();
    }

    void Event(ProtobufWriter span)
    {
        using var body = new ProtobufWriter(128);
        if (random.Next(4) > 0)
            Text(body, EventField.Name, random.Next(2) == 0 ? "exception" : Words());
        for (var i = random.Next(3); i > 0; i--)
            AnyAttribute(body, EventField.Attributes);
        span.WriteBytes(SpanField.Events, body.Written);
    }

    void Status(ProtobufWriter span)
    {
        using var body = new ProtobufWriter(64);
        if (random.Next(2) == 0)
            Text(body, StatusField.Message, Words());
        body.WriteVarint(StatusField.Code, (ulong)random.Next(3));
        span.WriteBytes(SpanField.Status, body.Written);
    }

    // An attribute whose key comes behind its value: right, but not as this program writes it.
    void Irregular(ProtobufWriter span)
    {
        using var value = new ProtobufWriter(64);
        Text(value, AnyValueField.String, Words());
        using var body = new ProtobufWriter(64);
        body.WriteBytes(2, value.Written);
        Text(body, 1, Keys[random.Next(Keys.Length)]);
        span.WriteBytes(SpanField.Attributes, body.Written);
    }

    void AnyAttribute(ProtobufWriter to, int field)
    {
        var key = Keys[random.Next(Keys.Length)];
        if (random.Next(15) == 0)
        {
            using var body = new ProtobufWriter(64);
            Text(body, 1, key);
            to.WriteBytes(field, body.Written);
            return;
        }
        Attribute(to, field, key, value => Value(value, 2));
    }

    void Value(ProtobufWriter value, int depth)
    {
        switch (random.Next(depth > 0 ? 12 : 9))
        {
            case < 3:
                Text(value, AnyValueField.String, Words());
                break;
            case 3:
                value.WriteVarint(AnyValueField.Bool, (ulong)random.Next(2));
                break;
            case 4 or 5:
                value.WriteVarint(AnyValueField.Int, (ulong)Integer());
                break;
            case 6 or 7:
                value.WriteFixed64(AnyValueField.Double, (ulong)BitConverter.DoubleToInt64Bits(Real()));
                break;
            case 8:
                value.WriteBytes(AnyValueField.Bytes, Encoding.UTF8.GetBytes(Words()));
                break;
            case 9 or 10:
                using (var array = new ProtobufWriter(128))
                {
                    for (var i = random.Next(4); i > 0; i--)
                    {
                        using var element = new ProtobufWriter(64);
                        Value(element, depth - 1);
                        array.WriteBytes(1, element.Written);
                    }
                    value.WriteBytes(AnyValueField.Array, array.Written);
                }
                break;
            default:
                using (var list = new ProtobufWriter(128))
                {
                    for (var i = random.Next(3); i > 0; i--)
                        Attribute(list, 1, Keys[random.Next(Keys.Length)], v => Value(v, depth - 1));
                    value.WriteBytes(AnyValueField.KvList, list.Written);
                }
                break;
        }
    }

    long Integer() => random.Next(8) switch
    {
        0 => long.MinValue,
        1 => (1L << 53) + random.Next(3),
        2 => -(1L << 53) - random.Next(3),
        _ => random.Next(-3, 4),
    };

    double Real() => random.Next(8) switch
    {
        0 => -0.0,
        1 => double.PositiveInfinity,
        2 => 1e300,
        _ => random.Next(-4, 5) / 2.0,
    };

    string Words() => random.Next(12) switch
    {
        0 => "",
        1 => $"{random.Next(-2, 3)}",
        2 => "true",
        3 => "some words in a text, REFUND policy 退款政策",
        4 => $"long {random.Next(3)} " + string.Concat(Enumerable.Repeat("lorem ipsum dolor ", 80)) + $"word{random.Next(3)} end",
        _ => $"a{random.Next(4)}",
    };

    static byte[] Id(int id) => [0, 0, 0, 0, 0, 0, 0, (byte)id];

    static void Text(ProtobufWriter to, int field, string text) => to.WriteBytes(field, Encoding.UTF8.GetBytes(text));

    static void Attribute(ProtobufWriter to, int field, string key, Action<ProtobufWriter> value)
    {
        using var body = new ProtobufWriter(64);
        using var inner = new ProtobufWriter(64);
        Text(body, 1, key);
        value(inner);
        body.WriteBytes(2, inner.Written);
        to.WriteBytes(field, body.Written);
    }
}
