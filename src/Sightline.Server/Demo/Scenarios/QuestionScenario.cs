using Sightline.Model.Spans;

namespace Sightline.Server.Demo.Scenarios;

/// <summary>A customer asks; the support agent, instrumented with OpenInference, answers from the knowledge base.</summary>
static class QuestionScenario
{
    public static void Draw(TraceSketch sketch)
    {
        var customer = Customer.Next(sketch);
        var question = sketch.Pick(Catalog.Questions);
        Steps.Request(sketch, customer, "/v1/support", () =>
        {
            Steps.Guardrail(sketch, "input", question);
            sketch.Span(DemoService.Support, "support_agent", SpanKind.Internal, span =>
            {
                span.Set("openinference.span.kind", "AGENT").Set("agent.name", "support-agent")
                    .Set("session.id", customer.Session).Set("user.id", customer.Id)
                    .Set("input.value", question).Set("input.mime_type", "text/plain");
                var answer = Answer(sketch, question);
                span.Set("output.value", answer).Set("output.mime_type", "text/plain");
            });
        });
    }

    static string Answer(TraceSketch sketch, string question)
    {
        var answer = "";
        var turns = sketch.Random.Next(1, 4);
        for (var turn = 1; turn <= turns; turn++)
        {
            var article = Steps.Retrieve(sketch, question);
            if (sketch.Chance(0.05))
                LookUp(sketch);
            answer = turn == turns ? article : $"Not sure yet; look further than: {article[..40]}";
            Ask(sketch, question, article, answer);
        }
        return answer;
    }

    static void Ask(TraceSketch sketch, string question, string article, string answer) =>
        sketch.Span(DemoService.Support, "ChatCompletion", SpanKind.Client, span =>
        {
            var model = DemoModel.Careful;
            span.Set("openinference.span.kind", "LLM").Set("llm.model_name", model.Name).Set("llm.provider", model.Provider)
                .Set("llm.invocation_parameters", """{"temperature":0,"max_tokens":800}""")
                .Set("llm.input_messages.0.message.role", "system")
                .Set("llm.input_messages.0.message.content", $"Answer from this article only: {article}")
                .Set("llm.input_messages.1.message.role", "user").Set("llm.input_messages.1.message.content", question);
            sketch.Spend(model.FirstTokenMs + answer.Length / 4 * model.MsPerToken);
            long input = (article.Length + question.Length) / 4 + 12, output = answer.Length / 4;
            span.Set("llm.output_messages.0.message.role", "assistant")
                .Set("llm.output_messages.0.message.content", answer)
                .Set("llm.token_count.prompt", input).Set("llm.token_count.completion", output)
                .Set("llm.token_count.total", input + output);
        });

    static void LookUp(TraceSketch sketch) =>
        sketch.Span(DemoService.Support, "availability", SpanKind.Internal, span =>
        {
            span.Set("openinference.span.kind", "TOOL").Set("tool.name", "availability");
            sketch.Wait(TimeSpan.FromSeconds(5));
            Failures.SupplierTimeout(sketch, span, sketch.Pick(Catalog.Cities), 2);
        });
}
