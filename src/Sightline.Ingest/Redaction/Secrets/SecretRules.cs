using System.Text;

namespace Sightline.Ingest.Redaction.Secrets;

/// <summary>The built-in rules, in the order in which the API lists them.</summary>
public static class SecretRules
{
    internal const string Assigned = "assigned_secret";
    internal const string Basic = "basic_auth";
    internal const string Bearer = "bearer_token";
    internal const string Card = "card_number";
    internal const string Connection = "connection_string";
    internal const string Jwt = "jwt";
    internal const string PrivateKey = "private_key";
    internal const string Azure = "azure_key";

    public static readonly IReadOnlyList<SecretRule> All =
    [
        new("openai_key", "API keys of OpenAI and of services that copy its form (sk-…)"),
        new("anthropic_key", "API keys of Anthropic (sk-ant-…)"),
        new("google_key", "API keys, OAuth tokens and client secrets of Google (AIza…, ya29.…, GOCSPX-…)"),
        new("aws_key", "Access key ids of AWS (AKIA…, ASIA…)"),
        new(Azure, "Keys of Azure with the provider's mark, client secrets of Entra"),
        new("github_token", "Tokens of GitHub and GitLab (ghp_…, github_pat_…, glpat-…)"),
        new("slack_token", "Tokens and web hooks of Slack (xoxb-…)"),
        new("stripe_key", "Secret keys of Stripe (sk_live_…, rk_live_…, whsec_…)"),
        new("huggingface_token", "Tokens of Hugging Face (hf_…)"),
        new("llm_key", "Keys of OpenRouter, Groq, xAI, Perplexity, Replicate, NVIDIA, Together, Langfuse, LangSmith, Tavily, Pinecone"),
        new("service_key", "Keys of Databricks, npm, PyPI, SendGrid, DigitalOcean, Shopify, New Relic, Vault, Linear, Grafana, Postman"),
        new("sightline_key", "API keys of Sightline (pk_live_…)"),
        new(Bearer, "Tokens after the word Bearer"),
        new(Basic, "User and password after the word Basic"),
        new(Jwt, "JSON Web Tokens (eyJ….…)"),
        new(PrivateKey, "Private keys in PEM"),
        new(Connection, "Passwords in URLs and connection strings"),
        new(Assigned, "Values of names such as api_key, client_secret and password, as name=value or in JSON"),
        new(Card, "Numbers of payment cards: issuer, length and check digit are right"),
    ];

    static readonly byte[][] Names = AllNames();

    /// <summary>Whether a name is that of a built-in rule.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> name)
    {
        foreach (var other in Names)
        {
            if (name.SequenceEqual(other))
                return true;
        }
        return false;
    }

    internal static int IndexOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == name)
                return i;
        }
        throw new ArgumentException($"There is no rule {name}.", nameof(name));
    }

    static byte[][] AllNames()
    {
        var names = new byte[All.Count][];
        for (var i = 0; i < names.Length; i++)
            names[i] = Encoding.UTF8.GetBytes(All[i].Name);
        return names;
    }
}
