namespace Sightline.Server.Demo.Scenarios;

/// <summary>
/// A customer plans a trip: the planner searches, hands over to the booking agent, which hands over to payments. Cards
/// are declined at times, and suppliers are slow or need a second try.
/// </summary>
static class TripScenario
{
    /// <param name="supplierMs">How long the supplier of rooms takes to answer.</param>
    public static void Draw(TraceSketch sketch, double supplierMs = 240)
    {
        var customer = Customer.Next(sketch);
        var wish = $"I would like to spend {customer.Nights} nights in {customer.City}, leaving next Friday. Please find a "
            + "connection and a quiet room, and book both when they are under 1,500 EUR together.";
        Steps.Request(sketch, customer, "/v1/chat", () =>
        {
            Steps.Guardrail(sketch, "input", wish);
            Plan(sketch, customer, wish, supplierMs);
            Steps.Guardrail(sketch, "output", "Your trip is booked.");
        });
    }

    static void Plan(TraceSketch sketch, Customer customer, string wish, double supplierMs)
    {
        var planner = new DemoAgent(sketch, DemoService.Planner, DemoModel.Strong, customer,
            "You plan trips. Search connections and rooms with your tools, compare at most three offers, and hand over to "
            + "booking-agent once the customer's budget is met. Never invent a price.");
        planner.Hears(wish);
        planner.Work(span =>
        {
            span.Set("workflow.id", "plan-trip");
            sketch.AtOnce(
                () => planner.Uses("search_flights", new { from = "Berlin", to = customer.City, date = "Friday" }, _ =>
                {
                    Steps.Supplier(sketch, DemoService.Planner, "/v2/connections", 310);
                    return Conversation.Json(new { offers = new[] { new { carrier = "TP 533", price_eur = 214.40 } } });
                }),
                () => planner.Uses("search_hotels", new { city = customer.City, nights = customer.Nights }, _ =>
                {
                    Steps.Supplier(sketch, DemoService.Planner, "/v2/rooms", supplierMs);
                    return Conversation.Json(new { rooms = new[] { new { hotel = customer.Hotel, price_eur = 96.50 } } });
                }));
            if (sketch.Chance(0.4))
                Steps.Retrieve(sketch, $"Entry rules and luggage for {customer.City}");
            planner.Answers($"I suggest TP 533 and {customer.Nights} nights at {customer.Hotel}. I hand over to the booking.");
            planner.Uses("transfer_to_agent", new { agent = "booking-agent" }, _ =>
            {
                Book(sketch, customer);
                return "done";
            });
            planner.Answers($"All set: {customer.Hotel} expects you for {customer.Nights} nights. Enjoy {customer.City}!");
        });
    }

    static void Book(TraceSketch sketch, Customer customer)
    {
        var booking = sketch.Reference("bk");
        var agent = new DemoAgent(sketch, DemoService.Booking, DemoModel.Small, customer,
            "You reserve what the planner chose, exactly once, and have payment-agent charge the card.");
        agent.Hears($"Reserve {customer.Hotel} for {customer.Nights} nights and TP 533. Reference {booking}.");
        agent.Work(span =>
        {
            span.Set("booking.reference", booking);
            agent.Uses("reserve_room", new { hotel = customer.Hotel, nights = customer.Nights }, tool =>
            {
                if (sketch.Chance(0.04))
                {
                    sketch.Wait(TimeSpan.FromSeconds(5));
                    Failures.SupplierTimeout(sketch, tool, customer.City, 1);
                    return null;
                }
                Steps.Supplier(sketch, DemoService.Booking, "/v2/rooms/hold", 180);
                return Conversation.Json(new { held = true, minutes = 30 });
            });
            agent.Uses("transfer_to_agent", new { agent = "payment-agent" }, _ =>
            {
                PaymentSteps.Charge(sketch, customer, booking, Math.Round(96.5 * customer.Nights + 214.4, 2));
                return "done";
            });
            agent.Answers($"Booked under {booking}.");
        });
    }
}
