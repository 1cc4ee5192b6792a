namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>What the letters that were found are the beginning, or the middle, of.</summary>
enum AnchorKind
{
    Token,
    AzureMark,
    EntraMark,
    Bearer,
    Basic,
    Jwt,
    PrivateKey,
    UrlPassword,
    Assignment,
    JsonName,
    Header,
    SlackHook,
}

/// <summary>A literal that every secret of some kind contains.</summary>
/// <param name="Literal">At least three bytes.</param>
/// <param name="Kind">What is looked at around it.</param>
/// <param name="Shape">Of a token.</param>
sealed record Anchor(byte[] Literal, AnchorKind Kind, TokenShape? Shape = null)
{
    // How names of secrets end: password, pwd, key, token, secret, sig, signature.
    static readonly string[] NameEnds = ["rd", "RD", "wd", "WD", "ey", "EY", "en", "EN", "et", "ET", "ig", "re"];

    /// <summary>All of them; of tokens that share a beginning the more exact first.</summary>
    public static Anchor[] All()
    {
        var all = new List<Anchor>();
        foreach (var shape in TokenShape.All)
            all.Add(new Anchor(shape.Prefix, AnchorKind.Token, shape));
        Add(all, AnchorKind.AzureMark, "JQQJ9");
        for (var digit = '0'; digit <= '9'; digit++)
            Add(all, AnchorKind.EntraMark, digit + "Q~");
        Add(all, AnchorKind.Bearer, "Bearer ", "bearer ", "BEARER ");
        Add(all, AnchorKind.Basic, "Basic ", "basic ", "BASIC ");
        Add(all, AnchorKind.Jwt, "eyJ");
        Add(all, AnchorKind.PrivateKey, "PRIVATE KEY");
        Add(all, AnchorKind.UrlPassword, "://");
        Add(all, AnchorKind.SlackHook, "hooks.slack.com/");
        foreach (var end in NameEnds)
        {
            Add(all, AnchorKind.Assignment, end + '=');
            Add(all, AnchorKind.JsonName, end + '"', end + '\\');
        }
        Add(all, AnchorKind.Header, "ey:", "EY:");
        return [.. all];
    }

    static void Add(List<Anchor> all, AnchorKind kind, params ReadOnlySpan<string> literals)
    {
        foreach (var literal in literals)
            all.Add(new Anchor(System.Text.Encoding.ASCII.GetBytes(literal), kind));
    }
}
