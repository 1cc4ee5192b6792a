using System.Buffers;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>Which bytes secrets are made of.</summary>
static class Letters
{
    const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static readonly SearchValues<byte> Alnum = Of(Alphanumeric);
    public static readonly SearchValues<byte> Upper = Of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    public static readonly SearchValues<byte> Hex = Of("0123456789abcdef");
    public static readonly SearchValues<byte> Word = Of(Alphanumeric + "_-");
    public static readonly SearchValues<byte> WordDot = Of(Alphanumeric + "_-.");

    /// <summary>What may follow the word Bearer: token68 of RFC 7235.</summary>
    public static readonly SearchValues<byte> Token = Of(Alphanumeric + "._~+/=-");

    public static readonly SearchValues<byte> Base64 = Of(Alphanumeric + "+/=_-");
    public static readonly SearchValues<byte> Digits = Of("0123456789");

    /// <summary>Where a password within a URL ends, found or not.</summary>
    public static readonly SearchValues<byte> AuthorityEnds = Of("/?#\"'<> \t\r\n\\`");

    /// <summary>Where a value after an equals sign ends.</summary>
    public static readonly SearchValues<byte> ValueEnds = Of("&;,\"'<>()[]{}|` \t\r\n\\");

    public static bool IsAlnum(byte b) => char.IsAsciiLetterOrDigit((char)b);

    public static bool IsDigit(byte b) => char.IsAsciiDigit((char)b);

    static SearchValues<byte> Of(string letters) => SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(letters));
}
