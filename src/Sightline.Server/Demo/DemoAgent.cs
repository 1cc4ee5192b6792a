using Sightline.Model.Spans;

namespace Sightline.Server.Demo;

/// <summary>One agent of the demo at work in one trace: talks to its model, calls tools, is handed work.</summary>
sealed class DemoAgent(TraceSketch sketch, DemoService service, DemoModel model, Customer customer, string instructions)
{
    // About four characters make a token in the tokenizers of these models.
    const int CharsPerToken = 4;

    readonly TraceSketch _sketch = sketch;
    readonly Conversation _conversation = new(instructions);

    public void Hears(string text) => _conversation.User(text);

    /// <summary>Draws the agent's own span, named as OpenTelemetry names it.</summary>
    public void Work(Action<DemoSpan> work) => _sketch.Span(service, $"invoke_agent {service.Name}", SpanKind.Internal, span =>
    {
        span.Set("gen_ai.operation.name", "invoke_agent").Set("gen_ai.agent.name", service.Name)
            .Set("gen_ai.agent.id", $"agent-{service.Name}").Set("gen_ai.provider.name", model.Provider)
            .Set("gen_ai.conversation.id", customer.Session).Set("user.id", customer.Id);
        work(span);
    });

    /// <summary>The model answers in words.</summary>
    public string Answers(string text)
    {
        var message = Conversation.Text("assistant", text);
        Call(message, "stop");
        _conversation.Add(message);
        return text;
    }

    /// <summary>The model asks for a tool, and the tool runs. Null from <paramref name="run"/> is a failed tool.</summary>
    public string? Uses(string tool, object arguments, Func<DemoSpan, string?> run)
    {
        var callId = _sketch.Reference("call");
        var message = Conversation.ToolCall(callId, tool, arguments);
        Call(message, "tool_calls");
        _conversation.Add(message);
        string? result = null;
        _sketch.Span(service, $"execute_tool {tool}", SpanKind.Internal, span =>
        {
            span.Set("gen_ai.operation.name", "execute_tool").Set("gen_ai.tool.name", tool)
                .Set("gen_ai.tool.type", "function").Set("gen_ai.tool.call.id", callId)
                .Set("gen_ai.agent.name", service.Name)
                .Set("gen_ai.tool.call.arguments", Conversation.Json(arguments));
            result = run(span);
            if (result is not null)
                span.Set("gen_ai.tool.call.result", result);
        });
        _conversation.ToolResult(callId, result ?? "The tool failed.");
        return result;
    }

    void Call(string output, string finish) => _sketch.Span(service, $"chat {model.Name}", SpanKind.Client, span =>
    {
        var input = _conversation.Messages;
        var inputTokens = (input.Length + _conversation.Instructions.Length + Catalog.ToolDefinitions.Length) / CharsPerToken;
        var outputTokens = Math.Max(output.Length / CharsPerToken, 8);
        span.Set("gen_ai.operation.name", "chat").Set("gen_ai.provider.name", model.Provider)
            .Set("gen_ai.request.model", model.Name).Set("gen_ai.response.model", model.Version)
            .Set("gen_ai.response.id", _sketch.Reference("resp")).Set("gen_ai.request.temperature", 0.2)
            .Set("gen_ai.request.max_tokens", 2048L).Set("gen_ai.agent.name", service.Name)
            .Set("gen_ai.conversation.id", customer.Session).Set("user.id", customer.Id)
            .Set("server.address", model.Host).Set("server.port", 443L)
            .Set("gen_ai.system_instructions", _conversation.Instructions)
            .Set("gen_ai.tool.definitions", Catalog.ToolDefinitions)
            .Set("gen_ai.input.messages", input);
        if (_sketch.Chance(0.006))
            Retry(span);
        _sketch.Spend(model.FirstTokenMs + model.MsPerToken * outputTokens);
        span.Set("gen_ai.output.messages", $"[{output[..^1]},\"finish_reason\":\"{finish}\"}}]")
            .Set("gen_ai.usage.input_tokens", (long)inputTokens).Set("gen_ai.usage.output_tokens", (long)outputTokens)
            .Set("gen_ai.usage.cache_read.input_tokens", (long)(inputTokens / 2 / 128 * 128))
            .Set("gen_ai.response.finish_reasons", new[] { finish });
    });

    // The provider limits the rate once; the client waits and asks again.
    void Retry(DemoSpan call)
    {
        _sketch.Span(service, "POST", SpanKind.Client, span =>
        {
            span.Set("http.request.method", "POST").Set("server.address", model.Host);
            _sketch.Spend(90);
            span.Set("http.response.status_code", 429L).Set("error.type", "429");
            span.Fail("Too many requests");
        });
        call.Events.Add(new DemoEvent(_sketch.Now, "retry", [new("retry.attempt", 1L), new("retry.delay_ms", 1200L)]));
        _sketch.Spend(1200);
    }
}
