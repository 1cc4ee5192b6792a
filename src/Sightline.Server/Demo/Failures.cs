namespace Sightline.Server.Demo;

/// <summary>
/// Exceptions as OpenTelemetry records them: an event with type, message and stack trace, here also with the variables
/// that the failing frame held.
/// </summary>
static class Failures
{
    public static void CardDeclined(TraceSketch sketch, DemoSpan span, string booking, double amount)
    {
        Record(sketch, span, "Travel.Payments.CardDeclinedException", "The issuer declined the charge (insufficient_funds).",
            """
            Travel.Payments.CardDeclinedException: The issuer declined the charge (insufficient_funds).
               at Travel.Payments.CardGateway.Charge(ChargeRequest request) in /app/CardGateway.cs:line 118
               at Travel.Payments.ChargeTool.InvokeAsync(ToolCall call) in /app/ChargeTool.cs:line 47
               at Travel.Agents.ToolLoop.RunAsync(AgentTurn turn) in /app/ToolLoop.cs:line 83
            """,
            [
                new("code.function.name", "Travel.Payments.CardGateway.Charge"),
                new("code.file.path", "/app/CardGateway.cs"), new("code.line.number", 118L),
                new("code.variables.booking", booking), new("code.variables.amount_eur", amount),
                new("code.variables.attempt", 3L), new("code.variables.idempotent", true),
            ]);
        span.Fail("The issuer declined the charge (insufficient_funds).");
    }

    public static void SupplierTimeout(TraceSketch sketch, DemoSpan span, string city, int attempt)
    {
        Record(sketch, span, "httpx.ReadTimeout", "The read operation timed out after 5.0 s",
            """
            Traceback (most recent call last):
              File "/srv/support/agent.py", line 212, in run_tool
                return await tool(**arguments)
              File "/srv/support/tools/suppliers.py", line 64, in availability
                response = await client.get(url, params=params, timeout=5.0)
              File "/srv/support/.venv/lib/python3.13/site-packages/httpx/_client.py", line 1774, in get
                return await self.request("GET", url)
            httpx.ReadTimeout: The read operation timed out after 5.0 s
            """,
            [
                new("exception.escaped", false),
                new("exception.variables", Conversation.Json(new
                {
                    url = "https://suppliers.example.com/v2/rooms",
                    @params = new { city, guests = 2, currency = "EUR" },
                    attempt,
                    timeout = 5.0,
                })),
            ]);
        span.Fail("The read operation timed out after 5.0 s");
    }

    static void Record(
        TraceSketch sketch, DemoSpan span, string type, string message, string stackTrace, DemoAttribute[] variables)
    {
        span.Set("error.type", type);
        span.Events.Add(new DemoEvent(sketch.Now, "exception",
        [
            new("exception.type", type), new("exception.message", message), new("exception.stacktrace", stackTrace),
            .. variables,
        ]));
    }
}
