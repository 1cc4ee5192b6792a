using System.Globalization;

namespace Sightline.Load.Shapes;

/// <summary>Plain service spans, ten a trace with eleven attributes each: the shape that figures speak of as D10.</summary>
sealed class ServiceTemplate : IRequestTemplate
{
    public const int SpansPerTrace = 10;
    public const int Users = 5000;

    static readonly string[] Services =
        ["web", "cart", "catalog", "orders", "prices", "search", "mail", "rates", "stock", "users", "login", "ads"];
    static readonly string[] Routes =
        ["/cart", "/cart/items", "/checkout", "/products/{id}", "/products", "/login", "/orders/{id}", "/orders", "/search", "/rates"];
    static readonly string[] Hosts = ["catalog-7d9f", "orders-5c41", "prices-b02e", "search-91aa"];
    static readonly string[] Agents = ["Mozilla/5.0", "okhttp/4.12.0", "curl/8.5.0"];

    readonly RequestFrame _frame;
    readonly Slot[] _slots;

    /// <summary>Where the changing fields of one span lie.</summary>
    record struct Slot(SpanSlot Span, int User, int RequestId);

    ServiceTemplate(string head, string service, int spans, Random random)
    {
        _slots = new Slot[spans];
        var buffers = new WireBuffer[spans];
        for (var i = 0; i < spans; i++)
        {
            buffers[i] = new WireBuffer();
            _slots[i] = WriteSpan(buffers[i], i, random);
        }
        _frame = new RequestFrame(head, RequestFrame.Resource(service), "load.http", buffers);
    }

    public int Spans => _slots.Length;

    public int Traces => _slots.Length / SpansPerTrace;

    public int BodyBytes => _frame.BodyBytes;

    /// <summary>One template of each service.</summary>
    public static IRequestTemplate[] MakeAll(string head, int spans, Random random) =>
        [.. Services.Select(s => new ServiceTemplate(head, s, spans, random))];

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Next(long firstTrace, long nowUnixNano, Random random)
    {
        long start = 0, rootEnd = 0;
        for (var i = 0; i < _slots.Length; i++)
        {
            ref readonly var slot = ref _slots[i];
            var span = _frame.Bytes.AsSpan(_frame.SpanOffsets[i]);
            var trace = firstTrace + i / SpansPerTrace;
            var place = i % SpansPerTrace;
            if (place == 0)
            {
                var length = 20_000_000 + random.NextInt64(180_000_000);
                start = nowUnixNano - length - random.NextInt64(1_000_000_000);
                rootEnd = start + length;
            }
            var begin = place == 0 ? start : start + random.NextInt64((rootEnd - start) * 3 / 4);
            var end = place == 0 ? rootEnd : begin + random.NextInt64(rootEnd - begin);
            var number = trace * SpansPerTrace;
            slot.Span.Write(span, trace, number + place, number + (place - 1) / 2, begin, end);
            WriteDigits(span.Slice(slot.User, 5), trace % Users);
            WriteDigits(span.Slice(slot.RequestId, 8), trace % 100_000_000);
        }
        return _frame.Bytes;
    }

    /// <summary>Value of <c>user.id</c> in the given trace.</summary>
    public static string User(long trace) => string.Create(CultureInfo.InvariantCulture, $"user-{trace % Users:d5}");

    static Slot WriteSpan(WireBuffer span, int index, Random random)
    {
        var isRoot = index % SpansPerTrace == 0;
        var route = Routes[random.Next(Routes.Length)];
        var slot = SpanSlot.Begin(span, $"GET {route}", isRoot ? 2u : 3u, isRoot);
        span.Attribute(9, "http.method", "GET");
        span.Attribute(9, "http.route", route);
        span.Attribute(9, "http.status_code", random.Next(50) == 0 ? 500 : 200);
        span.Attribute(9, "url.scheme", "https");
        span.Attribute(9, "server.address", Hosts[random.Next(Hosts.Length)]);
        span.Attribute(9, "server.port", 8443);
        span.Attribute(9, "user_agent", Agents[random.Next(Agents.Length)]);
        var user = span.Attribute(9, "user.id", "user-00000") + "user-".Length;
        var requestId = span.Attribute(9, "request.id", "00000000");
        span.Attribute(9, "body.size", random.Next(16384, 2_000_000));
        span.Attribute(9, "region", random.Next(2) == 0 ? "eu-1" : "us-2");
        return new Slot(slot, user, requestId);
    }

    static void WriteDigits(Span<byte> target, long number)
    {
        for (var i = target.Length - 1; i >= 0; i--, number /= 10)
            target[i] = (byte)('0' + number % 10);
    }
}
