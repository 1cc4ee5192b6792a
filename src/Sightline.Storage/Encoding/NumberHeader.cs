using Sightline.Storage.Segments;

namespace Sightline.Storage.Encodings;

/// <summary>What a column of numbers begins with.</summary>
struct NumberHeader()
{
    public required CodeForm Form;
    public required NoneForm Nones;
    public required int Count;
    public long Min = long.MaxValue;
    public long Max = long.MinValue;
    /// <summary>Divides the difference of any two values.</summary>
    public ulong Scale = 1;

    /// <summary>The largest code.</summary>
    public readonly ulong MaxCode => ((ulong)Max - (ulong)Min) / Scale + (Nones == NoneForm.Code ? 1UL : 0);

    public readonly void Write(ColumnWriter to)
    {
        to.Add((byte)((int)Form | (int)Nones << 3 | (Scale > 1 ? NumberColumn.Scaled : 0)));
        Varint.Write(to, (ulong)Count);
        if (Form == CodeForm.None)
            return;
        Varint.Write(to, Varint.Zigzag(Min));
        Varint.Write(to, (ulong)Max - (ulong)Min);
        if (Scale > 1)
            Varint.Write(to, Scale);
    }

    public static NumberHeader Read(ref ChunkReader reader)
    {
        var first = reader.Byte();
        var header = new NumberHeader
        {
            Form = (CodeForm)(first & 7),
            Nones = (NoneForm)(first >> 3 & 3),
            Count = reader.Count(),
        };
        var scaled = (first & NumberColumn.Scaled) != 0;
        if (first >= NumberColumn.Scaled << 1 || (header.Form == CodeForm.None && first != 0))
            ChunkReader.Refuse($"a column of numbers begins with {first}");
        if (header.Form == CodeForm.None)
            return header;
        header.Min = Varint.Unzigzag(reader.Varint());
        var range = reader.Varint();
        if (header.Min == NumberColumn.None || range > (ulong)long.MaxValue - (ulong)header.Min)
            ChunkReader.Refuse($"values reach from {header.Min} over {range}");
        header.Max = header.Min + (long)range;
        header.Scale = scaled ? reader.Varint() : 1;
        if (header.Scale == 0 || range % header.Scale != 0)
            ChunkReader.Refuse($"values over {range} cannot have scale {header.Scale}");
        if (header.Form == CodeForm.Constant && header.MaxCode != 0)
            ChunkReader.Refuse($"a constant column has codes up to {header.MaxCode}");
        return header;
    }
}
