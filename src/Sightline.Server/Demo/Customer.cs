namespace Sightline.Server.Demo;

/// <summary>Who talks to the travel agents, and in which session.</summary>
sealed record Customer(string Id, string Session, string City, string Hotel, int Nights)
{
    public static Customer Next(TraceSketch sketch)
    {
        var city = sketch.Pick(Catalog.Cities);
        return new Customer(
            $"user-{sketch.Random.Next(1, 41):d3}", $"session-{sketch.Random.Next(1, 121):d4}",
            city, $"{sketch.Pick(Catalog.Hotels)} {city}", sketch.Random.Next(2, 10));
    }
}
