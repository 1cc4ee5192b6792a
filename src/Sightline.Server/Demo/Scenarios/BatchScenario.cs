using Sightline.Model.Spans;

namespace Sightline.Server.Demo.Scenarios;

/// <summary>A nightly batch reads reviews in loops: one trace of exactly <see cref="SpanCount"/> spans.</summary>
static class BatchScenario
{
    const int Batches = 99;
    const int DocumentsPerBatch = 25;
    const int SpansPerDocument = 4;

    /// <summary>The root, the batches, and what each document takes.</summary>
    public const int SpanCount = 1 + Batches * (1 + DocumentsPerBatch * SpansPerDocument);

    public static void Draw(TraceSketch sketch) =>
        sketch.Span(DemoService.Knowledge, "summarise reviews", SpanKind.Internal, root =>
        {
            root.Set("workflow.id", "nightly-reviews").Set("batch.count", (long)Batches);
            for (var batch = 0; batch < Batches; batch++)
                Batch(sketch, batch);
        });

    static void Batch(TraceSketch sketch, int batch) =>
        sketch.Span(DemoService.Knowledge, $"batch {batch}", SpanKind.Internal, span =>
        {
            span.Set("loop.iteration", (long)batch);
            var documents = new Action[DocumentsPerBatch];
            for (var i = 0; i < DocumentsPerBatch; i++)
            {
                var number = batch * DocumentsPerBatch + i;
                documents[i] = () => Document(sketch, number);
            }
            sketch.AtOnce(documents);
        });

    static void Document(TraceSketch sketch, int number) =>
        sketch.Span(DemoService.Knowledge, "summarise review", SpanKind.Internal, span =>
        {
            var review = $"Review {number}: we stayed at {sketch.Pick(Catalog.Hotels)} in {sketch.Pick(Catalog.Cities)}.";
            span.Set("openinference.span.kind", "CHAIN").Set("document.id", (long)number);
            sketch.Span(DemoService.Knowledge, "read document", SpanKind.Internal, _ => sketch.Spend(2));
            sketch.Span(DemoService.Knowledge, $"chat {DemoModel.Small.Name}", SpanKind.Client, call =>
            {
                call.Set("gen_ai.operation.name", "chat").Set("gen_ai.provider.name", DemoModel.Small.Provider)
                    .Set("gen_ai.request.model", DemoModel.Small.Name)
                    .Set("gen_ai.input.messages", $"[{Conversation.Text("user", review)}]");
                sketch.Spend(DemoModel.Small.FirstTokenMs);
                call.Set("gen_ai.usage.input_tokens", (long)(review.Length / 4)).Set("gen_ai.usage.output_tokens", 9L)
                    .Set("gen_ai.output.messages", $"[{Conversation.Text("assistant", "A pleasant stay.")}]");
                if (number % 500 == 499)
                    Failures.SupplierTimeout(sketch, call, "Lisbon", 1);
            });
            sketch.Span(DemoService.Knowledge, "store summary", SpanKind.Internal, _ => sketch.Spend(3));
        });
}
