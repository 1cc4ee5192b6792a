namespace Sightline.Server.Api.Json;

/// <summary>How much of a span is written.</summary>
enum SpanDetail
{
    /// <summary>Everything, and what went in and out, read from it.</summary>
    Whole,
    /// <summary>Everything.</summary>
    Full,

    /// <summary>Everything but long attribute values.</summary>
    Outline,
    /// <summary>What a waterfall draws.</summary>
    Core,
}
