using System.Buffers.Binary;
using System.Text;

namespace Sightline.Load.Shapes;

/// <summary>
/// Traces of one agent span, seven model calls and two tool calls, one after the other in time: many services, agents,
/// users, sessions and models, the first of each more often than the last, with failures, caches and calls without a price.
/// </summary>
sealed class DashboardTemplate : IRequestTemplate
{
    public const int SpansPerTrace = 10;
    public const int CallsPerTrace = SpansPerTrace - 1;

    const int TracesPerRequest = 20;
    const int ModelCalls = 7;
    const int Services = 300;
    const int Agents = 3_000;
    const int Users = 20_000;
    const int TunedModels = 1_000;
    const int Tools = 200;
    const int TracesPerSession = 3;
    const int FailedOneIn = 33;
    const int Versions = 4;
    const int TokensMin = 128;
    // Two bytes as a varint hold 128 to 16,383.
    const int InputTokensSpread = 16_000;
    const int OutputTokensSpread = 2_000;
    const string ServicePlace = "service-00000";

    static readonly (string Provider, string Model)[] Models =
    [
        ("openai", "gpt-4o"), ("openai", "gpt-4o-mini"), ("anthropic", "claude-sonnet-4-5"), ("gemini", "gemini-2.5-pro"),
        ("openai", "o3-mini"), ("mistral", "mistral-large-latest"),
    ];

    static readonly string[] ErrorTypes = ["timeout", "rate_limit_exceeded", "context_length_exceeded", "500", "_OTHER"];

    readonly RequestFrame _frame;
    readonly Slot[] _slots = new Slot[TracesPerRequest * SpansPerTrace];
    readonly Period _period;
    readonly int _service;

    record struct Slot(SpanSlot Span, int Agent, int User, int Session, int Model, int Tool, int Input, int Output, int FirstToken);

    /// <summary>Begin of the time that the traces are spread over, Unix nanoseconds, and how far they are apart.</summary>
    public readonly record struct Period(long FromNano, double StepNano);

