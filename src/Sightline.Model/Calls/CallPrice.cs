using Sightline.Model.Workspaces;

namespace Sightline.Model.Calls;

/// <summary>
/// What a call costs, in 10⁻¹² USD; null where it is not known. The parts are there when a row of the price book
/// priced it, and their sum is the cost; else the cost is the client's.
/// </summary>
public ref struct CallPrice
{
    /// <summary>Id of the price row; empty where none priced it.</summary>
    public ReadOnlySpan<byte> PriceId;
    public long? Cost;
    /// <summary>Of input that no cache took part in, sound included.</summary>
    public long? Input;
    public long? CacheRead;
    public long? CacheWrite;
    /// <summary>With reasoning and sound.</summary>
    public long? Output;
    /// <summary>Of images and of the request itself.</summary>
    public long? Other;
    /// <summary>
    /// What the tokens that caches took part in would have cost as input without them, less what they cost. Below 0 where
    /// writing cost more than reading saved; null where no cache took part, or no price row says what input costs.
    /// </summary>
    public long? CacheSaved;
}

/// <summary>
/// Prices a call into <paramref name="price"/>, which is as new. Usable from several threads; it never throws, asks no
/// database, and for pairs of provider and model that it has met allocates nothing.
/// </summary>
/// <param name="workspace">Whose prices hold.</param>
/// <param name="facts">Provider, models, tokens, tier and the client's own cost are read.</param>
/// <param name="startUnixNano">When the call was made: prices hold in a time.</param>
/// <param name="price">What it costs.</param>
public delegate void CallPricer(WorkspaceId workspace, in CallFacts facts, long startUnixNano, ref CallPrice price);
