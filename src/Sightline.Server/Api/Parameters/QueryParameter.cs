namespace Sightline.Server.Api.Parameters;

/// <summary>
/// A parameter in the query of a URL: what the document says of it. A route names those that it takes, and refuses
/// others.
/// </summary>
/// <param name="Name">Its name in the URL.</param>
/// <param name="Type">A type of JSON schema: string, integer or number.</param>
/// <param name="Description">What it does, as a sentence.</param>
sealed record QueryParameter(string Name, string Type, string Description)
{
    /// <summary>The only values allowed; null for any.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The value when it is not given; null where that is no single value.</summary>
    public string? Default { get; init; }

    public string? Example { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }
}
