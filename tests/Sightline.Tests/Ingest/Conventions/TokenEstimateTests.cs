using System.Text;
using Sightline.Ingest.Conventions;
using Sightline.Model.Calls;
using Sightline.Model.Wire;

namespace Sightline.Tests.Ingest.Conventions;

public sealed class TokenEstimateTests
{
    static readonly SpanConventions Conventions = SpanConventions.BuiltIn.EstimatingTokens();

    static readonly FactSpan[] Spans =
    [
        FactSpan.Of(
        [
            "gen_ai.operation.name = chat",
            """gen_ai.input.messages = [{"role":"user","parts":[{"type":"text","content":"1234567\u00e9"}]}]""",
            """gen_ai.output.messages = [{"role":"assistant","parts":[{"type":"tool_call","name":"f","arguments":{"a":[1]}}]}]""",
        ]),
        FactSpan.Of(
        [
            "openinference.span.kind = LLM",
            "llm.input_messages.0.message.role = user",
            "llm.input_messages.0.message.content = 1234",
            """output.value = {"choices":[{"message":{"role":"assistant","content":"\ud83d\ude00"}}]}""",
        ]),
    ];

    [Fact]
    public void Bytes_that_are_no_span_have_an_estimate_or_none_but_never_fail()
    {
        var random = new Random(7);
        for (var i = 0; i < 40_000; i++)
        {
            var bytes = Spans[i % Spans.Length].Message.Rest.ToArray();
            for (var change = random.Next(0, 4); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.Equal(Read(bytes), Read(bytes));
        }
    }

    [Theory]
    [InlineData("""{"role":"assistant","content":"cut \ud83d"}""")]
    [InlineData("""{"role":"assistant","content":"12","\ud83d":1}""")]
    [InlineData("""{"\ud83d":1}""")]
    [InlineData("""["\ude00"]""")]
    [InlineData("\"\\ud83d\"")]
    public void Text_that_was_cut_within_a_character_is_read(string output)
    {
        var span = FactSpan.Of(["openinference.span.kind = LLM", "input.value = 1234", $"output.value = {output}"]);
        var facts = new CallFacts();
        Conventions.Read(span.Message, always: false, ref facts);
        Assert.Equal((1L, true), (facts.TokensInput, facts.TokensEstimated));
    }

    [Fact]
    public void Values_that_nest_as_deep_as_they_may_are_read()
    {
        using var rest = new ProtobufWriter(4096);
        foreach (var (key, depth) in (ReadOnlySpan<(string, int)>)
            [("openinference.span.kind", 0), ($"llm.output_messages.0.{Steps(30)}", 64), ("output.value", 64)])
        {
            var attribute = rest.Begin(SpanField.Attributes, 1);
            rest.WriteBytes(KeyValueField.Key, Encoding.UTF8.GetBytes(key));
            WriteNested(rest, KeyValueField.Value, depth);
            rest.End(attribute);
        }
        Assert.True(Read(rest.Written.ToArray()).IsEstimate);
    }

    static string Steps(int count) => string.Join('.', Enumerable.Repeat("text", count));

    static void WriteNested(ProtobufWriter to, int field, int depth)
    {
        var any = to.Begin(field, 2);
        if (depth == 0)
        {
            to.WriteBytes(AnyValueField.String, "LLM"u8);
        }
        else
        {
            var list = to.Begin(AnyValueField.Array, 2);
            WriteNested(to, 1, depth - 1);
            to.End(list);
        }
        to.End(any);
    }

    static (long? Input, long? Output, bool IsEstimate) Read(byte[] rest)
    {
        var facts = new CallFacts();
        Conventions.Read(new SpanMessage("chat"u8, rest, default, 0), always: false, ref facts);
        return (facts.TokensInput, facts.TokensOutput, facts.TokensEstimated);
    }
}
