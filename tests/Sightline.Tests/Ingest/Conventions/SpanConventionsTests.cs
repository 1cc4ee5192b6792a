using Sightline.Ingest.Conventions;
using Sightline.Model.Calls;
using Sightline.Tests.Support;

namespace Sightline.Tests.Ingest.Conventions;

public sealed class SpanConventionsTests
{
    static readonly FactSpan Service = FactSpan.Of(
    [
        "name GET /cart", "http.request.method = GET", "http.response.status_code = 200", "url.path = /cart",
        "server.address = shop", "server.port = 443", "network.protocol.version = 2", "user_agent.original = curl",
        "resource service.name = cart",
    ]);

    static readonly FactSpan Model = FactSpan.Of(
        ["name chat m", "gen_ai.operation.name = chat", "gen_ai.request.model = m", "gen_ai.usage.input_tokens = 3"]);

    [Fact]
    public void Reading_a_span_allocates_nothing_whatever_it_says()
    {
        Assert.False(Says(Service));
        Assert.True(Says(Model));
        Assert.Equal(0, Allocations.Of(() =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                Says(Service);
                Says(Model);
            }
        }));
    }

    [Fact]
    public void Bytes_that_are_no_span_say_something_or_nothing_but_never_fail()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Model.Message.Rest.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var cut = bytes.AsSpan(0, random.Next(bytes.Length + 1));
            var always = random.Next(2) == 0;
            var first = new CallFacts();
            var again = new CallFacts();
            var says = SpanConventions.BuiltIn.Read(new SpanMessage(cut, cut, cut, 0), always, ref first);
            Assert.Equal(says, SpanConventions.BuiltIn.Read(new SpanMessage(cut, cut, cut, 0), always, ref again));
            Assert.Equal((first.Kind, first.IsCall, first.TokensInput), (again.Kind, again.IsCall, again.TokensInput));
            Assert.True(first.Model.SequenceEqual(again.Model));
        }
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        var span = FactSpan.Of(["gen_ai.operation.name = chat", $"gen_ai.request.model = x{new string('ä', 400)}"]);
        var facts = new CallFacts();
        SpanConventions.BuiltIn.Read(span.Message, always: false, ref facts);
        Assert.Equal($"x{new string('ä', 255)}", System.Text.Encoding.UTF8.GetString(facts.Model));
    }

    static bool Says(FactSpan span)
    {
        var facts = new CallFacts();
        return SpanConventions.BuiltIn.Read(span.Message, always: false, ref facts);
    }
}
