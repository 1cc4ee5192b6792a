using System.Buffers;
using System.Text;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>A key that begins with letters of its own, as providers make them so that scanners can find them.</summary>
/// <param name="rule">Name of the rule.</param>
/// <param name="prefix">How it begins; stays readable.</param>
/// <param name="letters">What follows.</param>
/// <param name="least">Bytes that follow at least.</param>
/// <param name="exact">True where it is exactly so many.</param>
sealed class TokenShape(string rule, string prefix, SearchValues<byte> letters, int least, bool exact = false)
{
    /// <summary>Bytes that are looked at to tell a key from a word: bounds what a start costs that is none.</summary>
    const int Looked = 64;

    public byte[] Prefix { get; } = Encoding.ASCII.GetBytes(prefix);

    readonly int _rule = SecretRules.IndexOf(rule);

    public static readonly TokenShape[] All =
    [
        new("openai_key", "sk-proj-", Letters.Word, 20),
        new("openai_key", "sk-svcacct-", Letters.Word, 20),
        new("openai_key", "sk-admin-", Letters.Word, 20),
        new("openai_key", "sk-None-", Letters.Word, 20),
        new("anthropic_key", "sk-ant-", Letters.Word, 20),
        new("llm_key", "sk-or-", Letters.Word, 20),
        new("llm_key", "sk-lf-", Letters.Word, 20),
        new("openai_key", "sk-", Letters.Alnum, 20),
        new("google_key", "AIza", Letters.Word, 35),
        new("google_key", "ya29.", Letters.WordDot, 20),
        new("google_key", "GOCSPX-", Letters.Word, 28),
        new("aws_key", "AKIA", Letters.Upper, 16, exact: true),
        new("aws_key", "ASIA", Letters.Upper, 16, exact: true),
        new("github_token", "ghp_", Letters.Alnum, 36),
        new("github_token", "gho_", Letters.Alnum, 36),
        new("github_token", "ghu_", Letters.Alnum, 36),
        new("github_token", "ghs_", Letters.Alnum, 36),
        new("github_token", "ghr_", Letters.Alnum, 36),
        new("github_token", "github_pat_", Letters.Word, 40),
        new("github_token", "glpat-", Letters.WordDot, 20),
        new("slack_token", "xoxb-", Letters.Word, 20),
        new("slack_token", "xoxp-", Letters.Word, 20),
        new("slack_token", "xoxa-", Letters.Word, 20),
        new("slack_token", "xoxr-", Letters.Word, 20),
        new("slack_token", "xoxs-", Letters.Word, 20),
        new("slack_token", "xoxe", Letters.WordDot, 20),
        new("slack_token", "xapp-", Letters.Word, 20),
        new("stripe_key", "sk_live_", Letters.Alnum, 16),
        new("stripe_key", "sk_test_", Letters.Alnum, 16),
        new("stripe_key", "rk_live_", Letters.Alnum, 16),
        new("stripe_key", "rk_test_", Letters.Alnum, 16),
        new("stripe_key", "whsec_", Letters.Base64, 24),
        new("huggingface_token", "hf_", Letters.Alnum, 30),
        new("llm_key", "gsk_", Letters.Alnum, 40),
        new("llm_key", "xai-", Letters.Alnum, 40),
        new("llm_key", "pplx-", Letters.Alnum, 32),
        new("llm_key", "r8_", Letters.Alnum, 36),
        new("llm_key", "nvapi-", Letters.Word, 40),
        new("llm_key", "tgp_v1_", Letters.Word, 32),
        new("llm_key", "lsv2_", Letters.Word, 32),
        new("llm_key", "tvly-", Letters.Word, 24),
        new("llm_key", "pcsk_", Letters.Word, 40),
        new("service_key", "dapi", Letters.Hex, 32, exact: true),
        new("service_key", "npm_", Letters.Alnum, 36),
        new("service_key", "pypi-AgE", Letters.Word, 40),
        new("service_key", "SG.", Letters.WordDot, 60),
        new("service_key", "dop_v1_", Letters.Hex, 64),
        new("service_key", "shpat_", Letters.Hex, 32),
        new("service_key", "NRAK-", Letters.Upper, 27),
        new("service_key", "hvs.", Letters.Word, 24),
        new("service_key", "lin_api_", Letters.Alnum, 32),
        new("service_key", "glsa_", Letters.Word, 32),
        new("service_key", "PMAK-", Letters.Word, 40),
        new("sightline_key", "pk_live_", Letters.Word, 32),
    ];

    /// <summary>Whether the letters that <paramref name="at"/> begins with are such a key.</summary>
    public bool TryMatch(ReadOnlySpan<byte> text, int at, out SecretMatch match)
    {
        match = default;
        var rest = text[at..];
        if (!rest.StartsWith(Prefix) || !Surroundings.BeginsWord(text, at))
            return false;
        var body = rest[Prefix.Length..];
        var looked = body[..Math.Min(body.Length, Math.Max(Looked, least + 1))];
        var run = RunLength(looked);
        // Words of a language have no digits; made-up keys of this length without any are one in thousands.
        if (run < least || (exact && run != least) || looked[..run].IndexOfAny(Letters.Digits) < 0)
            return false;
        match = new SecretMatch(at + Prefix.Length, run < looked.Length ? run : RunLength(body), _rule);
        return true;
    }

    int RunLength(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAnyExcept(letters);
        return end < 0 ? bytes.Length : end;
    }
}
