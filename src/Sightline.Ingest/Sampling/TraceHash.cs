using Sightline.Model.Ids;
using Sightline.Model.Sampling;

namespace Sightline.Ingest.Sampling;

/// <summary>Where a trace stands in the million that a share is of: the same on every machine, for ever.</summary>
static class TraceHash
{
    public static int Of(TraceId id)
    {
        // SplitMix64: ids that count up are spread as well as random ones.
        var mixed = id.Hi ^ (id.Lo * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (int)(mixed % TraceSampling.All);
    }
}
