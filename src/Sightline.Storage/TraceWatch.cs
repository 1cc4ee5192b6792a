using Sightline.Model.Ids;

namespace Sightline.Storage;

/// <summary>
/// Traces of one workspace that gained spans, for live views. Bounded: when nobody reads, the oldest are forgotten
/// and counted.
/// </summary>
public sealed class TraceWatch : IDisposable
{
    /// <summary>
    /// Waits until something changed, then gives the ids that changed since the last call, each once, in order of
    /// first change.
    /// </summary>
    public ValueTask<IReadOnlyList<TraceId>> NextAsync(CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>Changes that were forgotten because nobody read them.</summary>
    public long Missed => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
