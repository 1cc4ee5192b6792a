using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sightline.Model;
using Sightline.Query.Traces;
using Sightline.Storage.Queries;

namespace Sightline.Query.Analytics;

/// <summary>
/// Where the rows of a query go on. Body, big-endian: fingerprint of the query 8, range from 8 and to 8, the last row's
/// place in the order 8 as bits of a double, and its keys: length 2 (65,535 for none) and UTF-8.
/// </summary>
sealed record AnalyticsCursor(ulong Query, TimeRange Range, GroupPosition After)
{
    const int Size = 32;
    const int NoneLength = ushort.MaxValue;

    /// <summary>Equal for queries that ask the same in the same words.</summary>
    public static ulong Fingerprint(AnalyticsQuery query)
    {
        var asked = new StringBuilder();
        void Add(string? text) => asked.Append(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:{text};");
        Add(query.Over);
        foreach (var (op, of, name) in query.Select)
        {
            Add(op);
            Add(of);
            Add(name);
        }
        foreach (var name in query.GroupBy)
            Add(name);
        Add(query.Where);
        Add(query.Granularity);
        Add(query.Timezone);
        Add(query.OrderBy);
        Add($"{query.IsDescending}");
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())));
    }

    /// <summary>Null where the keys are too long for one.</summary>
    public string? Write()
    {
        var keys = After.Keys.Select(key => key is null ? null : Encoding.UTF8.GetBytes(key)).ToList();
        var body = new byte[Size + keys.Sum(key => 2 + (key?.Length ?? 0))];
        BinaryPrimitives.WriteUInt64BigEndian(body, Query);
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(8), Range.From);
        BinaryPrimitives.WriteInt64BigEndian(body.AsSpan(16), Range.To);
        BinaryPrimitives.WriteDoubleBigEndian(body.AsSpan(24), After.Value);
        var at = Size;
        foreach (var key in keys)
        {
            BinaryPrimitives.WriteUInt16BigEndian(body.AsSpan(at), (ushort)(key?.Length ?? NoneLength));
            key?.CopyTo(body.AsSpan(at + 2));
            at += 2 + (key?.Length ?? 0);
        }
        return CursorText.Write(CursorKind.Analytics, body);
    }

    /// <exception cref="InvalidQueryException">It is damaged or from another query.</exception>
    public static AnalyticsCursor Read(string cursor, ulong query, int keys)
    {
        var body = CursorText.ReadAtLeast(CursorKind.Analytics, cursor, Size);
        if (BinaryPrimitives.ReadUInt64BigEndian(body) != query)
            throw CursorText.Invalid("belongs to another query");
        var texts = new string?[keys];
        var at = Size;
        for (var key = 0; key < keys; key++)
        {
            var length = at + 2 <= body.Length ? BinaryPrimitives.ReadUInt16BigEndian(body.AsSpan(at)) : 0;
            at += 2;
            if (length == NoneLength)
                continue;
            if (at + length > body.Length)
                throw CursorText.Invalid("belongs to another query");
            texts[key] = Encoding.UTF8.GetString(body.AsSpan(at, length));
            at += length;
        }
        return new AnalyticsCursor(
            query,
            new TimeRange(BinaryPrimitives.ReadInt64BigEndian(body.AsSpan(8)), BinaryPrimitives.ReadInt64BigEndian(body.AsSpan(16))),
            new GroupPosition(BinaryPrimitives.ReadDoubleBigEndian(body.AsSpan(24)), texts));
    }
}
