using Sightline.Model.Spans;

namespace Sightline.Server.Demo.Scenarios;

/// <summary>A large refund waits twice for a person: half an hour, most of it idle.</summary>
static class ApprovalScenario
{
    /// <summary>From the first to the last moment of the trace.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    public static void Draw(TraceSketch sketch)
    {
        var customer = Customer.Next(sketch);
        var agent = new DemoAgent(sketch, DemoService.Support, DemoModel.Careful, customer,
            "You handle refunds. More than 500 EUR needs the approval of a person; ask for it with request_approval.");
        agent.Hears($"My stay at {customer.Hotel} was cancelled by the hotel. I want the 1,240 EUR back.");
        var end = sketch.Now + Length.Ticks * TimeSpan.NanosecondsPerTick;
        sketch.Span(DemoService.Support, "workflow refund", SpanKind.Internal, span =>
        {
            span.Set("gen_ai.workflow.name", "refund").Set("session.id", customer.Session).Set("user.id", customer.Id);
            agent.Work(_ =>
            {
                agent.Answers("I check the booking and ask a colleague to approve the refund.");
                Approval(sketch, agent, "team-lead", TimeSpan.FromMinutes(12));
                agent.Answers("The team lead agrees. The amount also needs the finance desk.");
                Approval(sketch, agent, "finance", TimeSpan.FromMinutes(14));
                PaymentSteps.Charge(sketch, customer, sketch.Reference("rf"), -1240);
                agent.Answers("The refund of 1,240 EUR is on its way to your card.");
            });
            sketch.Wait(TimeSpan.FromTicks((end - sketch.Now) / TimeSpan.NanosecondsPerTick));
        });
    }

    // Nothing is recorded while a person thinks: two short spans with minutes between them.
    static void Approval(TraceSketch sketch, DemoAgent agent, string approver, TimeSpan idle)
    {
        agent.Uses("request_approval", new { approver, amount_eur = 1240 }, tool =>
        {
            sketch.Spend(60);
            tool.Events.Add(new DemoEvent(sketch.Now, "approval.requested", [new("approval.by", approver)]));
            return "waiting";
        });
        sketch.Wait(idle);
        sketch.Span(DemoService.Support, "resume after approval", SpanKind.Internal, span =>
        {
            sketch.Spend(25);
            span.Events.Add(new DemoEvent(sketch.Now, "approval.granted", [new("approval.by", approver)]));
        });
    }
}
