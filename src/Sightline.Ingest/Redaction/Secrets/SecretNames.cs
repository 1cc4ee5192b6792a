using System.Text;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>Names whose values are secrets, without regard to case, dashes and underscores.</summary>
static class SecretNames
{
    /// <summary>Longest name that is looked at.</summary>
    public const int BytesMax = 48;

    // A name ends in one of these: OPENAI_API_KEY, db.password.
    static readonly byte[][] Ends = Bytes(
        "password", "passwd", "pwd", "apikey", "secretkey", "secretaccesskey", "accesskey", "clientsecret", "accesstoken",
        "refreshtoken", "authtoken", "idtoken", "privatekey", "accountkey", "securitytoken", "xgoogsignature");

    // These are the whole name: shorter ones end ordinary words.
    static readonly byte[][] Whole = Bytes("sig", "signature", "secret", "token");

    // In code and prose these are too common to be told apart, but not in URLs and connection strings.
    static readonly byte[][] OfConnections = Bytes("password", "passwd", "pwd", "accountkey", "sharedaccesskey", "accesskey");

    /// <summary>Whether the name that ends here is one; <paramref name="isConnection"/> for those of connection strings.</summary>
    public static bool IsOne(ReadOnlySpan<byte> text, int end, bool isJson, out bool isConnection)
    {
        Span<byte> name = stackalloc byte[BytesMax];
        var length = Normalize(text[Surroundings.NameStart(text, end, BytesMax)..end], name);
        name = name[..length];
        isConnection = !isJson && EndsWithAny(name, OfConnections);
        return EndsWithAny(name, Ends) || (!isJson && EqualsAny(name, Whole));
    }

    /// <summary>As <see cref="IsOne"/>, where bytes of something else may stand before the name.</summary>
    public static bool MayBeOne(ReadOnlySpan<byte> text, int end)
    {
        Span<byte> name = stackalloc byte[BytesMax];
        var length = Normalize(text[Surroundings.NameStart(text, end, BytesMax)..end], name);
        return EndsWithAny(name[..length], Ends) || EndsWithAny(name[..length], Whole);
    }

    static int Normalize(ReadOnlySpan<byte> text, Span<byte> name)
    {
        var length = 0;
        foreach (var b in text)
        {
            if (b is not ((byte)'-' or (byte)'_'))
                name[length++] = (byte)char.ToLowerInvariant((char)b);
        }
        return length;
    }

    static bool EndsWithAny(ReadOnlySpan<byte> name, byte[][] ends)
    {
        foreach (var end in ends)
        {
            if (name.EndsWith(end))
                return true;
        }
        return false;
    }

    static bool EqualsAny(ReadOnlySpan<byte> name, byte[][] names)
    {
        foreach (var one in names)
        {
            if (name.SequenceEqual(one))
                return true;
        }
        return false;
    }

    static byte[][] Bytes(params string[] names) => Array.ConvertAll(names, Encoding.ASCII.GetBytes);
}
