namespace Sightline.Tests.Storage.Encodings;

/// <summary>What a broken disk, a broken writer or a stranger may make of a chunk.</summary>
static class ChunkDamage
{
    public static byte[] Of(byte[] chunk, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return chunk[..random.Next(chunk.Length + 1)];
            case 1:
                var noise = new byte[random.Next(200)];
                random.NextBytes(noise);
                return noise;
            default:
                // Most often where the header and the directories are.
                var damaged = chunk.ToArray();
                for (var times = random.Next(1, 4); times > 0; times--)
                    damaged[random.Next(random.Next(2) == 0 ? Math.Min(24, chunk.Length) : chunk.Length)] = (byte)random.Next(256);
                return damaged;
        }
    }
}
