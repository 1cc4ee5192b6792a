namespace Sightline.Ingest.Otlp;

/// <summary>A body that is JSON but no OTLP request; the message tells the client where and what was expected.</summary>
sealed class OtlpFormatException(string message) : Exception(message);
