using Sightline.Model.Prices;

namespace Sightline.Ingest.Pricing;

/// <summary>Reads how a call was served, as providers say it.</summary>
static class ServiceTiers
{
    public static ServiceTier Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return ServiceTier.Standard;
        if (Is(text, "batch"u8) || Is(text, "batches"u8))
            return ServiceTier.Batch;
        if (Is(text, "priority"u8) || Is(text, "fast"u8))
            return ServiceTier.Priority;
        return Is(text, "flex"u8) ? ServiceTier.Flex : ServiceTier.Standard;
    }

    static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        System.Text.Ascii.EqualsIgnoreCase(text, word);
}
