using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sightline.Server.Demo;

/// <summary>What an agent and its model have said so far; sent again, and longer, with every call.</summary>
sealed class Conversation(string instructions)
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly List<string> _messages = [];

    /// <summary>JSON for <c>gen_ai.system_instructions</c>.</summary>
    public string Instructions { get; } = Json(new[] { new { type = "text", content = instructions } });

    /// <summary>JSON for <c>gen_ai.input.messages</c>.</summary>
    public string Messages => $"[{string.Join(',', _messages)}]";

    public void User(string text) => _messages.Add(Text("user", text));

    public void Add(string message) => _messages.Add(message);

    public void ToolResult(string callId, string result) => _messages.Add(
        Json(new { role = "tool", parts = new[] { new { type = "tool_call_response", id = callId, response = result } } }));

    public static string Text(string role, string text) =>
        Json(new { role, parts = new[] { new { type = "text", content = text } } });

    /// <summary>The assistant asks for a tool.</summary>
    public static string ToolCall(string callId, string tool, object arguments) => Json(new
    {
        role = "assistant",
        parts = new[] { new { type = "tool_call", id = callId, name = tool, arguments } },
    });

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, Plain);
}
