using System.Globalization;
using System.Text;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage.Schemas;
using Sightline.Storage.Segments.Reading;
using Sightline.Storage.Views;

namespace Sightline.Storage.Deletion;

/// <summary>Finds the traces in which a span, or the resource of one, names a user.</summary>
sealed class UserTraces
{
    readonly byte[] _id;
    readonly long? _number;

    public UserTraces(string id)
    {
        _id = Encoding.UTF8.GetBytes(id);
        _number = long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>Adds the traces of one place.</summary>
    public void Add(SpanRows rows, ISet<TraceId> traces, CancellationToken cancellation)
    {
        var span = new SpanView();
        for (var trace = 0; trace < rows.TraceCount; trace++)
        {
            if ((trace & 255) == 0)
                cancellation.ThrowIfCancellationRequested();
            for (var row = rows.FirstRow(trace); row >= 0; row = rows.NextRow(trace, row))
            {
                rows.Read(trace, row, rest: true, ref span);
                if (!Names(span.Rest, SpanField.Attributes) && !Names(span.Resource, ResourceField.Attributes))
                    continue;
                traces.Add(rows.TraceIdAt(trace));
                break;
            }
        }
    }

    /// <summary>
    /// Adds the traces that a row of records or calls says it of: those of traces whose spans sampling dropped.
    /// </summary>
    public void Add(LiveGroup live, Column user, ISet<TraceId> traces)
    {
        var columns = new GroupReader(live.Group);
        var texts = columns.Text(user);
        if (texts.Texts.Find(_id) < 0)
            return;
        for (var row = 0; row < live.Group.Rows; row++)
        {
            if (texts[row].SequenceEqual(_id) && !live.Hidden.Contains(live.Group.FirstRow + row))
                traces.Add(columns.TraceIdAt(columns.TraceOf(row)));
        }
    }

    bool Names(ReadOnlySpan<byte> message, int field)
    {
        // Most messages are settled by this, without walking their attributes.
        if (_number is null && message.IndexOf(_id) < 0)
            return false;
        var attributes = new AttributeList(message, field);
        while (attributes.MoveNext())
        {
            if (IsKey(attributes.Key) && IsId(attributes.Value))
                return true;
        }
        return false;
    }

    bool IsId(AnyValue value) => value.Type switch
    {
        AnyValueType.String => value.Bytes.SequenceEqual(_id),
        AnyValueType.Int => value.Int == _number,
        _ => false,
    };

    static bool IsKey(ReadOnlySpan<byte> key) => key.SequenceEqual("user.id"u8) || key.SequenceEqual("enduser.id"u8);
}
