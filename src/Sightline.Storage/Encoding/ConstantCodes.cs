namespace Sightline.Storage.Encodings;

/// <summary>Rows that all have code 0.</summary>
sealed class ConstantCodes : Codes
{
    public override ulong this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                RefuseIndex(index, Count);
            return 0;
        }
    }

    public override void CopyTo(int from, Span<ulong> to, ulong add)
    {
        CheckRows(from, to.Length);
        to.Fill(add);
    }

    public override void CopyTo(int from, Span<uint> to, uint add)
    {
        CheckRows(from, to.Length);
        to.Fill(add);
    }

    public override void Between(ulong low, ulong high, RowSet into)
    {
        if (low == 0)
            into.SetRange(0, Count);
    }
}
