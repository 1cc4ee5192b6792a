namespace Sightline.Load.Shapes;

/// <summary>
/// Traces of one agent span and its model calls, spread over three days. Everything about a call follows from its
/// number, so that sums and percentiles over all of them can be computed without the store.
/// </summary>
sealed class CallTemplate : IRequestTemplate
{
    public const int SpansPerTrace = 20;
    public const int CallsPerTrace = SpansPerTrace - 1;
    const int TracesPerRequest = 10;
    const long NanoPerHour = 3_600_000_000_000;
    const int Hours = 72;
    const int TokensMin = 128;
    // Two bytes as a varint hold 128 to 16,383.
    const int InputTokensSpread = 16_000;
    const int OutputTokensSpread = 2_000;

    public static readonly string[] Models =
        ["gpt-4o", "gpt-4o-mini", "o3-mini", "claude-sonnet-4", "claude-haiku-3-5", "gemini-2.5-pro", "mistral-large", "llama-3.3-70b"];

    readonly RequestFrame _frame;
    readonly Slot[] _slots = new Slot[TracesPerRequest * SpansPerTrace];
    readonly long _fromNano;

    record struct Slot(SpanSlot Span, int InputTokens, int OutputTokens);

    /// <summary>One call, as the load makes it.</summary>
    public readonly record struct Call(string Model, long Start, long DurationNano, int InputTokens, int OutputTokens);

    /// <param name="fromNano">Unix nanoseconds of a full hour, from which on the three days are.</param>
    public CallTemplate(string head, long fromNano)
    {
        _fromNano = fromNano;
        var buffers = new WireBuffer[_slots.Length];
        for (var i = 0; i < buffers.Length; i++)
            _slots[i] = WriteSpan(buffers[i] = new WireBuffer(), i);
        _frame = new RequestFrame(head, RequestFrame.Resource("planner"), "load.calls", buffers);
    }

    public int Spans => _slots.Length;

    public int Traces => TracesPerRequest;

    public int BodyBytes => _frame.BodyBytes;

    /// <summary>Begin of the three days that end now.</summary>
    public static long Begin(long nowUnixNano) => (nowUnixNano / NanoPerHour - Hours) * NanoPerHour;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Next(long firstTrace, long nowUnixNano, Random random)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            ref readonly var slot = ref _slots[i];
            var span = _frame.Bytes.AsSpan(_frame.SpanOffsets[i]);
            var trace = firstTrace + i / SpansPerTrace;
            var place = i % SpansPerTrace;
            var root = trace * SpansPerTrace;
            if (place == 0)
            {
                var start = TraceStart(_fromNano, trace);
                slot.Span.Write(span, trace, root, root, start, start + 120_000_000_000);
                continue;
            }
            var call = CallOf(_fromNano, trace, place);
            slot.Span.Write(span, trace, root + place, root, call.Start, call.Start + call.DurationNano);
            WireBuffer.WriteVarint2(span[slot.InputTokens..], call.InputTokens);
            WireBuffer.WriteVarint2(span[slot.OutputTokens..], call.OutputTokens);
        }
        return _frame.Bytes;
    }

    /// <param name="place">1 to <see cref="CallsPerTrace"/>.</param>
    public static Call CallOf(long fromNano, long trace, int place)
    {
        var bits = LoadIds.Mix((ulong)(trace * SpansPerTrace + place));
        // An exponential distribution with a mean of 1.2 s above 150 ms.
        var chance = ((bits >> 11) + 0.5) / (1L << 53);
        var duration = 150_000_000 + (long)(-Math.Log(chance) * 1_200_000_000);
        return new Call(
            Models[ModelOf((int)(trace % TracesPerRequest) * SpansPerTrace + place)],
            TraceStart(fromNano, trace) + place * 3_000_000_000L,
            duration,
            TokensMin + (int)(bits % InputTokensSpread),
            TokensMin + (int)((bits >> 32) % OutputTokensSpread));
    }

    static Slot WriteSpan(WireBuffer span, int index)
    {
        var isRoot = index % SpansPerTrace == 0;
        var model = Models[ModelOf(index)];
        var slot = SpanSlot.Begin(span, isRoot ? "invoke_agent planner" : $"chat {model}", isRoot ? 1u : 3u, isRoot);
        span.Attribute(9, "gen_ai.operation.name", isRoot ? "invoke_agent" : "chat");
        span.Attribute(9, "gen_ai.provider.name", "openai");
        if (isRoot)
        {
            span.Attribute(9, "gen_ai.agent.name", "planner");
            return new Slot(slot, 0, 0);
        }
        span.Attribute(9, "gen_ai.request.model", model);
        span.Attribute(9, "gen_ai.response.model", model);
        // A number is the last thing of its attribute.
        span.Attribute(9, "gen_ai.usage.input_tokens", TokensMin);
        var input = span.Length - 2;
        span.Attribute(9, "gen_ai.usage.output_tokens", TokensMin);
        return new Slot(slot, input, span.Length - 2);
    }

    static int ModelOf(int index) => index * 5 % Models.Length;

    static long TraceStart(long fromNano, long trace) =>
        fromNano + (long)(LoadIds.Mix(~(ulong)trace) % (ulong)((Hours - 1) * NanoPerHour));
}
