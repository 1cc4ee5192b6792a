namespace Sightline.Server.Demo;

/// <summary>A model that the demo's agents call, and how fast it writes.</summary>
/// <param name="Provider">Value of <c>gen_ai.provider.name</c>.</param>
/// <param name="Version">The name that the provider answers with.</param>
sealed record DemoModel(string Provider, string Name, string Version, string Host, double FirstTokenMs, double MsPerToken)
{
    public static readonly DemoModel Strong =
        new("openai", "gpt-4o", "gpt-4o-2024-11-20", "api.openai.com", 420, 11);

    public static readonly DemoModel Small =
        new("openai", "gpt-4o-mini", "gpt-4o-mini-2024-07-18", "api.openai.com", 260, 7);

    public static readonly DemoModel Careful =
        new("anthropic", "claude-sonnet-4-5", "claude-sonnet-4-5-20250929", "api.anthropic.com", 610, 14);

    public static readonly DemoModel Embedding =
        new("openai", "text-embedding-3-small", "text-embedding-3-small", "api.openai.com", 45, 0);
}
