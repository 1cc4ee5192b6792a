using Sightline.Server.Api.Json;
using Sightline.Storage.DeadLetters;

namespace Sightline.Server.Api.Answers;

/// <summary>Records that could not be stored.</summary>
sealed record DeadLettersAnswer
{
    /// <summary>The newest first.</summary>
    public required IReadOnlyList<DeadLetterItem> Items { get; init; }
}

/// <summary>A record that could not be stored.</summary>
sealed record DeadLetterItem
{
    /// <example>0000000000001742-3</example>
    public required string Id { get; init; }

    /// <summary>Id of the API key that it came with; null for none.</summary>
    /// <example>019ac3a0-5f0e-7c31-9a57-3d1f0b6c2e46</example>
    public required string? Key { get; init; }

    /// <summary>When it was received, RFC 3339.</summary>
    /// <example>2026-03-01T12:00:00.123456700Z</example>
    public required string ReceivedAt { get; init; }

    /// <summary>When it was given up, RFC 3339.</summary>
    /// <example>2026-03-01T12:00:00.223456700Z</example>
    public required string FailedAt { get; init; }

    /// <summary>What went wrong, with the place in the program.</summary>
    /// <example>System.InvalidOperationException: …</example>
    public required string Error { get; init; }

    /// <summary>Size of the record, bytes.</summary>
    /// <example>812</example>
    public required long Bytes { get; init; }

    /// <summary>The record as an OTLP request in protobuf, base64.</summary>
    /// <example>CgwKCg==</example>
    public required string Payload { get; init; }

    public static DeadLetterItem Of(DeadLetter letter) => new()
    {
        Id = letter.Id,
        Key = letter.Key == Guid.Empty ? null : letter.Key.ToString(),
        ReceivedAt = Rfc3339.Format(letter.ReceivedUnixNano),
        FailedAt = Rfc3339.Format(letter.FailedUnixNano),
        Error = letter.Error,
        Bytes = letter.Payload.Length,
        Payload = Convert.ToBase64String(letter.Payload),
    };
}
