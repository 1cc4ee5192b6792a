using Sightline.Ingest.Otlp;
using Sightline.Ingest.Redaction;
using Sightline.Model.Spans;
using Sightline.Server.Demo;
using Sightline.Server.Demo.Scenarios;

namespace Sightline.Server.Tests.Demo;

public sealed class DemoTracesTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 14, 15, 9, 26, TimeSpan.Zero);
    static readonly TraceSketch[] Traces = [.. DemoTraces.Generate(DemoTraces.DefaultSeed, Now)];
    static readonly DemoSpan[] Spans = [.. Traces.SelectMany(t => t.Spans)];

    [Fact]
    public void Demo_repeats_for_the_same_seed_and_moment()
    {
        static IEnumerable<string> Bytes(int seed) =>
            DemoTraces.Generate(seed, Now).SelectMany(DemoWriter.Write).Select(Convert.ToHexString);

        Assert.Equal(Bytes(7), Bytes(7));
        Assert.NotEqual(Bytes(7).First(), Bytes(8).First());
    }

    [Fact]
    public void Demo_is_decoded_whole()
    {
        var decoder = new TraceDecoder(Redactor.None, TimeProvider.System);
        var accepted = 0;
        foreach (var request in DemoTraces.Generate(DemoTraces.DefaultSeed, TimeProvider.System.GetUtcNow()).SelectMany(DemoWriter.Write))
        {
            using var batch = new SpanBatch();
            var outcome = decoder.Decode(request, OtlpEncoding.Protobuf, batch);
            Assert.Null(outcome.Malformed);
            Assert.Null(outcome.Message);
            accepted += outcome.Accepted;
        }
        Assert.Equal(Spans.Length, accepted);
    }

    [Fact]
    public void Demo_keeps_its_ids_when_the_clock_moves()
    {
        var later = DemoTraces.Generate(DemoTraces.DefaultSeed, Now.AddHours(5));

        Assert.Equal(
            Traces.Select(t => (t.Id, t.Spans[0].Id, t.Spans.Count)),
            later.Select(t => (t.Id, t.Spans[0].Id, t.Spans.Count)));
    }

    [Fact]
    public void Last_trace_is_known_without_drawing_the_others() =>
        Assert.Equal(Traces[^1].Id, DemoTraces.Last(DemoTraces.DefaultSeed).Id);

    [Fact]
    public void Ids_differ_within_a_trace_and_between_traces()
    {
        Assert.Distinct(Traces.Select(t => t.Id));
        Assert.All(Traces, t => Assert.Distinct(t.Spans.Select(s => s.Id)));
    }

    [Fact]
    public void Traces_lie_within_the_day_before_the_moment_of_asking()
    {
        Assert.Equal(DemoTraces.OrdinaryCount + 6, Traces.Length);
        var nanos = (Now - DateTimeOffset.UnixEpoch).Ticks * 100;
        Assert.All(Traces, t =>
        {
            Assert.InRange(t.Spans[0].Start, nanos - TimeSpan.FromHours(24).Ticks * 100, nanos);
            Assert.True(t.Spans.Max(s => s.End) <= nanos, $"{t.Id} ends after now");
        });
    }

    [Fact]
    public void Agents_hand_over_to_each_other_across_services()
    {
        var trip = Traces.First(t => t.Spans.Any(s => s.Name == "invoke_agent trip-planner"));
        var byId = trip.Spans.ToDictionary(s => s.Id);
        var chain = new List<string>();
        for (var span = trip.Spans.First(s => s.Name == "invoke_agent payment-agent"); span is not null;
            span = byId.GetValueOrDefault(span.ParentId))
        {
            if (span.Name.StartsWith("invoke_agent", StringComparison.Ordinal))
                chain.Add(span.Service.Name);
        }
        Assert.Equal(["payment-agent", "booking-agent", "trip-planner"], chain);
    }

    [Fact]
    public void Conversation_grows_with_every_call_of_an_agent()
    {
        var trip = Traces.First(t => t.Spans.Any(s => s.Name == "invoke_agent trip-planner"));
        var sent = trip.Spans.Where(s => s.Name == "chat gpt-4o").Select(s => (string)Value(s, "gen_ai.input.messages")!).ToArray();

        Assert.True(sent.Length >= 4, $"{sent.Length} calls");
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.StartsWith(pair.First[..^1], pair.Second, StringComparison.Ordinal));
        Assert.All(sent, s => System.Text.Json.JsonDocument.Parse(s).Dispose());
    }

    [Fact]
    public void Model_calls_say_what_they_used()
    {
        var calls = Spans.Where(s => Equals(Value(s, "gen_ai.operation.name"), "chat")).ToArray();
        Assert.NotEmpty(calls);
        Assert.All(calls, s =>
        {
            Assert.NotNull(Value(s, "gen_ai.provider.name"));
            Assert.NotNull(Value(s, "gen_ai.request.model"));
            Assert.IsType<long>(Value(s, "gen_ai.usage.input_tokens"));
            using var output = System.Text.Json.JsonDocument.Parse((string)Value(s, "gen_ai.output.messages")!);
            Assert.Equal("assistant", output.RootElement[0].GetProperty("role").GetString());
        });
        foreach (var kind in new[] { "AGENT", "LLM", "RETRIEVER", "EMBEDDING", "GUARDRAIL", "TOOL" })
            Assert.Contains(Spans, s => Equals(Value(s, "openinference.span.kind"), kind));
    }

    [Fact]
    public void Failures_carry_stack_traces_and_variables()
    {
        var failures = Spans.SelectMany(s => s.Events).Where(e => e.Name == "exception").ToArray();
        Assert.All(failures, e =>
        {
            Assert.Contains(e.Attributes, a => a.Key == "exception.type");
            Assert.Contains(e.Attributes, a => a.Key == "exception.message");
            Assert.Contains(
                e.Attributes, a => a.Key == "exception.stacktrace" && ((string)a.Value).Contains('\n', StringComparison.Ordinal));
            Assert.Contains(e.Attributes, a => a.Key.Contains("variables", StringComparison.Ordinal));
        });
        Assert.Contains(failures, e => e.Attributes.Any(a => a.Key == "code.variables.booking"));
        Assert.Contains(failures, e => e.Attributes.Any(a => a.Key == "exception.variables"));
        Assert.Contains(Spans, s => s.Events.Any(e => e.Name == "retry"));
    }

    [Fact]
    public void Special_traces_are_what_they_claim()
    {
        Assert.Equal(10_000, BatchScenario.SpanCount);
        Assert.Equal(BatchScenario.SpanCount, Traces[0].Spans.Count);

        var approval = Traces[1].Spans[0];
        Assert.Equal(TimeSpan.FromMinutes(30).Ticks * 100, approval.End - approval.Start);

        Assert.Contains(Traces[2].Spans, s => s.Name == "GET /v2/rooms" && s.End - s.Start > 25_000_000_000);

        var known = Traces[3].Spans.Select(s => s.Id).ToHashSet();
        Assert.Contains(Traces[3].Spans, s => s.ParentId != default && !known.Contains(s.ParentId));

        Assert.Contains(Traces[4].Spans, s => s.End > Traces[4].Spans[0].End);

        var byId = Traces[5].Spans.ToDictionary(s => s.Id);
        Assert.Contains(Traces[5].Spans, s => byId.TryGetValue(s.ParentId, out var parent) && s.End < parent.Start);
    }

    [Fact]
    public void Most_traces_are_free_of_errors()
    {
        var failed = Traces.Count(t => t.Spans.Any(s => s.Status == SpanStatus.Error));
        Assert.InRange(failed, Traces.Length / 20, Traces.Length / 3);
    }

    static object? Value(DemoSpan span, string key) => span.Attributes.Find(a => a.Key == key).Value;
}
