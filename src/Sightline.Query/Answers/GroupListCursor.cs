using System.Text;
using Sightline.Model;
using Sightline.Query.Filters;
using Sightline.Query.Traces;
using Sightline.Storage.Queries;

namespace Sightline.Query.Answers;

/// <summary>
/// Where a list of users, sessions and the like goes on. Body: a <see cref="CursorHead"/>, and the last one's name in UTF-8.
/// </summary>
sealed record GroupListCursor(ulong List, TimeRange Range, double Value, string Name)
{
    /// <summary>Equal for lists of the same things in the same order with the same filter.</summary>
    public static ulong Fingerprint(string of, ListOrder order, Predicate where) =>
        CursorHead.Fingerprint($"{of} {order.Sort} {order.Descending} {FilterPrinter.Print(where)}");

    public string Write()
    {
        var name = Encoding.UTF8.GetBytes(Name);
        var body = new byte[CursorHead.Size + name.Length];
        new CursorHead(List, Range, Value).Write(body);
        name.CopyTo(body.AsSpan(CursorHead.Size));
        return CursorText.Write(CursorKind.GroupList, body);
    }

    /// <summary>Reads the cursor of a list and checks that it came from the same one.</summary>
    /// <exception cref="InvalidQueryException">It is damaged or from another list.</exception>
    public static GroupListCursor Read(string cursor, ulong list)
    {
        ReadOnlySpan<byte> body = CursorText.ReadAtLeast(CursorKind.GroupList, cursor, CursorHead.Size);
        var head = CursorHead.Read(body);
        return head.Of == list
            ? new GroupListCursor(head.Of, head.Range, head.Value, Encoding.UTF8.GetString(body[CursorHead.Size..]))
            : throw CursorText.Invalid("belongs to a list with another order or filter");
    }
}
