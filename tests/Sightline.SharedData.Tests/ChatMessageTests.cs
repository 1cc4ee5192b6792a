using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Server.Tests.Support;
using Sightline.SharedData.Tests.Support;

namespace Sightline.SharedData.Tests;

/// <summary>
/// Observations of eleven frameworks, and the messages that another reader made of them. Where that one gave up, or made
/// messages without a role, there is nothing to compare.
/// </summary>
public sealed class ChatMessageTests
{
    [SharedFolderFact]
    public async Task Messages_of_exported_observations_are_the_expected_ones()
    {
        await using var program = await SightlineProgram.StartAsync();
        var compared = 0;
        var wrong = new List<string>();
        var folder = SharedFolder.File("traces", "langfuse-exports");
        foreach (var file in Directory.GetFiles(folder, "*.trace.json").Order(StringComparer.Ordinal))
        {
            var observations = JsonNode.Parse(await File.ReadAllTextAsync(file))!["observations"]!.AsArray();
            var chats = JsonNode.Parse(await File.ReadAllTextAsync(file.Replace(".trace.", ".chatml.", StringComparison.Ordinal)))!;
            var traceId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file))[..16]);
            var read = await MeantSpans.ReadAsync(program.Client, traceId, [.. observations.Select(o => SpanOf(o!))]);
            for (var i = 0; i < observations.Count; i++)
            {
                foreach (var way in (string[])["input", "output"])
                {
                    var expected = Expected(chats[observations[i]!["id"]!.GetValue<string>()]?[way]);
                    // A tool's arguments and result are given as they are, not as a message.
                    if (expected is null || observations[i]!["type"]!.GetValue<string>() == "TOOL")
                        continue;
                    compared++;
                    var actual = Actual(read[i].GetProperty("content"), way);
                    if (!expected.SequenceEqual(actual))
                        wrong.Add($"{file} {observations[i]!["name"]} {way}\n  {string.Join("\n  ", expected)}\n not\n  "
                            + string.Join("\n  ", actual));
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.Equal(51, compared);
    }

    static (string, JsonObject) SpanOf(JsonNode observation)
    {
        var attributes = new JsonObject { ["langfuse.observation.type"] = observation["type"]!.GetValue<string>().ToLowerInvariant() };
        foreach (var way in (string[])["input", "output"])
        {
            if (observation[way] is { } value)
                attributes[$"langfuse.observation.{way}"] = value is JsonValue ? value.DeepClone() : value.ToJsonString();
        }
        return (observation["name"]!.GetValue<string>(), attributes);
    }

    /// <summary>Null where there is nothing to compare.</summary>
    static List<string>? Expected(JsonNode? chat)
    {
        if (chat?["success"]?.GetValue<bool>() != true)
            return null;
        var lines = new List<string>();
        foreach (var message in chat["data"]!.AsArray().OfType<JsonObject>())
        {
            if (message.Count == 1 && message.ContainsKey("tools"))
                continue;
            if (message["role"] is not { } role)
                return null;
            AddContent(lines, RoleOf(role.GetValue<string>()), message["content"]);
            foreach (var call in message["tool_calls"]?.AsArray() ?? [])
                lines.Add($"assistant call {IdOf(call!["id"])} {call["name"]} {Flat(call["arguments"])}");
        }
        return lines.Count == 0 ? null : lines;
    }

    static void AddContent(List<string> lines, string role, JsonNode? content)
    {
        if (content is JsonArray parts && parts.All(part => part!.AsObject().ContainsKey("type")))
        {
            foreach (var part in parts)
            {
                lines.Add(part!["type"]!.GetValue<string>() == "tool_use"
                    ? $"{role} call {part["id"]} {part["name"]} {Flat(part["input"])}"
                    : $"{role} {Flat(part["text"])}");
            }
        }
        else if (content is not null && content.ToString().Length > 0)
            lines.Add($"{role} {Flat(content)}");
    }

    static List<string> Actual(JsonElement content, string way)
    {
        var lines = new List<string>();
        if (way == "input" && content.GetProperty("system").GetString() is { } system)
            lines.Add($"system {Flat(JsonValue.Create(system))}");
        foreach (var message in content.GetProperty($"{way}_messages").EnumerateArray())
        {
            foreach (var part in message.GetProperty("parts").EnumerateArray())
            {
                var value = JsonNode.Parse(part.GetProperty("value").GetRawText());
                lines.Add(message.GetProperty("role").GetString() + part.GetProperty("type").GetString() switch
                {
                    "tool_call" =>
                        $" call {IdOf(JsonNode.Parse(part.GetProperty("id").GetRawText()))} {part.GetProperty("name")} {Flat(value)}",
                    "tool_result" => $" {Flat(value)}",
                    _ => $" {Flat(JsonNode.Parse(part.GetProperty("text").GetRawText()))}",
                });
            }
        }
        return lines;
    }

    static string RoleOf(string role) => role == "model" ? "assistant" : role;

    static string IdOf(JsonNode? id) => id?.ToString() is { Length: > 0 } text ? text : "-";

    // JSON in text and JSON are the same, and so are blanks around words.
    static string Flat(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
            return node?.ToJsonString() ?? "null";
        try
        {
            return text.TrimStart() is ['{' or '[', ..] ? Flat(JsonNode.Parse(text)) : text.Trim();
        }
        catch (JsonException)
        {
            return text.Trim();
        }
    }
}
