using Sightline.Ingest.Conventions;
using Sightline.Model.Calls;

namespace Sightline.Tests.Ingest.Conventions;

public sealed class TableFilesTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("sightline-").FullName;

    [Fact]
    public void A_table_in_the_folder_adds_a_dialect()
    {
        Write("acme.json", """
            {
              "table": "acme", "version": 3, "order": 50, "telling": ["acme.agent."],
              "rules": [
                { "field": "kind", "attribute": "acme.agent.step", "map": { "Think": "llm" } },
                { "field": "model", "attribute": "acme.agent.model" },
                { "field": "tokens_input_total", "attribute": "acme.agent.usage", "path": "tokens.in" }
              ]
            }
            """);
        var span = FactSpan.Of(
            ["acme.agent.step = think", "acme.agent.model = m1", "acme.agent.usage = {\"tokens\": {\"out\": 1, \"in\": 42}}"]);
        var facts = new CallFacts();
        Assert.True(SpanConventions.Load(_folder).Read(span.Message, always: false, ref facts));
        Assert.Equal(Sightline.Model.Spans.WorkKind.Llm, facts.Kind);
        Assert.Equal(42, facts.TokensInput);
        Assert.True(facts.Model.SequenceEqual("m1"u8));
        Assert.False(SpanConventions.BuiltIn.Read(span.Message, always: false, ref facts));
    }

    [Fact]
    public void A_table_in_the_folder_takes_the_place_of_the_built_in_one()
    {
        Write("x.json", """{ "table": "openinference", "version": 9, "order": 500 }""");
        var span = FactSpan.Of(["openinference.span.kind = LLM"]);
        var facts = new CallFacts();
        Assert.False(SpanConventions.Load(_folder).Read(span.Message, always: false, ref facts));
    }

    [Fact]
    public void Mistakes_are_told_together_with_their_places()
    {
        Write("acme.json", """
            {
              "table": "acme", "version": 0, "order": 50, "telling": ["ac"],
              "rules": [
                { "field": "kinds", "attribute": "a.b" },
                { "field": "kind", "attribute": "acme.step", "map": { "x": "thinker" } },
                { "field": "model" },
                { "field": "time_to_first_token", "attribute": "t", "unit": "h" },
                { "field": "model", "value": "m" },
                { "field": "agent_name", "span_name": "{value}{any}" },
                { "field": "model", "attribute": "m", "when": { "k": 5 } }
              ]
            }
            """);
        var mistakes = Assert.Throws<ConventionException>(() => SpanConventions.Load(_folder)).Mistakes;
        Assert.Equal(9, mistakes.Count);
        Assert.Contains("table acme, rule 2 (kind): \"thinker\" is no kind", mistakes[3], StringComparison.Ordinal);
        Assert.Contains(mistakes, m => m.Contains("unit \"h\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_table_is_named()
    {
        Write("a.json", "{");
        Write("b.json", """{ "table": "b", "version": 1, "order": 1, "ruls": [] }""");
        var failure = Assert.Throws<ConventionException>(() => SpanConventions.Load(_folder));
        Assert.Contains("a.json", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ruls", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_goes_without_a_folder() =>
        Assert.Same(SpanConventions.BuiltIn, SpanConventions.Load(Path.Combine(_folder, "none")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
