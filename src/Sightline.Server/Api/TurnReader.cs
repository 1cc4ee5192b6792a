using System.Text.Json.Nodes;
using Sightline.Ingest.Conventions;
using Sightline.Ingest.Conventions.Messages;
using Sightline.Model.Calls;
using Sightline.Model.Ids;
using Sightline.Model.Workspaces;
using Sightline.Storage;

namespace Sightline.Server.Api;

/// <summary>Reads what was asked and answered in a trace, for a session that is shown as a conversation.</summary>
sealed class TurnReader(Store store, SpanConventions conventions)
{
    /// <summary>Characters of a text: what a turn of a conversation has room for before it is opened.</summary>
    internal const int LengthMax = 2_000;

    /// <summary>Spans that are looked at from either end where the root says nothing: each may hold a whole conversation.</summary>
    const int SpansMax = 20;

    /// <summary>
    /// What was said to the root last and what it answered; else to the first span and by the last one that says it. Null for
    /// what no span says.
    /// </summary>
    public (string? Input, string? Output) Read(WorkspaceScope scope, TraceId id)
    {
        if (store.FindTrace(scope, id) is not { Count: > 0 } trace)
            return (null, null);
        var root = Root(trace);
        var said = Content(trace, root);
        var (input, output) = (Input(said), Output(said));
        for (var i = 0; input is null && i < Math.Min(SpansMax, trace.Count); i++)
            input = i == root ? null : Input(Content(trace, i));
        for (var i = trace.Count - 1; output is null && i >= Math.Max(0, trace.Count - SpansMax); i--)
            output = i == root ? null : Output(Content(trace, i));
        return (input, output);
    }

    static int Root(StoredTrace trace)
    {
        for (var i = 0; i < trace.Count; i++)
        {
            if (trace.Outline(i).ParentSpanId == default)
                return i;
        }
        return 0;
    }

    SpanContent Content(StoredTrace trace, int place)
    {
        var span = trace[place];
        return conventions.ReadContent(new SpanMessage(span.Name, span.Rest, span.Resource, span.StartUnixNano));
    }

    static string? Input(SpanContent said) =>
        Cut(Text(said.InputMessages.LastOrDefault(message => message.Role == "user")) ?? Text(said.Input));

    static string? Output(SpanContent said) => Cut(Text(said.OutputMessages is [.., var last] ? last : null) ?? Text(said.Output));

    static string? Text(Message? message)
    {
        if (message is null)
            return null;
        var parts = message.Parts.Select(part => part switch
        {
            TextPart words => words.Text,
            ToolCallPart call => $"{call.Name}({call.Arguments?.ToJsonString()})",
            _ => null,
        });
        var text = string.Join('\n', parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }

    static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length == 0 ? null : text,
        _ => node.ToJsonString(),
    };

    static string? Cut(string? text)
    {
        if (text is null || text.Length <= LengthMax)
            return text;
        var length = char.IsHighSurrogate(text[LengthMax - 2]) ? LengthMax - 2 : LengthMax - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }
}
