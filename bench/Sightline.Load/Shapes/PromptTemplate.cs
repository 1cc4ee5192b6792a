using System.Text;

namespace Sightline.Load.Shapes;

/// <summary>
/// Model calls with a prompt of random words each, so that no prompt repeats another. Short words are frequent and
/// long tails rare, as in language; of the words of <see cref="Vocabulary"/> every prompt has about 500.
/// </summary>
sealed class PromptTemplate : IRequestTemplate
{
    public const int SpansPerTrace = 5;
    public const int PromptBytes = 4096;
    const int TracesPerRequest = 5;

    readonly RequestFrame _frame;
    readonly Slot[] _slots = new Slot[TracesPerRequest * SpansPerTrace];
    readonly Func<long, string?> _rareWord;

    record struct Slot(SpanSlot Span, int Prompt);

    /// <param name="rareWord">A word that the middle of the given trace's last prompt is to hold.</param>
    public PromptTemplate(string head, Func<long, string?> rareWord)
    {
        _rareWord = rareWord;
        var buffers = new WireBuffer[_slots.Length];
        for (var i = 0; i < buffers.Length; i++)
        {
            var span = buffers[i] = new WireBuffer();
            var slot = SpanSlot.Begin(span, "chat gpt-4o", 3, isRoot: i % SpansPerTrace == 0);
            span.Attribute(9, "gen_ai.operation.name", "chat");
            span.Attribute(9, "gen_ai.provider.name", "openai");
            span.Attribute(9, "gen_ai.request.model", "gpt-4o");
            span.Attribute(9, "gen_ai.usage.input_tokens", 900);
            span.Attribute(9, "gen_ai.usage.output_tokens", 0);
            _slots[i] = new Slot(slot, span.Attribute(9, "gen_ai.input.messages", new string(' ', PromptBytes)));
        }
        _frame = new RequestFrame(head, RequestFrame.Resource("writer"), "load.prompts", buffers);
    }

    public int Spans => _slots.Length;

    public int Traces => TracesPerRequest;

    public int BodyBytes => _frame.BodyBytes;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Next(long firstTrace, long nowUnixNano, Random random)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            var span = _frame.Bytes.AsSpan(_frame.SpanOffsets[i]);
            var trace = firstTrace + i / SpansPerTrace;
            var place = i % SpansPerTrace;
            var start = nowUnixNano - (SpansPerTrace - place) * 1_000_000_000L;
            var number = trace * SpansPerTrace;
            _slots[i].Span.Write(span, trace, number + place, number, start, start + 900_000_000);
            var prompt = span.Slice(_slots[i].Prompt, PromptBytes);
            Vocabulary.Large.Fill(prompt, random);
            if (place == SpansPerTrace - 1 && _rareWord(trace) is { } word)
                Encoding.ASCII.GetBytes($" {word} ", prompt[(PromptBytes / 2)..]);
        }
        return _frame.Bytes;
    }
}
