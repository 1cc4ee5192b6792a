using System.Globalization;
using System.Text;

namespace Sightline.Load.Shapes;

/// <summary>
/// A trace of an agent as one request, built before the clock runs: every fifth span is a model call that repeats the
/// whole conversation so far. Words are random, so that only the repetition can be compressed well.
/// </summary>
static class AgentRequest
{
    public const int SpansPerTrace = 50;
    const int SpansPerCall = 5;
    // With ten calls a trace this makes 60,000 spans weigh about 134 MB.
    const int WordsPerMessage = 207;
    const int VocabularySize = 8000;

    static readonly string[] AllWords = MakeVocabulary(new Random(42));

    public static byte[] Build(long trace, long nowUnixNano, Random random)
    {
        var conversation = new StringBuilder();
        var scope = new WireBuffer();
        scope.Message(1, new WireBuffer().Text(1, "load.agent").Text(2, "1.0.0"));
        var start = nowUnixNano - 60_000_000_000 - random.NextInt64(10_000_000_000);
        for (var i = 0; i < SpansPerTrace; i++)
            scope.Message(2, Span(trace, i, start, conversation, random));
        var resource = new WireBuffer();
        resource.Attribute(1, "service.name", "research-agent");
        return new WireBuffer().Message(1, new WireBuffer().Message(1, resource).Message(2, scope)).ToArray();
    }

    static WireBuffer Span(long trace, int index, long start, StringBuilder conversation, Random random)
    {
        var isCall = index % SpansPerCall == SpansPerCall - 1;
        var span = new WireBuffer();
        span.Bytes(1, Convert.FromHexString(LoadIds.TraceHex(trace)));
        span.Bytes(2, BitConverter.GetBytes(LoadIds.Span(trace * SpansPerTrace + index)));
        if (index > 0)
            span.Bytes(4, BitConverter.GetBytes(LoadIds.Span(trace * SpansPerTrace)));
        span.Text(5, isCall ? "chat gpt-4o" : index == 0 ? "invoke_agent researcher" : "execute_tool search");
        span.Varint(6, isCall ? 3u : 1u);
        var begin = start + index * 1_000_000_000L;
        span.Fixed64(7, (ulong)begin);
        span.Fixed64(8, (ulong)(index == 0 ? start + 55_000_000_000 : begin + random.NextInt64(1_000_000_000)));
        span.Attribute(9, "gen_ai.conversation.id", string.Create(CultureInfo.InvariantCulture, $"conversation-{trace:d6}"));
        span.Attribute(9, "user.id", ServiceTemplate.User(trace));
        if (isCall)
            Call(span, conversation, random);
        else
            span.Attribute(9, "gen_ai.tool.call.arguments", $"{{\"query\":\"{Words(random, 12)}\"}}");
        return span;
    }

    static void Call(WireBuffer span, StringBuilder conversation, Random random)
    {
        Message(conversation, "user", Words(random, WordsPerMessage / 2));
        var answer = Words(random, WordsPerMessage / 2);
        span.Attribute(9, "gen_ai.operation.name", "chat");
        span.Attribute(9, "gen_ai.provider.name", "openai");
        span.Attribute(9, "gen_ai.request.model", "gpt-4o");
        span.Attribute(9, "gen_ai.usage.input_tokens", conversation.Length / 4);
        span.Attribute(9, "gen_ai.usage.output_tokens", answer.Length / 4);
        span.Attribute(9, "gen_ai.input.messages", $"[{conversation}]");
        span.Attribute(9, "gen_ai.output.messages", Message(new StringBuilder(), "assistant", answer).ToString());
        Message(conversation, "assistant", answer);
    }

    static StringBuilder Message(StringBuilder conversation, string role, string text)
    {
        if (conversation.Length > 0)
            conversation.Append(',');
        return conversation.Append($"{{\"role\":\"{role}\",\"parts\":[{{\"type\":\"text\",\"content\":\"{text}\"}}]}}");
    }

    static string Words(Random random, int count)
    {
        var words = new StringBuilder();
        for (var i = 0; i < count; i++)
            words.Append(i == 0 ? "" : " ").Append(AllWords[random.Next(VocabularySize)]);
        return words.ToString();
    }

    static string[] MakeVocabulary(Random random)
    {
        var words = new string[VocabularySize];
        for (var i = 0; i < words.Length; i++)
            words[i] = Vocabulary.Word(random.Next(3, 12), random);
        return words;
    }
}
