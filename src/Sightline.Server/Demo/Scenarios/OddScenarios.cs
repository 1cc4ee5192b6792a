namespace Sightline.Server.Demo.Scenarios;

/// <summary>Traces as real systems send them when something is wrong with the sending.</summary>
static class OddScenarios
{
    /// <summary>The gateway's spans were lost: the planner's agent has a parent that is nowhere.</summary>
    public static void MissingParent(TraceSketch sketch)
    {
        TripScenario.Draw(sketch);
        sketch.Spans.RemoveAll(s => s.Service == DemoService.Gateway);
    }

    /// <summary>The booking agent sends its mail without waiting: a child ends four seconds after the root.</summary>
    public static void ChildOutlivesParent(TraceSketch sketch)
    {
        TripScenario.Draw(sketch);
        var last = sketch.Spans.FindLast(s => s.Service == DemoService.Booking && s.Name.StartsWith("chat", StringComparison.Ordinal))!;
        last.Set("messaging.fire_and_forget", true);
        last.End = sketch.Spans[0].End + 4_000_000_000;
    }

    /// <summary>The clock of the booking agent's host is 90 s behind.</summary>
    public static void ClockSkew(TraceSketch sketch)
    {
        const long SkewNanos = 90_000_000_000;
        TripScenario.Draw(sketch);
        foreach (var span in sketch.Spans.Where(s => s.Service == DemoService.Booking))
        {
            span.Start -= SkewNanos;
            span.End -= SkewNanos;
            for (var i = 0; i < span.Events.Count; i++)
                span.Events[i] = span.Events[i] with { Time = span.Events[i].Time - SkewNanos };
        }
    }

    /// <summary>A supplier takes three quarters of a minute where a quarter of a second is usual.</summary>
    public static void SlowStep(TraceSketch sketch) => TripScenario.Draw(sketch, supplierMs: 45_000);
}
