namespace Sightline.Server.Demo;

/// <summary>The texts of the demo: places, questions, articles and the tools that agents know.</summary>
static class Catalog
{
    public static readonly string[] Cities =
        ["Lisbon", "Oslo", "Kyoto", "Marrakesh", "Montréal", "Ljubljana", "Cusco", "Hội An", "Edinburgh", "Valparaíso"];

    public static readonly string[] Hotels = ["Hotel Meridian", "Casa do Largo", "The Copper House", "Pension Aurora", "Station Inn"];

    public static readonly string[] Questions =
    [
        "Can I change the name on my ticket?",
        "What happens when my connection is cancelled?",
        "How much luggage may I take on the night train?",
        "Is breakfast part of the half-board rate?",
        "How long does the refund to my card take?",
        "May I bring my dog to the hotel?",
    ];

    public static readonly string[] Articles =
    [
        "Names on tickets can be corrected free of charge within 24 hours of the booking. After that a fee of 25 EUR is due, "
            + "and the carrier has to agree. A ticket cannot be passed to another person.",
        "When a connection is cancelled, the traveller chooses between a refund of the whole price and the next connection "
            + "on which seats are free, at no further cost. Meals are provided from a delay of two hours on.",
        "Two pieces of hand luggage and one suitcase of at most 85 cm travel free of charge. Bicycles need a reservation "
            + "at least two days before departure.",
        "A refund to a card is booked at once and appears on the statement within five to ten working days. Refunds of "
            + "more than 500 EUR are approved by a person.",
        "Pets of at most 8 kg are welcome in rooms on the ground floor for 12 EUR a night. Assistance dogs travel free.",
    ];

    /// <summary>JSON for <c>gen_ai.tool.definitions</c>.</summary>
    public static readonly string ToolDefinitions = Conversation.Json(new[]
    {
        Tool("search_flights", "Finds connections between two cities on a date.", "from", "to", "date"),
        Tool("search_hotels", "Finds free rooms in a city for a number of nights.", "city", "nights"),
        Tool("reserve_room", "Holds a room for thirty minutes.", "hotel", "nights"),
        Tool("charge_card", "Charges the card on file, in EUR.", "booking", "amount_eur"),
        Tool("transfer_to_agent", "Hands the conversation over to another agent.", "agent"),
    });

    static object Tool(string name, string description, params string[] parameters) => new
    {
        type = "function",
        name,
        description,
        parameters = new
        {
            type = "object",
            properties = parameters.ToDictionary(p => p, _ => new { type = "string" }),
            required = parameters,
        },
    };
}