    /// <param name="kind">Which of several templates: they differ in environment, version, and which calls fail.</param>
    public DashboardTemplate(string head, Period period, int kind)
    {
        _period = period;
        var buffers = new WireBuffer[_slots.Length];
        for (var i = 0; i < buffers.Length; i++)
            _slots[i] = WriteSpan(buffers[i] = new WireBuffer(), i, kind);
        var resource = new WireBuffer();
        resource.Attribute(1, "service.name", ServicePlace);
        resource.Attribute(1, "service.version", $"2.{kind % Versions}.0");
        resource.Attribute(1, "deployment.environment.name", kind % 3 == 0 ? "staging" : "production");
        _frame = new RequestFrame(head, resource, "load.dashboards", buffers);
        _service = _frame.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(ServicePlace));
    }

    public int Spans => _slots.Length;

    public int Traces => TracesPerRequest;

    public int BodyBytes => _frame.BodyBytes;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Next(long firstTrace, long nowUnixNano, Random random)
    {
        Digits(_frame.Bytes.AsSpan(_service), ServicePlace.Length, Skewed(random, Services));
        for (var i = 0; i < _slots.Length; i++)
        {
            ref readonly var slot = ref _slots[i];
            var span = _frame.Bytes.AsSpan(_frame.SpanOffsets[i]);
            var trace = firstTrace + i / SpansPerTrace;
            var place = i % SpansPerTrace;
            var root = trace * SpansPerTrace;
            var start = _period.FromNano + (long)(trace * _period.StepNano);
            if (place == 0)
            {
                slot.Span.Write(span, trace, root, root, start, start + 30_000_000_000);
                Digits(span[slot.Agent..], "agent-00000".Length, Skewed(random, Agents));
                Digits(span[slot.User..], "user-00000".Length, Skewed(random, Users));
                Digits(span[slot.Session..], "session-00000000".Length, (int)(trace / TracesPerSession));
                continue;
            }
            start += place * 3_000_000_000L;
            // An exponential distribution with a mean of 1.2 s above 150 ms.
            var duration = 150_000_000 + (long)(-Math.Log(1 - random.NextDouble()) * 1_200_000_000);
            slot.Span.Write(span, trace, root + place, root, start, start + duration);
            if (slot.Model > 0)
                Digits(span[slot.Model..], "ft:team-00000".Length, Skewed(random, TunedModels));
            if (slot.Tool > 0)
                Digits(span[slot.Tool..], "tool-00000".Length, Skewed(random, Tools));
            if (slot.Input == 0)
                continue;
            WireBuffer.WriteVarint2(span[slot.Input..], TokensMin + random.Next(InputTokensSpread));
            WireBuffer.WriteVarint2(span[slot.Output..], TokensMin + random.Next(OutputTokensSpread));
            if (slot.FirstToken > 0)
                BinaryPrimitives.WriteDoubleLittleEndian(span[slot.FirstToken..], duration / 1e9 * (0.1 + 0.3 * random.NextDouble()));
        }
        return _frame.Bytes;
    }

    static Slot WriteSpan(WireBuffer span, int index, int kind)
    {
        var place = index % SpansPerTrace;
        var isTool = place > ModelCalls;
        var (provider, model) = Models[(index + index / SpansPerTrace) % Models.Length];
        var name = place == 0 ? "invoke_agent" : isTool ? "execute_tool" : $"chat {model}";
        var slot = new Slot { Span = SpanSlot.Begin(span, name, place == 0 ? 1u : 3u, place == 0) };
        span.Attribute(9, "gen_ai.operation.name", place == 0 ? "invoke_agent" : isTool ? "execute_tool" : "chat");
        if (place == 0)
        {
            slot.Agent = span.Attribute(9, "gen_ai.agent.name", "agent-00000");
            slot.User = span.Attribute(9, "user.id", "user-00000");
            slot.Session = span.Attribute(9, "session.id", "session-00000000");
            return slot;
        }
        Fail(span, LoadIds.Mix((ulong)(index * 1_000 + kind)));
        if (isTool)
        {
            slot.Tool = span.Attribute(9, "gen_ai.tool.name", "tool-00000");
            return slot;
        }
        span.Attribute(9, "gen_ai.provider.name", provider);
        // A tuned model has no price.
        if (place == 1 && kind % 2 == 0)
            slot.Model = span.Attribute(9, "gen_ai.response.model", "ft:team-00000");
        else
            span.Attribute(9, "gen_ai.response.model", model);
        // A number is the last thing of its attribute.
        span.Attribute(9, "gen_ai.usage.input_tokens", TokensMin);
        slot.Input = span.Length - 2;
        span.Attribute(9, "gen_ai.usage.output_tokens", TokensMin);
        slot.Output = span.Length - 2;
        if (place % 2 == 0)
            span.Attribute(9, "gen_ai.usage.cache_read.input_tokens", 100);
        if (place <= 5)
            slot.FirstToken = Double(span, "gen_ai.response.time_to_first_chunk");
        return slot;
    }

    static void Fail(WireBuffer span, ulong bits)
    {
        if (bits / 2 % FailedOneIn != 0)
            return;
        span.Attribute(9, "error.type", ErrorTypes[bits / 128 % (ulong)ErrorTypes.Length]);
        span.Message(15, new WireBuffer().Varint(3, 2));
    }

    static int Double(WireBuffer span, string key)
    {
        var value = new WireBuffer();
        value.Fixed64(4, 0);
        span.Message(9, new WireBuffer().Text(1, key).Message(2, value));
        return span.Length - 8;
    }

    static int Skewed(Random random, int count)
    {
        var place = random.NextDouble();
        return (int)(place * place * place * count);
    }

    // Writes a number over the digits that a text of this length ends with.
    static void Digits(Span<byte> text, int length, int number)
    {
        for (var i = length - 1; text[i] is >= (byte)'0' and <= (byte)'9'; i--)
        {
            text[i] = (byte)('0' + number % 10);
            number /= 10;
        }
    }
}
