using Sightline.Model.Spans;
using Sightline.Storage.Queries.Execution.Parts;
using Sightline.Storage.Queries.Execution.Places;

namespace Sightline.Storage.Queries.Execution.Grouping;

/// <summary>Values of another source, where having none is a value too: it has code 0, the others one more than there.</summary>
sealed class OptionalSource(KeySource source) : KeySource
{
    public override int Count => source.Count + 1;

    public override long Bytes => source.Bytes;

    public override bool NeedsRest => source.NeedsRest;

    /// <summary>The source and the code there; <see cref="KeySource.None"/> for none.</summary>
    public (KeySource Source, int Code) Inner(int code) => (source, code - 1);

    public override void Fill(Place place, ReadOnlySpan<int> rows, Span<int> codes)
    {
        source.Fill(place, rows, codes);
        foreach (ref var code in codes)
        {
            if (code != Several)
                code++;
        }
    }

    public override void AddCodes(Place place, int row, List<int> codes)
    {
        source.AddCodes(place, row, codes);
        Shift(codes);
    }

    public override void AddCodes(in SpanView span, List<int> codes)
    {
        source.AddCodes(span, codes);
        Shift(codes);
    }

    public override int CodeOf(KeySource other, int code) =>
        code == 0 ? 0 : 1 + source.CodeOf(((OptionalSource)other).Inner(code).Source, code - 1);

    public override void Write(PartWriter to) => source.Write(to);

    public override void Read(PartReader from) => source.Read(from);

    static void Shift(List<int> codes)
    {
        for (var i = 0; i < codes.Count; i++)
            codes[i]++;
        if (codes.Count == 0)
            codes.Add(0);
    }
}
