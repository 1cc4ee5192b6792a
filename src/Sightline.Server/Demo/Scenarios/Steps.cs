using Sightline.Model.Spans;

namespace Sightline.Server.Demo.Scenarios;

/// <summary>Pieces that several scenarios share.</summary>
static class Steps
{
    /// <summary>The request of a customer, seen by the gateway; what follows happens inside it.</summary>
    public static DemoSpan Request(TraceSketch sketch, Customer customer, string route, Action work) =>
        sketch.Span(DemoService.Gateway, $"POST {route}", SpanKind.Server, span =>
        {
            span.Set("http.request.method", "POST").Set("http.route", route).Set("url.scheme", "https")
                .Set("user_agent.original", "TravelApp/7.4 (iOS 19.1)").Set("network.protocol.version", "2")
                .Set("user.id", customer.Id).Set("session.id", customer.Session);
            sketch.Spend(4);
            work();
            sketch.Spend(3);
            span.Set("http.response.status_code", span.Status == SpanStatus.Error ? 502L : 200L);
        });

    /// <summary>A guardrail looks at a text, in OpenInference's words.</summary>
    public static void Guardrail(TraceSketch sketch, string what, string text) =>
        sketch.Span(DemoService.Guard, $"guardrail {what}", SpanKind.Internal, span =>
        {
            var flagged = sketch.Chance(0.03);
            span.Set("openinference.span.kind", "GUARDRAIL").Set("input.value", text).Set("input.mime_type", "text/plain");
            sketch.Spend(35);
            span.Set("output.value", Conversation.Json(new { allowed = !flagged, category = flagged ? "pii" : "none" }))
                .Set("output.mime_type", "application/json").Set("guardrail.flagged", flagged);
            if (flagged)
                span.Events.Add(new DemoEvent(sketch.Now, "guardrail.masked", [new("guardrail.entity", "card_number")]));
        });

    /// <summary>Retrieval in OpenInference's words: an embedding of the question, then the nearest articles.</summary>
    public static string Retrieve(TraceSketch sketch, string question)
    {
        var best = sketch.Pick(Catalog.Articles);
        sketch.Span(DemoService.Knowledge, "retrieve articles", SpanKind.Internal, span =>
        {
            span.Set("openinference.span.kind", "RETRIEVER").Set("input.value", question);
            Embed(sketch, question);
            sketch.Span(DemoService.Knowledge, "SELECT articles", SpanKind.Client, query =>
            {
                query.Set("db.system.name", "postgresql").Set("db.namespace", "knowledge")
                    .Set("db.query.text", "SELECT id, body FROM articles ORDER BY embedding <=> $1 LIMIT 3");
                sketch.Spend(14);
            });
            string[] found = [best, sketch.Pick(Catalog.Articles), sketch.Pick(Catalog.Articles)];
            for (var i = 0; i < found.Length; i++)
            {
                span.Set($"retrieval.documents.{i}.document.id", $"article-{Array.IndexOf(Catalog.Articles, found[i]) + 1}")
                    .Set($"retrieval.documents.{i}.document.content", found[i])
                    .Set($"retrieval.documents.{i}.document.score", Math.Round(0.91 - 0.07 * i, 2));
            }
        });
        return best;
    }

    public static void Embed(TraceSketch sketch, string text) =>
        sketch.Span(DemoService.Knowledge, "CreateEmbeddings", SpanKind.Client, span =>
        {
            span.Set("openinference.span.kind", "EMBEDDING").Set("embedding.model_name", DemoModel.Embedding.Name)
                .Set("llm.provider", DemoModel.Embedding.Provider).Set("embedding.embeddings.0.embedding.text", text)
                .Set("llm.token_count.prompt", (long)(text.Length / 4 + 1));
            sketch.Spend(DemoModel.Embedding.FirstTokenMs);
        });

    /// <summary>A call of another company's API.</summary>
    public static void Supplier(TraceSketch sketch, DemoService caller, string path, double ms) =>
        sketch.Span(caller, $"GET {path}", SpanKind.Client, span =>
        {
            span.Set("http.request.method", "GET").Set("server.address", "suppliers.example.com")
                .Set("url.full", $"https://suppliers.example.com{path}");
            sketch.Spend(ms);
            span.Set("http.response.status_code", 200L);
        });
}
