namespace Sightline.Load.Shapes;

/// <summary>
/// A request that is built once. Before each sending only what differs is written over, so that the loader leaves the
/// processor to the server.
/// </summary>
interface IRequestTemplate
{
    int Spans { get; }

    int Traces { get; }

    int BodyBytes { get; }

    /// <summary>The whole request, head included, with the given traces; valid until the next call.</summary>
    ReadOnlySpan<byte> Next(long firstTrace, long nowUnixNano, Random random);
}
