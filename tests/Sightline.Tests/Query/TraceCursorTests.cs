using Sightline.Model;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Query;
using Sightline.Query.Traces;

namespace Sightline.Tests.Query;

public sealed class TraceCursorTests
{
    static readonly TraceListQuery Query = new()
    {
        Range = new TimeRange(1, 1_000),
        Filter = new TraceFilter { Service = "a", MinDurationMs = 5 },
        Sort = TraceSort.Duration,
        Descending = false,
    };

    static readonly TraceListCursor Cursor = new(
        TraceSort.Duration, Descending: false, TraceListCursor.Fingerprint(Query.Filter),
        new TimeRange(1, long.MaxValue), -7, new TraceId(0x0123456789abcdef, 42));

    [Fact]
    public void List_cursor_reads_as_it_was_written() =>
        Assert.Equal(Cursor, TraceListCursor.Read(Cursor.Write(), Query));

    [Fact]
    public void List_cursor_outlives_a_range_that_moved() =>
        Assert.Equal(Cursor.Range, TraceListCursor.Read(Cursor.Write(), Query with { Range = new TimeRange(2, 3) }).Range);

    [Fact]
    public void List_cursor_of_another_order_is_refused()
    {
        AssertRefused("another order", () => TraceListCursor.Read(Cursor.Write(), Query with { Descending = true }));
        AssertRefused("another order", () => TraceListCursor.Read(Cursor.Write(), Query with { Sort = TraceSort.StartedAt }));
    }

    [Fact]
    public void List_cursor_of_another_filter_is_refused()
    {
        var other = Query with { Filter = Query.Filter with { Status = SpanStatus.Error } };
        AssertRefused("another filter", () => TraceListCursor.Read(Cursor.Write(), other));
    }

    [Fact]
    public void Cursor_with_any_character_changed_or_missing_is_refused()
    {
        var text = Cursor.Write();
        for (var i = 0; i < text.Length; i++)
        {
            var changed = text[..i] + (text[i] == 'A' ? 'B' : 'A') + text[(i + 1)..];
            Assert.Throws<InvalidQueryException>(() => TraceListCursor.Read(changed, Query));
            Assert.Throws<InvalidQueryException>(() => TraceListCursor.Read(text[..i], Query));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("!!!!")]
    [InlineData("AAAA AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\0")]
    [InlineData("退款")]
    public void Cursor_that_nobody_wrote_is_called_damaged(string text)
    {
        AssertRefused("is damaged", () => TraceListCursor.Read(text, Query));
        AssertRefused("is damaged", () => TraceListCursor.Read(string.Concat(Enumerable.Repeat(text, 1_000)), Query));
    }

    [Fact]
    public void Cursor_of_another_list_is_refused()
    {
        var spans = new TraceSpansCursor(new TraceId(1, 2), Marked: true, 3, new SpanId(4));
        AssertRefused("another kind of list", () => TraceListCursor.Read(spans.Write(), Query));
        AssertRefused("another kind of list", () => TraceSpansCursor.Read(Cursor.Write(), new TraceId(1, 2)));
    }

    [Fact]
    public void Span_cursor_reads_as_it_was_written_for_its_trace_only()
    {
        var cursor = new TraceSpansCursor(new TraceId(1, 2), Marked: true, 3, new SpanId(4));
        Assert.Equal(cursor, TraceSpansCursor.Read(cursor.Write(), new TraceId(1, 2)));
        AssertRefused("another trace", () => TraceSpansCursor.Read(cursor.Write(), new TraceId(1, 3)));
    }

    static void AssertRefused(string reason, Action read)
    {
        var thrown = Assert.Throws<InvalidQueryException>(read);
        Assert.Equal("cursor", thrown.Parameter);
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }
}
