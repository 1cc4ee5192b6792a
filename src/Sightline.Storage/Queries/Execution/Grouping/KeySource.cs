using System.Text;
using Sightline.Model.Spans;
using Sightline.Storage.Memory;
using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Queries.Execution.Places;
using Sightline.Storage.Schemas;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>
/// Gives the values of one group key as codes 0, 1, 2 … in order of first appearance. One thread at a time; the codes
/// of two threads meet through <see cref="CodeOf(KeySource,int)"/>.
/// </summary>
abstract class KeySource
{
    /// <summary>Code of a row without a value, which is in no group.</summary>
    public const int None = -1;

    /// <summary>Code of a row that is to be asked for by itself, because it has several values.</summary>
    public const int Several = -2;

    /// <summary>Codes so far: they are below this.</summary>
    public abstract int Count { get; }

    /// <summary>Memory held, roughly.</summary>
    public virtual long Bytes => Count * 48L;

    /// <summary>The codes of some rows of a place.</summary>
    public abstract void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes);

    /// <summary>Adds the codes of one row.</summary>
    public abstract void AddCodes(Place place, int row, List<int> codes);

    /// <summary>Adds the codes of a span of a memtable.</summary>
    public abstract void AddCodes(in SpanView span, List<int> codes);

    /// <summary>Looks at more than the columns of spans.</summary>
    public virtual bool NeedsRest => false;

    /// <summary>The code here of what has a code in another source of the same key.</summary>
    public abstract int CodeOf(KeySource other, int code);

    /// <summary>Writes the values in the order of their codes.</summary>
    public abstract void Write(PartWriter to);

    /// <summary>Gives values that were written the codes that they had; there is none yet.</summary>
    public abstract void Read(PartReader from);
}

/// <summary>Values as texts.</summary>
abstract class TextSource(QueryMemory memory) : KeySource
{
    // Of a text beside its bytes: end, hash, and slots that are at most half full.
    const int BytesPerText = 24;

    readonly TextPool _texts = new();
    readonly Dictionary<long, int> _numbers = [];

    public override int Count => _texts.Count;

    public override long Bytes => _texts.Bytes.Length * 2L + _texts.Count * (long)BytesPerText;

    public string TextOf(int code) => Encoding.UTF8.GetString(_texts[code]);

    public ReadOnlySpan<byte> BytesOf(int code) => _texts[code];

    /// <summary>
    /// The <see cref="ValueHash"/> of some rows of a place, 0 for none. False where it is not known without numbering the
    /// values, or rows have several.
    /// </summary>
    public virtual bool TryFillHashes(Place place, ReadOnlySpan<int> rows, Span<ulong> hashes) => false;

    public override int CodeOf(KeySource other, int code) => CodeOf(((TextSource)other)._texts[code]);

    public override void Write(PartWriter to)
    {
        to.Int(_texts.Count);
        for (var code = 0; code < _texts.Count; code++)
            to.Bytes(_texts[code]);
    }

    public override void Read(PartReader from)
    {
        for (var left = from.Int(); left > 0; left--)
            CodeOf(from.Bytes());
    }

    public int CodeOf(ReadOnlySpan<byte> text)
    {
        var known = _texts.Count;
        var code = _texts.Add(text);
        if (code == known)
            memory.Add(text.Length * 2 + BytesPerText);
        return code;
    }

    /// <summary>The code of a number, written as text once.</summary>
    protected int CodeOf(long number)
    {
        if (_numbers.TryGetValue(number, out var code))
            return code;
        memory.Add(BytesPerText * 2);
        _numbers.Add(number, code = CodeOf(FieldValue.Integer(number)));
        return code;
    }

    /// <summary>The code of a value; <see cref="KeySource.None"/> where it has no text.</summary>
    protected int CodeOf(in FieldValue value)
    {
        Span<byte> scratch = stackalloc byte[FieldValue.ScratchBytes];
        return value.TryText(scratch, out var text) ? CodeOf(text) : None;
    }

    /// <summary>Fills in the hashes of the rows that have a text in a column; each entry is looked at once.</summary>
    protected static void FillHashes(
        Place place, Column column, bool noneIsEmpty, ReadOnlySpan<int> rows, Span<ulong> hashes)
    {
        var texts = place.Scratch.Ints(place.Rows);
        place.Columns.CopyTo(column, texts.AsSpan(0, place.Rows));
        var count = place.Columns.TextCount(column) + 1;
        var known = place.Scratch.Hashes(count);
        known.AsSpan(0, count).Clear();
        if (noneIsEmpty)
            known[0] = ValueHash.Of(default);
        for (var i = 0; i < hashes.Length; i++)
        {
            var text = texts[rows[i]];
            if (text != 0 && known[text] == 0)
                known[text] = ValueHash.Of(place.Columns.Text(column, text - 1));
            if (known[text] != 0)
                hashes[i] = known[text];
        }
        place.Scratch.Return(known);
        place.Scratch.Return(texts);
    }

    /// <summary>Adds the codes of what it is shown.</summary>
    protected readonly struct CodeVisitor(TextSource source, List<int> codes) : IFieldVisitor
    {
        public bool Visit(in FieldValue value)
        {
            var code = source.CodeOf(value);
            if (code != None)
                codes.Add(code);
            return false;
        }
    }
}
