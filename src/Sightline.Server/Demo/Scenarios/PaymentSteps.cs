using Sightline.Model.Spans;

namespace Sightline.Server.Demo.Scenarios;

/// <summary>The payment agent charges a card: at most three attempts with growing pauses.</summary>
static class PaymentSteps
{
    const int AttemptsMax = 3;

    public static bool Charge(TraceSketch sketch, Customer customer, string booking, double amount)
    {
        var agent = new DemoAgent(sketch, DemoService.Payments, DemoModel.Small, customer,
            "You charge the card on file for a booking. Never charge twice; tell the truth when a charge is declined.");
        agent.Hears($"Charge {amount} EUR for booking {booking}.");
        var declined = sketch.Chance(0.07);
        agent.Work(span =>
        {
            span.Set("payment.amount_eur", amount);
            agent.Uses("charge_card", new { booking, amount_eur = amount }, tool => Try(sketch, tool, booking, amount, declined));
            agent.Answers(declined ? "The card was declined; nothing was charged." : $"Charged {amount} EUR.");
            if (declined)
                span.Fail("The card was declined");
        });
        return !declined;
    }

    static string? Try(TraceSketch sketch, DemoSpan tool, string booking, double amount, bool declined)
    {
        var attempts = declined ? AttemptsMax : sketch.Chance(0.04) ? 2 : 1;
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            var fails = declined || attempt < attempts;
            sketch.Span(DemoService.Payments, "POST /charges", SpanKind.Client, span =>
            {
                span.Set("http.request.method", "POST").Set("server.address", "cards.example.com")
                    .Set("http.request.resend_count", (long)(attempt - 1)).Set("payment.booking", booking);
                sketch.Spend(220);
                span.Set("http.response.status_code", fails ? declined ? 402L : 503L : 201L);
                if (fails)
                    span.Fail(declined ? "402 Payment Required" : "503 Service Unavailable");
            });
            if (fails && attempt < attempts)
                sketch.Spend(400 * Math.Pow(2, attempt - 1));
        }
        if (!declined)
            return Conversation.Json(new { charged = true, amount_eur = amount });
        Failures.CardDeclined(sketch, tool, booking, amount);
        return null;
    }
}
