using Sightline.Model.Spans;
using Sightline.Storage.Encodings;
using Sightline.Storage.Queries.Execution.Conditions;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Values of a field that stands in columns.</summary>
/// <param name="field">Which.</param>
/// <param name="span">The same field of spans of memtables; null for other tables.</param>
/// <param name="memory">What texts are counted in.</param>
sealed class ColumnSource(ColumnField field, SpanFieldReader? span, QueryMemory memory) : TextSource(memory)
{
    // Of enumerations, by value: the code and one more.
    readonly int[] _words = new int[byte.MaxValue + 1];

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes)
    {
        switch (field.Kind)
        {
            case ColumnFieldKind.Text:
                FillTexts(place, rows, codes);
                break;
            case ColumnFieldKind.Enum or ColumnFieldKind.Number:
                var numbers = place.Numbers(field.Column);
                for (var i = 0; i < codes.Length; i++)
                    codes[i] = CodeOfNumber(numbers[rows[i]]);
                break;
            case ColumnFieldKind.TextSet:
                codes.Fill(Several);
                break;
            default:
                for (var i = 0; i < codes.Length; i++)
                    codes[i] = CodeAt(place, rows[i]);
                break;
        }
    }

    public override bool TryFillHashes(Place place, ReadOnlySpan<int> rows, Span<ulong> hashes)
    {
        if (field.Kind != ColumnFieldKind.Text)
            return false;
        hashes.Clear();
        FillHashes(place, field.Column, field.NoneIsEmpty, rows, hashes);
        return true;
    }

    public override void AddCodes(Place place, int row, List<int> codes)
    {
        if (field.Kind == ColumnFieldKind.TextSet)
        {
            foreach (var entry in place.Columns.SetAt(field.Column, row))
                codes.Add(CodeOf(place.Columns.Text(field.Column, entry)));
        }
        else if (CodeAt(place, row) is >= 0 and var code)
        {
            codes.Add(code);
        }
    }

    public override void AddCodes(in SpanView view, List<int> codes)
    {
        var visitor = new CodeVisitor(this, codes);
        span!.Visit(view, ref visitor);
    }

    int CodeAt(Place place, int row)
    {
        Span<byte> digits = stackalloc byte[32];
        switch (field.Kind)
        {
            case ColumnFieldKind.Text:
                var text = place.Columns.TextAt(field.Column, row);
                return text > 0 ? CodeOf(place.Columns.Text(field.Column, text - 1)) : NoText();
            case ColumnFieldKind.TraceStatus:
                var failed = place.Columns.NumberAt(TraceColumns.ErrorCount, row) > 0;
                var flags = place.Columns.NumberAt(TraceColumns.RootFlags, row);
                return CodeOf(EnumTexts.Of(
                    failed ? SpanStatus.Error : (SpanStatus)(flags & TraceColumns.RootStatusMask)));
            case ColumnFieldKind.TraceId:
                HexText.Write(place.Columns.TraceIdAt(row), digits);
                return CodeOf(digits);
            case ColumnFieldKind.SpanId:
                HexText.Write(place.Columns.IdAt(field.Column, row), digits);
                return CodeOf(digits[..16]);
            default:
                return CodeOfNumber(place.Columns.NumberAt(field.Column, row));
        }
    }

    int NoText() => field.NoneIsEmpty ? CodeOf(default(ReadOnlySpan<byte>)) : None;

    int CodeOfNumber(long number)
    {
        if (field.Kind == ColumnFieldKind.Number)
            return number == NumberColumn.None ? None : CodeOf(number);
        ref var word = ref _words[(byte)(number is < 0 or > byte.MaxValue ? 0 : number)];
        if (word == 0)
            word = 1 + CodeOf(field.Text!(Math.Max(0, number)));
        return word - 1;
    }

    // The code of each entry is looked up once.
    void FillTexts(Place place, ReadOnlySpan<int> rows, Span<int> codes)
    {
        var texts = place.Scratch.Ints(place.Rows);
        place.Columns.CopyTo(field.Column, texts.AsSpan(0, place.Rows));
        var count = place.Columns.TextCount(field.Column);
        var map = place.Scratch.Ints(count + 1);
        map.AsSpan(0, count + 1).Fill(Several);
        for (var i = 0; i < codes.Length; i++)
        {
            ref var code = ref map[texts[rows[i]]];
            if (code == Several)
                code = texts[rows[i]] == 0 ? NoText() : CodeOf(place.Columns.Text(field.Column, texts[rows[i]] - 1));
            codes[i] = code;
        }
        place.Scratch.Return(map);
        place.Scratch.Return(texts);
    }
}
