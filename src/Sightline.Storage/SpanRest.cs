using Sightline.Model.Wire;

namespace Sightline.Storage;

/// <summary>Copies the fields of an OTLP <c>Span</c> message that are not columns of the store.</summary>
static class SpanRest
{
    /// <summary>Writes them into <paramref name="rest"/>, which is as long as the message; gives their length.</summary>
    public static int Write(ReadOnlySpan<byte> message, Span<byte> rest)
    {
        var reader = new ProtobufReader(message);
        var written = 0;
        var keptFrom = -1;
        while (reader.TryReadField())
        {
            if (!IsColumn(reader.Field))
            {
                if (keptFrom < 0)
                    keptFrom = reader.FieldOffset;
                continue;
            }
            if (keptFrom >= 0)
                written += Copy(message[keptFrom..reader.FieldOffset], rest[written..]);
            keptFrom = -1;
        }
        if (keptFrom >= 0)
            written += Copy(message[keptFrom..], rest[written..]);
        return written;
    }

    static int Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        return from.Length;
    }

    static bool IsColumn(int field) => field
        is SpanField.TraceId or SpanField.SpanId or SpanField.ParentSpanId or SpanField.Name
        or SpanField.Kind or SpanField.StartTime or SpanField.EndTime;
}
