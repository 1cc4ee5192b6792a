using System.Text;
using Sightline.Model.Spans;

namespace Sightline.Query.Graphs;

/// <summary>What nodes are called, and what tells them apart.</summary>
static class GraphNames
{
    /// <summary>The kind of a node that is a database, which no kind of work is.</summary>
    public const string Store = "store";

    static readonly string[] HandoverPrefixes = ["transfer_to_", "handoff_to_", "hand_off_to_", "handover_to_", "delegate_to_"];

    // "Handoff-transfer_to_booker" is a function of a plugin of Semantic Kernel.
    const string Plugin = "handoff_";

    public static string KindOf(GraphSpan span, GraphRole role) => role switch
    {
        GraphRole.Store when span.Kind == WorkKind.Other => Store,
        GraphRole.Model when span.Kind != WorkKind.Embedding && span.Call?.Model is not null => "llm",
        _ => Word(span.Kind),
    };

    public static string Word(WorkKind kind) => kind.ToString().ToLowerInvariant();

    public static string NameOf(GraphSpan span, GraphRole role) => role switch
    {
        GraphRole.Agent => span.AgentName ?? span.AgentId ?? span.Call?.AgentName ?? Short(span.Name, "invoke_agent "),
        GraphRole.Model => span.Call?.Model ?? span.Name,
        GraphRole.Tool => span.Call?.Tool ?? span.Tool ?? Short(span.Name, "execute_tool "),
        GraphRole.Store => span.Store ?? span.Name,
        GraphRole.Step => span.Step!,
        GraphRole.Workflow => span.Workflow ?? span.Name,
        _ => span.Name,
    };

    /// <summary>
    /// The agent that a tool of that name hands over to, as <see cref="Plain"/>; empty for the one that runs next, null
    /// for no handover.
    /// </summary>
    public static string? HandoverTarget(string tool)
    {
        var plain = Plain(tool);
        if (plain.StartsWith(Plugin, StringComparison.Ordinal) && !plain.StartsWith("handoff_to_", StringComparison.Ordinal))
            plain = plain[Plugin.Length..];
        foreach (var prefix in HandoverPrefixes)
        {
            if (plain.StartsWith(prefix, StringComparison.Ordinal) && plain.Length > prefix.Length)
                return plain[prefix.Length..] is "agent" ? "" : plain[prefix.Length..];
        }
        return null;
    }

    /// <summary>Lower case, with anything but letters and digits as single underscores.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != '_')
                plain.Append('_');
        }
        return plain.ToString().TrimEnd('_');
    }

    static string Short(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
}
