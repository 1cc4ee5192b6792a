using System.Globalization;
using Sightline.Server.Api.Answers.Calls;
using Sightline.Server.Tests.Support;

namespace Sightline.Server.Tests.Api;

/// <summary>A program that holds the same trace of yesterday and of the day before, settled.</summary>
public sealed class SampleCalls : IAsyncLifetime
{
    public const string Yesterday = "00000000000000000000000000000001";
    public const string DayBefore = "00000000000000000000000000000002";

    SightlineProgram? _program;

    public SightlineProgram Program => _program!;

    public HttpClient Client => Program.Client;

    public DateTimeOffset Today { get; } = new(TimeProvider.System.GetUtcNow().Date, TimeSpan.Zero);

    public async Task InitializeAsync()
    {
        _program = await SightlineProgram.StartAsync("Store:SettleIdle=00:00:01");
        await SendAsync(Yesterday, Today.AddHours(-12));
        await SendAsync(DayBefore, Today.AddHours(-36));
        for (var attempt = 0; (await CallsAsync("")).Items.Any(call => !call.Settled); attempt++)
        {
            Assert.True(attempt < 100, "The calls do not settle.");
            await Task.Delay(100);
        }
    }

    public async Task DisposeAsync() => await Program.DisposeAsync();

    internal async Task<CallsAnswer> CallsAsync(string parameters) =>
        Strict.Read<CallsAnswer>(await Client.GetStringAsync($"/api/v1/calls?range=7d{parameters}"));

    // An agent that repeats what its models used, a priced call, one of a model that nobody knows, and a tool.
    async Task SendAsync(string trace, DateTimeOffset at)
    {
        var start = at.ToUnixTimeMilliseconds() * 1_000_000;
        string[] spans =
        [
            Span(1, 0, "invoke_agent planner",
                Text("gen_ai.operation.name", "invoke_agent"), Text("gen_ai.agent.name", "planner"), Text("user.id", "ada"),
                Text("session.id", "s1"), Number("gen_ai.usage.input_tokens", 1007), Number("gen_ai.usage.output_tokens", 53)),
            Span(2, 1, "chat gpt-4o",
                Text("gen_ai.operation.name", "chat"), Text("gen_ai.provider.name", "openai"),
                Text("gen_ai.request.model", "gpt-4o"), Text("gen_ai.response.model", "gpt-4o-2024-08-06"),
                Number("gen_ai.usage.input_tokens", 1000), Number("gen_ai.usage.cache_read.input_tokens", 600),
                Number("gen_ai.usage.output_tokens", 50), Number("gen_ai.usage.reasoning.output_tokens", 30),
                Text("gen_ai.usage.cost", "0.5")),
            Span(3, 1, "chat ours",
                Text("gen_ai.operation.name", "chat"), Text("gen_ai.provider.name", "openai"),
                Text("gen_ai.request.model", "ours"), Number("gen_ai.usage.input_tokens", 7),
                Number("gen_ai.usage.output_tokens", 3)),
            Span(4, 1, "execute_tool search",
                Text("gen_ai.operation.name", "execute_tool"), Text("gen_ai.tool.name", "search"), Text("note", "hello")),
        ];
        await SampleTraces.PostAsync(Client, $$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{{string.Join(',', spans)}}]}]}]}""");

        string Span(int id, int parent, string name, params string[] attributes) => $$"""
            {"traceId":"{{trace}}","spanId":"{{id:x16}}","parentSpanId":"{{Parent(parent)}}",
             "name":"{{name}}","kind":1,"startTimeUnixNano":"{{start - id}}","endTimeUnixNano":"{{start - id + 2_000_000_000L}}",
             "attributes":[{{string.Join(',', attributes)}}]}
            """;

        static string Parent(int id) => id == 0 ? "" : id.ToString("x16", CultureInfo.InvariantCulture);

        static string Text(string key, string value) => $$$"""{"key":"{{{key}}}","value":{"stringValue":"{{{value}}}"}}""";

        static string Number(string key, int value) => $$$"""{"key":"{{{key}}}","value":{"intValue":"{{{value}}}"}}""";
    }
}
