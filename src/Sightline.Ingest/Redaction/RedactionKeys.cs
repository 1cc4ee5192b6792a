namespace Sightline.Ingest.Redaction;

/// <summary>Names that redaction gives to things that have none.</summary>
public static class RedactionKeys
{
    // What stands for the key where a text is not an attribute.
    public static ReadOnlySpan<byte> SpanName => "span.name"u8;
    public static ReadOnlySpan<byte> StatusMessage => "status.message"u8;
    public static ReadOnlySpan<byte> EventName => "event.name"u8;
    public static ReadOnlySpan<byte> TraceState => "trace_state"u8;
    public static ReadOnlySpan<byte> ScopeName => "scope.name"u8;
    public static ReadOnlySpan<byte> ScopeVersion => "scope.version"u8;

    /// <summary>The attribute that says how often each rule changed something in a span, scope or resource.</summary>
    public static ReadOnlySpan<byte> Mark => "sightline.redacted"u8;

    /// <summary>Under which contents are counted that are not kept.</summary>
    public const string Content = "content";
}
