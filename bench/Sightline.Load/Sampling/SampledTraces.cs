using Sightline.Load.Shapes;

namespace Sightline.Load.Sampling;

/// <summary>
/// Requests of 100 traces of 10 spans, two of them model calls. Of each hundred one fails and two are slow; of six the last span comes
/// late, which of every second hundred is the one that fails.
/// </summary>
sealed class SampledTraces
{
    public const int TracesPerBlock = 100;
    public const int SpansPerTrace = 10;
    public const int LatePerBlock = 6;
    public const int CallsPerTrace = 2;
    public const int SlowMs = 5_000;

    const long NanoPerMs = 1_000_000;
    const int FailedSpan = 5;
    const int LastSpan = SpansPerTrace - 1;
    static readonly int[] Late = [0, 5, 25, 45, 65, 85];

    readonly Frame[] _main;
    readonly Frame[] _late;

    sealed record Frame(RequestFrame Request, List<(int Trace, int Place, SpanSlot Slot)> Slots);

    public SampledTraces(string head)
    {
        _main = [Make(head, late: false, odd: false), Make(head, late: false, odd: true)];
        _late = [Make(head, late: true, odd: false), Make(head, late: true, odd: true)];
    }

    public static bool IsFailed(long trace) => trace % TracesPerBlock == 0;

    public static bool IsSlow(long trace) => trace % TracesPerBlock is 1 or 51;

    /// <summary>The spans of a block but for the late ones.</summary>
    public ReadOnlySpan<byte> Main(long block, long now) => Write(_main[block % 2], block, now);

    /// <summary>The late ones.</summary>
    public ReadOnlySpan<byte> Rest(long block, long now) => Write(_late[block % 2], block, now);

    static ReadOnlySpan<byte> Write(Frame frame, long block, long now)
    {
        for (var i = 0; i < frame.Slots.Count; i++)
        {
            var (index, place, slot) = frame.Slots[i];
            var trace = block * TracesPerBlock + index;
            var root = trace * SpansPerTrace;
            var duration = place == 0 && IsSlow(trace) ? SlowMs + 1_000 : 200 - place;
            slot.Write(
                frame.Request.Bytes.AsSpan(frame.Request.SpanOffsets[i]), trace, root + place, root,
                now + place * NanoPerMs, now + (place + duration) * NanoPerMs);
        }
        return frame.Request.Bytes;
    }

    static Frame Make(string head, bool late, bool odd)
    {
        var slots = new List<(int, int, SpanSlot)>();
        var buffers = new List<WireBuffer>();
        for (var trace = 0; trace < TracesPerBlock; trace++)
        {
            for (var place = 0; place < SpansPerTrace; place++)
            {
                if (late != (place == LastSpan && Array.IndexOf(Late, trace) >= 0))
                    continue;
                var buffer = new WireBuffer();
                slots.Add((trace, place, WriteSpan(buffer, place)));
                if (IsFailed(trace) && place == (odd ? LastSpan : FailedSpan))
                    buffer.Message(15, new WireBuffer().Varint(3, 2));
                buffers.Add(buffer);
            }
        }
        return new Frame(new RequestFrame(head, RequestFrame.Resource("checkout"), "load.sampling", buffers), slots);
    }

    static SpanSlot WriteSpan(WireBuffer span, int place)
    {
        var isCall = place is 2 or 3;
        var slot = SpanSlot.Begin(span, place == 0 ? "POST /checkout" : isCall ? "chat gpt-4o" : $"step {place}", 1, place == 0);
        if (isCall)
        {
            span.Attribute(9, "gen_ai.operation.name", "chat");
            span.Attribute(9, "gen_ai.provider.name", "openai");
            span.Attribute(9, "gen_ai.request.model", "gpt-4o");
            span.Attribute(9, "gen_ai.usage.input_tokens", 1_200);
            span.Attribute(9, "gen_ai.usage.output_tokens", 300);
            return slot;
        }
        for (var i = 0; i < 6; i++)
            span.Attribute(9, $"app.attribute.{i}", $"value {place} {i}");
        return slot;
    }
}
