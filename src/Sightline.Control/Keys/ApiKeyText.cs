namespace Sightline.Control.Keys;

/// <summary>How API keys are written: <c>pk_live_</c> and 43 characters of base64url.</summary>
public static class ApiKeyText
{
    public const string Prefix = "pk_live_";

    /// <summary>Characters of a key that are stored and shown: enough to tell keys apart, not to guess one.</summary>
    public const int ShownChars = 15;

    /// <summary>Shortest that is taken from the settings; ours are 51 characters.</summary>
    public const int LengthMin = 40;

    public const int LengthMax = 128;

    /// <summary>Whether a text can be a key at all.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) =>
        text.Length is >= LengthMin and <= LengthMax && text.StartsWith(Prefix, StringComparison.Ordinal)
        && !text.ContainsAnyExceptInRange('!', '~');
}
