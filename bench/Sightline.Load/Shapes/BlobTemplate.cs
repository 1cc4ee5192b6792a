using System.Buffers.Text;

namespace Sightline.Load.Shapes;

/// <summary>One span a trace, each with 64 to 256 KB of random bytes as base64, which nothing can compress well.</summary>
sealed class BlobTemplate : IRequestTemplate
{
    // 3,000 random bytes are 4,000 characters.
    const int BytesStep = 3_000;
    const int CharsStep = 4_000;

    static readonly int[] Steps = [16, 24, 40, 64];

    readonly RequestFrame _frame;
    readonly Slot[] _slots = new Slot[Steps.Length];
    readonly byte[] _random = new byte[BytesStep];

    record struct Slot(SpanSlot Span, int Value);

    public BlobTemplate(string head)
    {
        var buffers = new WireBuffer[Steps.Length];
        for (var i = 0; i < buffers.Length; i++)
        {
            var span = buffers[i] = new WireBuffer();
            var slot = SpanSlot.Begin(span, "execute_tool screenshot", 1, isRoot: true);
            span.Attribute(9, "gen_ai.tool.name", "screenshot");
            _slots[i] = new Slot(slot, span.Attribute(9, "gen_ai.tool.call.result", new string('A', Steps[i] * CharsStep)));
        }
        _frame = new RequestFrame(head, RequestFrame.Resource("browser"), "load.blobs", buffers);
    }

    public int Spans => _slots.Length;

    public int Traces => _slots.Length;

    public int BodyBytes => _frame.BodyBytes;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Next(long firstTrace, long nowUnixNano, Random random)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            var span = _frame.Bytes.AsSpan(_frame.SpanOffsets[i]);
            _slots[i].Span.Write(span, firstTrace + i, firstTrace + i, 0, nowUnixNano - 500_000_000, nowUnixNano);
            for (var step = 0; step < Steps[i]; step++)
            {
                random.NextBytes(_random);
                Base64.EncodeToUtf8(_random, span.Slice(_slots[i].Value + step * CharsStep, CharsStep), out _, out _);
            }
        }
        return _frame.Bytes;
    }
}
