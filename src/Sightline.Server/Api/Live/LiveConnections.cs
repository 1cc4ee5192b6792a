namespace Sightline.Server.Api.Live;

/// <summary>Counts the open live connections of the server, and refuses more than it can serve.</summary>
sealed class LiveConnections
{
    /// <summary>
    /// Each connection asks the store for its matches up to twice a second while traces arrive; this many leave most
    /// of a small machine to ingestion.
    /// </summary>
    public const int Max = 64;

    int _open;

    /// <summary>Takes a place, to be given back with <see cref="Leave"/>; false when there is none.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _open) <= Max)
            return true;
        Interlocked.Decrement(ref _open);
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _open);
}
