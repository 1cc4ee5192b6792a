using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Sightline.Load;

/// <summary>
/// A request of plain service spans, built once. Before each sending only what differs is written over: ids, times,
/// users and sizes, so that the loader leaves the processor to the server.
/// </summary>
sealed class SpanTemplate
{
    public const int SpansPerTrace = 10;
    public const int Users = 5000;

    static readonly string[] Routes =
        ["/cart", "/cart/items", "/checkout", "/products/{id}", "/products", "/login", "/orders/{id}", "/orders", "/search", "/rates"];
    static readonly string[] Hosts = ["catalog-7d9f", "orders-5c41", "prices-b02e", "search-91aa"];
    static readonly string[] Agents = ["Mozilla/5.0", "okhttp/4.12.0", "curl/8.5.0"];

    readonly byte[] _request;
    readonly Slot[] _slots;
    readonly int _bodyOffset;

    /// <summary>Where the changing fields of one span lie in the request.</summary>
    record struct Slot(int TraceId, int SpanId, int ParentId, int Start, int End, int User, int RequestId);

    /// <param name="head">What stands before the body: the HTTP head without Content-Length.</param>
    public SpanTemplate(string head, string service, int spans, Random random)
    {
        _slots = new Slot[spans];
        var scope = new WireBuffer();
        scope.Message(1, new WireBuffer().Text(1, "load.http").Text(2, "1.0.0"));
        for (var i = 0; i < spans; i++)
        {
            var span = new WireBuffer();
            var slot = WriteSpan(span, i, random);
            scope.Message(2, span);
            _slots[i] = Moved(slot, scope.Length - span.Length);
        }
        var body = new WireBuffer().Message(1, new WireBuffer().Message(1, Resource(service)).Message(2, scope)).ToArray();
        var headBytes = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{head}Content-Length: {body.Length}\r\n\r\n"));
        _request = [.. headBytes, .. body];
        _bodyOffset = headBytes.Length;
        for (var i = 0; i < spans; i++)
            _slots[i] = Moved(_slots[i], _request.Length - scope.Length);
    }

    public int Spans => _slots.Length;

    public int BodyBytes => _request.Length - _bodyOffset;

    /// <summary>Writes the ids of the given traces and times before now; the answer is valid until the next call.</summary>
    public ReadOnlySpan<byte> Next(long firstTrace, long nowUnixNano, Random random)
    {
        Span<byte> request = _request;
        long start = 0, rootEnd = 0;
        for (var i = 0; i < _slots.Length; i++)
        {
            ref readonly var slot = ref _slots[i];
            var number = firstTrace + i / SpansPerTrace;
            var place = i % SpansPerTrace;
            if (place == 0)
            {
                var length = 20_000_000 + random.NextInt64(180_000_000);
                start = nowUnixNano - length - random.NextInt64(1_000_000_000);
                rootEnd = start + length;
            }
            BinaryPrimitives.WriteUInt64BigEndian(request[slot.TraceId..], LoadIds.Run);
            BinaryPrimitives.WriteUInt64BigEndian(request[(slot.TraceId + 8)..], LoadIds.Trace(number));
            BinaryPrimitives.WriteUInt64BigEndian(request[slot.SpanId..], LoadIds.Span(number * SpansPerTrace + place));
            if (place > 0)
                BinaryPrimitives.WriteUInt64BigEndian(request[slot.ParentId..], LoadIds.Span(number * SpansPerTrace + (place - 1) / 2));
            var begin = place == 0 ? start : start + random.NextInt64((rootEnd - start) * 3 / 4);
            var end = place == 0 ? rootEnd : begin + random.NextInt64(rootEnd - begin);
            BinaryPrimitives.WriteUInt64LittleEndian(request[slot.Start..], (ulong)begin);
            BinaryPrimitives.WriteUInt64LittleEndian(request[slot.End..], (ulong)end);
            WriteDigits(request.Slice(slot.User, 5), number % Users);
            WriteDigits(request.Slice(slot.RequestId, 8), number % 100_000_000);
        }
        return request;
    }

    /// <summary>Value of <c>user.id</c> in the given trace.</summary>
    public static string User(long trace) => string.Create(CultureInfo.InvariantCulture, $"user-{trace % Users:d5}");

    static Slot WriteSpan(WireBuffer span, int index, Random random)
    {
        Span<byte> id = stackalloc byte[16];
        id.Fill(1);
        var slot = default(Slot);
        var route = Routes[random.Next(Routes.Length)];
        slot.TraceId = span.Bytes(1, id);
        slot.SpanId = span.Bytes(2, id[..8]);
        if (index % SpansPerTrace > 0)
            slot.ParentId = span.Bytes(4, id[..8]);
        span.Text(5, $"GET {route}").Varint(6, index % SpansPerTrace == 0 ? 2u : 3u);
        slot.Start = span.Fixed64(7, 1);
        slot.End = span.Fixed64(8, 1);
        span.Attribute(9, "http.method", "GET");
        span.Attribute(9, "http.route", route);
        span.Attribute(9, "http.status_code", random.Next(50) == 0 ? 500 : 200);
        span.Attribute(9, "url.scheme", "https");
        span.Attribute(9, "server.address", Hosts[random.Next(Hosts.Length)]);
        span.Attribute(9, "server.port", 8443);
        span.Attribute(9, "user_agent", Agents[random.Next(Agents.Length)]);
        slot.User = span.Attribute(9, "user.id", "user-00000") + "user-".Length;
        slot.RequestId = span.Attribute(9, "request.id", "00000000");
        span.Attribute(9, "body.size", random.Next(16384, 2_000_000));
        span.Attribute(9, "region", random.Next(2) == 0 ? "eu-1" : "us-2");
        return slot;
    }

    static WireBuffer Resource(string service)
    {
        var resource = new WireBuffer();
        resource.Attribute(1, "service.name", service);
        resource.Attribute(1, "service.version", "2.4.1");
        resource.Attribute(1, "deployment.environment.name", "production");
        return resource;
    }

    static Slot Moved(Slot slot, int by) => new(
        slot.TraceId + by, slot.SpanId + by, slot.ParentId + by, slot.Start + by, slot.End + by, slot.User + by,
        slot.RequestId + by);

    static void WriteDigits(Span<byte> target, long number)
    {
        for (var i = target.Length - 1; i >= 0; i--, number /= 10)
            target[i] = (byte)('0' + number % 10);
    }
}
