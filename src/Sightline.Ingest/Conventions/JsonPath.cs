namespace Sightline.Ingest.Conventions;

/// <summary>
/// Finds one value in the JSON text of an attribute. Text that is cut off or no JSON gives nothing; it is never an error,
/// because exporters cut long attributes.
/// </summary>
sealed class JsonPath(byte[][] steps)
{
    /// <summary>The digits of a number or the inside of a string that needs no unescaping; false for anything else.</summary>
    public bool TryFind(ReadOnlySpan<byte> json, out ReadOnlySpan<byte> value)
    {
        value = default;
        // Most texts do not hold the last name at all, which is far quicker to see.
        if (json.IndexOf(steps[^1]) < 0)
            return false;
        var at = Blank(json, 0);
        foreach (var step in steps)
        {
            if (!TryEnter(json, ref at, step))
                return false;
        }
        return TryRead(json, at, out value);
    }

    // From the brace of an object to the value of one of its members.
    static bool TryEnter(ReadOnlySpan<byte> json, ref int at, ReadOnlySpan<byte> name)
    {
        if (at >= json.Length || json[at] != '{')
            return false;
        at = Blank(json, at + 1);
        while (at < json.Length && json[at] == '"')
        {
            var end = EndOfString(json, at);
            if (end < 0)
                return false;
            var key = json[(at + 1)..end];
            at = Blank(json, end + 1);
            if (at >= json.Length || json[at] != ':')
                return false;
            at = Blank(json, at + 1);
            if (key.SequenceEqual(name))
                return true;
            at = Blank(json, Skip(json, at));
            if (at >= json.Length || json[at] != ',')
                return false;
            at = Blank(json, at + 1);
        }
        return false;
    }

    static bool TryRead(ReadOnlySpan<byte> json, int at, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (at >= json.Length)
            return false;
        if (json[at] == '"')
        {
            var end = EndOfString(json, at);
            if (end < 0)
                return false;
            value = json[(at + 1)..end];
            return !value.Contains((byte)'\\');
        }
        var last = Skip(json, at);
        value = json[at..last];
        return !value.IsEmpty && value[0] is >= (byte)'0' and <= (byte)'9' or (byte)'-';
    }

    static int Skip(ReadOnlySpan<byte> json, int at)
    {
        var depth = 0;
        while (at < json.Length)
        {
            switch (json[at])
            {
                case (byte)'"':
                    at = EndOfString(json, at);
                    if (at < 0)
                        return json.Length;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    if (depth == 0)
                        return at;
                    depth--;
                    break;
                case (byte)',' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t':
                    if (depth == 0)
                        return at;
                    break;
            }
            at++;
        }
        return at;
    }

    static int EndOfString(ReadOnlySpan<byte> json, int at)
    {
        for (at++; at < json.Length; at++)
        {
            var next = json[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
                return -1;
            at += next;
            if (json[at] == '"')
                return at;
            at++;
        }
        return -1;
    }

    static int Blank(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at;
    }
}
