namespace Sightline.Server.Cli.Import;

/// <summary>What became of a request.</summary>
/// <param name="Accepted">Spans that the server has.</param>
/// <param name="Refused">Spans that it refused.</param>
/// <param name="Message">Why, or a warning; null when there is nothing to say.</param>
/// <param name="Failed">The server refused the request as a whole.</param>
readonly record struct UploadOutcome(long Accepted, long Refused, string? Message, bool Failed);
