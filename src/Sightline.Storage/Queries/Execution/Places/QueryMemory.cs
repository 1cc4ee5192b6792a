namespace Sightline.Storage.Queries.Execution.Places;

/// <summary>What a query holds until its answer is made: groups, values, sets of traces. Usable from several threads.</summary>
sealed class QueryMemory(long bytesMax)
{
    /// <inheritdoc cref="Limits.HeldBytesMax"/>
    public long HeldBytesMax { get; init; } = Limits.HeldBytesMax;

    long _bytes;

    /// <summary>Nothing of what was counted in is held any more.</summary>
    public void Clear() => Interlocked.Exchange(ref _bytes, 0);

    /// <summary>Counts memory in before it is taken, or out.</summary>
    /// <exception cref="QueryTooLargeException">The query would hold too much.</exception>
    public void Add(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) > bytesMax && bytes > 0)
        {
            throw new QueryTooLargeException(
                $"The answer needs more than {bytesMax >> 20} MiB of memory: take a shorter time range, a narrower "
                + "filter, or fewer groups.");
        }
    }
}
