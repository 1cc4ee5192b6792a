using System.Buffers.Text;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>What must stand around a literal for it to be part of a secret.</summary>
ref struct SecretChecks(ReadOnlySpan<byte> text)
{
    const int AzureKeyBytes = 84;
    const int AzureMarkAt = 52;
    const int EntraHead = 3;
    const int EntraTailMin = 31;
    const int BearerMin = 16;
    const int BasicMin = 8;
    const int JwtPartMin = 8;

    /// <summary>Bytes of what follows a literal that are looked at before it counts as a secret.</summary>
    const int Looked = 512;

    static readonly int AzureRule = SecretRules.IndexOf(SecretRules.Azure);
    static readonly int BearerRule = SecretRules.IndexOf(SecretRules.Bearer);
    static readonly int BasicRule = SecretRules.IndexOf(SecretRules.Basic);
    static readonly int JwtRule = SecretRules.IndexOf(SecretRules.Jwt);
    static readonly int PrivateKeyRule = SecretRules.IndexOf(SecretRules.PrivateKey);
    static readonly int ConnectionRule = SecretRules.IndexOf(SecretRules.Connection);
    static readonly int SlackRule = SecretRules.IndexOf("slack_token");

    readonly ReadOnlySpan<byte> _text = text;

    // Until where a run of letters is known to be no JSON Web Token: each is walked once.
    int _noJwtUntil;

    /// <summary>Where the last match ended: none begins before.</summary>
    public int Floor { get; set; }

    /// <summary>Whether the literal at a place is part of a secret; the match may begin before it.</summary>
    public bool TryMatch(int at, Anchor anchor, out SecretMatch match)
    {
        match = default;
        var after = at + anchor.Literal.Length;
        var found = anchor.Kind switch
        {
            AnchorKind.Token => anchor.Shape!.TryMatch(_text, at, out match),
            AnchorKind.AzureMark => TryAzure(at, out match),
            AnchorKind.EntraMark => TryEntra(at, after, out match),
            AnchorKind.Bearer => TryBearer(at, after, out match),
            AnchorKind.Basic => TryBasic(at, after, out match),
            AnchorKind.Jwt => TryJwt(at, out match),
            AnchorKind.PrivateKey => TryPrivateKey(at, after, out match),
            AnchorKind.UrlPassword => TryUrl(after, out match),
            AnchorKind.SlackHook => TrySlackHook(after, out match),
            _ => AssignedSecrets.TryMatch(_text, at, anchor.Kind, out match),
        };
        return found && match.Start >= Floor;
    }

    /// <summary>What can be said of a literal without knowing where its text begins and ends; rather too much than too little.</summary>
    public static bool MayMatch(ReadOnlySpan<byte> request, int at, Anchor anchor)
    {
        var after = at + anchor.Literal.Length;
        return anchor.Kind switch
        {
            AnchorKind.UrlPassword => Password(request, after) > 0,
            AnchorKind.Jwt => Run(request[after..], Letters.Word, JwtPartMin) == JwtPartMin,
            AnchorKind.Assignment => SecretNames.MayBeOne(request, after - 1),
            AnchorKind.Header => SecretNames.MayBeOne(request, after - 1),
            AnchorKind.JsonName => SecretNames.MayBeOne(request, after - 1),
            _ => true,
        };
    }

    readonly bool TryAzure(int at, out SecretMatch match)
    {
        match = default;
        var start = at - AzureMarkAt;
        if (start < 0 || start + AzureKeyBytes > _text.Length
            || _text.Slice(start, AzureKeyBytes).IndexOfAnyExcept(Letters.Alnum) >= 0)
            return false;
        match = new SecretMatch(start, AzureKeyBytes, AzureRule);
        return true;
    }

    // Three letters, a digit, Q~ and at least 31 more.
    readonly bool TryEntra(int at, int after, out SecretMatch match)
    {
        match = default;
        var start = at - EntraHead;
        if (start < 0 || !Surroundings.BeginsWord(_text, start)
            || _text[start..at].IndexOfAnyExcept(Letters.Token) >= 0)
            return false;
        var tail = Run(_text[after..], Letters.Token, Looked);
        if (tail < EntraTailMin)
            return false;
        match = new SecretMatch(start, after + tail - start, AzureRule);
        return true;
    }

    readonly bool TryBearer(int at, int after, out SecretMatch match)
    {
        match = default;
        if (!Surroundings.BeginsWord(_text, at))
            return false;
        var run = Run(_text[after..], Letters.Token, int.MaxValue);
        if (run < BearerMin || _text.Slice(after, run).IndexOfAny(Letters.Digits) < 0)
            return false;
        match = new SecretMatch(after, run, BearerRule);
        return true;
    }

    // "Basic" is a word too: what follows must be base64 of user:password.
    readonly bool TryBasic(int at, int after, out SecretMatch match)
    {
        match = default;
        if (!Surroundings.BeginsWord(_text, at))
            return false;
        var run = Run(_text[after..], Letters.Base64, Looked);
        Span<byte> decoded = stackalloc byte[Looked];
        if (run < BasicMin || run % 4 != 0
            || Base64.DecodeFromUtf8(_text.Slice(after, run), decoded, out _, out var length) != System.Buffers.OperationStatus.Done
            || decoded[..length].IndexOf((byte)':') < 0 || decoded[..length].IndexOfAnyInRange((byte)0, (byte)31) >= 0)
            return false;
        match = new SecretMatch(after, run, BasicRule);
        return true;
    }

    bool TryJwt(int at, out SecretMatch match)
    {
        match = default;
        if (at < _noJwtUntil || !Surroundings.BeginsWord(_text, at) || (at > 0 && _text[at - 1] is (byte)'_' or (byte)'-' or (byte)'.'))
            return false;
        var run = Run(_text[at..], Letters.WordDot, int.MaxValue);
        var token = _text.Slice(at, run);
        var header = token.IndexOf((byte)'.');
        var payload = header < 0 ? -1 : token[(header + 1)..].IndexOf((byte)'.');
        if (header < JwtPartMin || payload < JwtPartMin)
        {
            _noJwtUntil = at + run;
            return false;
        }
        match = new SecretMatch(at, run, JwtRule);
        return true;
    }

    // From the end of the BEGIN line to the END line, or as far as there are letters of base64 where it was cut off.
    readonly bool TryPrivateKey(int at, int after, out SecretMatch match)
    {
        match = default;
        const int LabelMax = 40;
        var line = _text[Math.Max(0, at - LabelMax)..at];
        var begin = line.LastIndexOf("BEGIN "u8);
        if (begin < 0)
            return false;
        var start = after;
        while (start < _text.Length && start < after + 16 && _text[start] is (byte)'-' or (byte)' ' || IsBlock(start, after))
            start++;
        var end = start;
        while (end < _text.Length && (Letters.Base64.Contains(_text[end]) || _text[end] is (byte)'\r' or (byte)'\n' or (byte)'\\'
            or (byte)' ' or (byte)':' or (byte)',' or (byte)'\t') && !_text[end..].StartsWith("-----END"u8))
            end++;
        match = new SecretMatch(start, end - start, PrivateKeyRule);
        return end > start;
    }

    // "PRIVATE KEY BLOCK" of PGP.
    readonly bool IsBlock(int at, int after) =>
        at < _text.Length && at < after + 6 && _text[at] is >= (byte)'A' and <= (byte)'Z'
        && _text[after..].StartsWith(" BLOCK"u8);

    readonly bool TryUrl(int after, out SecretMatch match)
    {
        match = default;
        var colon = Password(_text, after);
        if (colon <= 0)
            return false;
        var end = _text[after..];
        var stop = end.IndexOfAny(Letters.AuthorityEnds);
        var at = after + (stop < 0 ? end : end[..stop]).LastIndexOf((byte)'@');
        // What was hidden already, and what stands for a value in a template.
        if (at <= colon || _text[colon..at].IndexOfAnyExcept((byte)'*') < 0 || _text[colon] is (byte)'$' or (byte)'{')
            return false;
        match = new SecretMatch(colon, at - colon, ConnectionRule);
        return true;
    }

    // Where the password begins: behind the colon of user:password@host. Not positive for none.
    static int Password(ReadOnlySpan<byte> text, int after)
    {
        var authority = text[after..];
        var stop = authority.IndexOfAny(Letters.AuthorityEnds);
        if (stop >= 0)
            authority = authority[..stop];
        var at = authority.LastIndexOf((byte)'@');
        var colon = at < 0 ? -1 : authority[..at].IndexOf((byte)':');
        return colon < 0 || colon + 1 == at ? 0 : after + colon + 1;
    }

    readonly bool TrySlackHook(int after, out SecretMatch match)
    {
        match = default;
        var rest = _text[after..];
        if (!rest.StartsWith("services/"u8) && !rest.StartsWith("workflows/"u8) && !rest.StartsWith("triggers/"u8))
            return false;
        var start = after + rest.IndexOf((byte)'/') + 1;
        var end = start;
        while (end < _text.Length && (Letters.Alnum.Contains(_text[end]) || _text[end] == '/'))
            end++;
        match = new SecretMatch(start, end - start, SlackRule);
        return end > start;
    }

    static int Run(ReadOnlySpan<byte> bytes, System.Buffers.SearchValues<byte> letters, int most)
    {
        var looked = bytes[..Math.Min(bytes.Length, most)];
        var end = looked.IndexOfAnyExcept(letters);
        return end < 0 ? looked.Length : end;
    }
}
