namespace Sightline.Ingest.Otlp;

/// <summary>What the decoder takes at most, and why.</summary>
static class OtlpLimits
{
    /// <summary>
    /// An <c>AnyValue</c> may contain values this many levels deep. Exporters nest a handful; readers that protobuf's
    /// tools generate stop at 100 messages, which are 33 levels of key-value lists or 50 of arrays.
    /// </summary>
    public const int AnyValueDepthMax = 64;

    /// <summary>Bytes of a text or bytes value: a document or picture of a tool, but no film.</summary>
    public const int ValueBytesMax = 16 << 20;

    /// <summary>Attributes of a span. SDKs stop at 128 by default; a span that goes on without end is a mistake.</summary>
    public const int AttributesMax = 10_000;

    /// <summary>Events of a span: those of a stream of tokens are some thousands.</summary>
    public const int EventsMax = 10_000;

    /// <summary>Links of a span.</summary>
    public const int LinksMax = 10_000;

    /// <summary>
    /// Depth of a JSON body. A level of a key-value list takes four, so that values deeper than
    /// <see cref="AnyValueDepthMax"/> are still read and refused alone.
    /// </summary>
    public const int JsonDepthMax = 512;

    /// <summary>2000-01-01, Unix nanoseconds: a span that starts earlier has a broken clock or the wrong unit.</summary>
    public const ulong StartMin = 946_684_800_000_000_000;

    /// <summary>How far ahead of the server's clock a span may start: a day covers every time zone mistake.</summary>
    public static readonly TimeSpan StartAheadMax = TimeSpan.FromHours(24);

    /// <summary>Faults told of one span; the sentence stays readable and the answer small.</summary>
    public const int FaultsMax = 20;

    /// <summary>Characters of a refused value that are shown whole; a longer one is cut to <see cref="ValueCut"/>.</summary>
    public const int ValueShownMax = 20;

    /// <summary>Characters left of a value that is too long to show.</summary>
    public const int ValueCut = 8;
}
