using Sightline.Model.Spans;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>The text of one column, else of another: agents are known by id, else by name.</summary>
sealed class FirstTextSource(Column first, Column second, QueryMemory memory) : TextSource(memory)
{
    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes)
    {
        codes.Fill(None);
        FillFrom(place, second, rows, codes);
        FillFrom(place, first, rows, codes);
    }

    public override bool TryFillHashes(Place place, ReadOnlySpan<int> rows, Span<ulong> hashes)
    {
        hashes.Clear();
        FillHashes(place, second, noneIsEmpty: false, rows, hashes);
        FillHashes(place, first, noneIsEmpty: false, rows, hashes);
        return true;
    }

    public override void AddCodes(Place place, int row, List<int> codes)
    {
        foreach (var column in (ReadOnlySpan<Column>)[first, second])
        {
            var text = place.Columns.TextAt(column, row);
            if (text == 0)
                continue;
            codes.Add(CodeOf(place.Columns.Text(column, text - 1)));
            return;
        }
    }

    public override void AddCodes(in SpanView view, List<int> codes) =>
        throw new NotSupportedException("Spans have no such columns.");

    // The code of each entry is looked up once; a row without a text keeps what it has.
    void FillFrom(Place place, Column column, ReadOnlySpan<int> rows, Span<int> codes)
    {
        var texts = place.Scratch.Ints(place.Rows);
        place.Columns.CopyTo(column, texts.AsSpan(0, place.Rows));
        var count = place.Columns.TextCount(column);
        var map = place.Scratch.Ints(count + 1);
        map.AsSpan(0, count + 1).Fill(Several);
        for (var i = 0; i < codes.Length; i++)
        {
            var text = texts[rows[i]];
            if (text == 0)
                continue;
            ref var code = ref map[text];
            if (code == Several)
                code = CodeOf(place.Columns.Text(column, text - 1));
            codes[i] = code;
        }
        place.Scratch.Return(map);
        place.Scratch.Return(texts);
    }
}
