namespace Sightline.Ingest.Pricing;

/// <summary>One name for each provider, OpenTelemetry's, whatever a client or a price list calls it.</summary>
static class ProviderNames
{
    static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["azure"] = "azure.ai.openai",
        ["az.ai.openai"] = "azure.ai.openai",
        ["azure_openai"] = "azure.ai.openai",
        ["azure-openai"] = "azure.ai.openai",
        ["azureopenai"] = "azure.ai.openai",
        ["az.ai.inference"] = "azure.ai.inference",
        ["azure_ai"] = "azure.ai.inference",
        ["bedrock"] = "aws.bedrock",
        ["aws_bedrock"] = "aws.bedrock",
        ["amazon-bedrock"] = "aws.bedrock",
        ["aws"] = "aws.bedrock",
        ["bedrock_converse"] = "aws.bedrock",
        ["gemini"] = "gcp.gemini",
        ["google"] = "gcp.gemini",
        ["google_genai"] = "gcp.gemini",
        ["gcp.gen_ai"] = "gcp.gemini",
        ["vertex_ai"] = "gcp.vertex_ai",
        ["vertexai"] = "gcp.vertex_ai",
        ["google_vertexai"] = "gcp.vertex_ai",
        ["xai"] = "x_ai",
        ["mistral"] = "mistral_ai",
        ["mistralai"] = "mistral_ai",
        ["moonshot"] = "moonshot_ai",
        ["watsonx"] = "ibm.watsonx.ai",
        ["together"] = "together_ai",
        ["togetherai"] = "together_ai",
        ["fireworks"] = "fireworks_ai",
    };

    /// <summary>What the same company sells under two names, for prices that only one of them has.</summary>
    static readonly Dictionary<string, string> Relatives = new(StringComparer.Ordinal)
    {
        ["azure.ai.openai"] = "azure.ai.inference",
        ["azure.ai.inference"] = "azure.ai.openai",
        ["gcp.gemini"] = "gcp.vertex_ai",
        ["gcp.vertex_ai"] = "gcp.gemini",
    };

    /// <summary>
    /// Who makes models, and whose price holds where the provider's own is not known: most clients name the maker of the
    /// interface, a proxy or a framework.
    /// </summary>
    static readonly string[] Makers =
    [
        "openai", "anthropic", "gcp.gemini", "gcp.vertex_ai", "mistral_ai", "deepseek", "x_ai", "cohere", "moonshot_ai",
        "zai", "ai21", "perplexity", "voyage", "jina_ai", "minimax", "dashscope", "meta_llama", "aws.nova", "aws.bedrock",
    ];

    /// <summary>They run models on machines of one's own, for which the maker's price is wrong.</summary>
    static readonly HashSet<string> Local = new(StringComparer.Ordinal)
    {
        "ollama", "vllm", "lm_studio", "lmstudio", "llama_cpp", "llamacpp", "llamafile", "localai", "lemonade", "foundry_local",
        "onnx", "tgi", "sglang",
    };

    /// <summary>OpenTelemetry's name, or the name itself in lower case.</summary>
    public static string Canonical(string provider)
    {
        var name = provider.ToLowerInvariant();
        if (Aliases.TryGetValue(name, out var known))
            return known;
        // The AI SDK names the interface behind the provider: openai.responses, anthropic.messages, google.vertex.chat.
        if (name.StartsWith("google.vertex", StringComparison.Ordinal))
            return "gcp.vertex_ai";
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || name.StartsWith("gcp.", StringComparison.Ordinal) || name.StartsWith("aws.", StringComparison.Ordinal)
            || name.StartsWith("azure.ai.", StringComparison.Ordinal) || name.StartsWith("ibm.", StringComparison.Ordinal))
            return name;
        return Aliases.GetValueOrDefault(name[..dot], name[..dot]);
    }

    public static string? RelativeOf(string canonical) => Relatives.GetValueOrDefault(canonical);

    public static bool IsLocal(string canonical) => Local.Contains(canonical);

    /// <summary>The place of a provider among the makers, smaller before greater; -1 for none of them.</summary>
    public static int MakerRank(string canonical) => Array.IndexOf(Makers, canonical);
}
