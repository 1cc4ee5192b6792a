using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Sightline.Model;
using Sightline.Query.Traces;
using Sightline.Storage.Queries;

namespace Sightline.Query.Analytics;

/// <summary>
/// Where the rows of a query go on. Body: a <see cref="CursorHead"/>, and the last row's keys: length 2, big-endian (65,535 for
/// none), and UTF-8.
/// </summary>
sealed record AnalyticsCursor(ulong Query, TimeRange Range, GroupPosition After)
{
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
        return CursorHead.Fingerprint(asked.ToString());
    }

    /// <summary>Null where the keys are too long for one.</summary>
    public string? Write()
    {
        var keys = After.Keys.Select(key => key is null ? null : Encoding.UTF8.GetBytes(key)).ToList();
        var body = new byte[CursorHead.Size + keys.Sum(key => 2 + (key?.Length ?? 0))];
        new CursorHead(Query, Range, After.Value).Write(body);
        var at = CursorHead.Size;
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
        var body = CursorText.ReadAtLeast(CursorKind.Analytics, cursor, CursorHead.Size);
        var head = CursorHead.Read(body);
        if (head.Of != query)
            throw CursorText.Invalid("belongs to another query");
        var texts = new string?[keys];
        var at = CursorHead.Size;
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
        return new AnalyticsCursor(query, head.Range, new GroupPosition(head.Value, texts));
    }
}
