using System.Globalization;
using System.Text;
using Sightline.Ingest.Conventions;
using Sightline.Model.Calls;

namespace Sightline.Tests.Ingest.Conventions;

/// <summary>Runs <c>Cases/calls.txt</c>, which says how cases are written, and those of <c>Cases/conventions</c>.</summary>
public sealed class CallCases
{
    public static TheoryData<string, string[], string[]> Cases()
    {
        var cases = new TheoryData<string, string[], string[]>();
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases");
        AddCases(cases, Path.Combine(folder, "calls.txt"));
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "conventions"), "*.txt"))
            AddCases(cases, file);
        return cases;
    }

    static void AddCases(TheoryData<string, string[], string[]> cases, string file)
    {
        foreach (var block in File.ReadAllText(file).Split("\n== ").Skip(1))
        {
            var lines = block.Split('\n').Select(line => line.Trim())
                .Where(line => line.Length > 0 && line[0] != '#').ToArray();
            var arrow = Array.FindIndex(lines, line => line.StartsWith("=>", StringComparison.Ordinal));
            var expected = lines[arrow] == "=> nothing" ? ["nothing"] : lines[(arrow + 1)..];
            cases.Add($"{Path.GetFileNameWithoutExtension(file)}: {lines[0]}", lines[1..arrow], expected);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_span_says_what_its_case_says(string name, string[] has, string[] expected)
    {
        Assert.NotEmpty(name);
        var span = FactSpan.Of(has);
        var facts = new CallFacts();
        var says = SpanConventions.BuiltIn.Read(span.Message, always: false, ref facts);
        var content = ContentLines.Of(SpanConventions.BuiltIn.ReadContent(span.Message));
        Assert.Equal(expected, says ? [.. Describe(facts), .. content] : ["nothing"]);
    }

    [Fact]
    public void A_span_of_a_service_says_who_the_user_was_when_it_is_asked()
    {
        var span = FactSpan.Of(["name GET /cart", "user.id = u1", "session.id = s1"]);
        var facts = new CallFacts();
        Assert.True(SpanConventions.BuiltIn.Read(span.Message, always: true, ref facts));
        Assert.Equal(["kind other", "call no", "user u1", "session s1"], Describe(facts));
    }

    static List<string> Describe(in CallFacts facts)
    {
        var lines = new List<string>
        {
            $"kind {facts.Kind.ToString().ToLowerInvariant()}",
            $"call {(facts.IsCall ? "yes" : "no")}",
        };
        Add(lines, "agent_id", facts.AgentId);
        Add(lines, "agent_name", facts.AgentName);
        Add(lines, "provider", facts.Provider);
        Add(lines, "model", facts.Model);
        Add(lines, "billed_model", facts.BilledModel);
        Add(lines, "tool", facts.Tool);
        Add(lines, "tokens_input", facts.TokensInput);
        Add(lines, "tokens_cache_read", facts.TokensCacheRead);
        Add(lines, "tokens_cache_write", facts.TokensCacheWrite);
        Add(lines, "tokens_cache_write_hour", facts.TokensCacheWriteHour);
        Add(lines, "tokens_audio_input", facts.TokensAudioInput);
        Add(lines, "tokens_output", facts.TokensOutput);
        Add(lines, "tokens_reasoning", facts.TokensReasoning);
        Add(lines, "tokens_audio_output", facts.TokensAudioOutput);
        Add(lines, "service_tier", facts.ServiceTier);
        Add(lines, "client_cost", facts.ClientCost);
        Add(lines, "time_to_first_token", facts.TimeToFirstToken);
        Add(lines, "images", facts.Images);
        Add(lines, "error_type", facts.ErrorType);
        Add(lines, "user", facts.User);
        Add(lines, "session", facts.Session);
        Add(lines, "environment", facts.Environment);
        Add(lines, "version", facts.Version);
        Add(lines, "workflow", facts.Workflow);
        Add(lines, "project", facts.Project);
        Add(lines, "step", facts.Step);
        Add(lines, "step_parent", facts.StepParent);
        Add(lines, "message_source", facts.MessageSource);
        Add(lines, "message_target", facts.MessageTarget);
        Add(lines, "store", facts.Store);
        return lines;
    }

    static void Add(List<string> lines, string name, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty)
            lines.Add($"{name} {Encoding.UTF8.GetString(text)}");
    }

    static void Add(List<string> lines, string name, long? number)
    {
        if (number is { } value)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {value}"));
    }
}
