using System.Text;
using Sightline.Storage.Disk;
using Sightline.Storage.Payloads;
using Sightline.Storage.Segments;

namespace Sightline.Benchmarks;

/// <summary>Distinct text with a vocabulary as prose has it: few words are frequent, most are rare.</summary>
sealed class PayloadText
{
    const int Vocabulary = 200_000;

    readonly Random _random = new(1);
    readonly string[] _words = new string[Vocabulary];

    public PayloadText()
    {
        for (var i = 0; i < Vocabulary; i++)
        {
            var letters = new char[2 + _random.Next(9)];
            for (var n = 0; n < letters.Length; n++)
                letters[n] = (char)('a' + _random.Next(26));
            _words[i] = new string(letters);
        }
        _words[10] = "frequent";
    }

    public byte[] Value(int bytes, string? word = null)
    {
        var text = new StringBuilder(bytes + 20);
        while (text.Length < bytes)
        {
            // Zipf's law: the rank is the exponential of an even draw.
            var rank = (int)Math.Exp(_random.NextDouble() * Math.Log(Vocabulary)) - 1;
            text.Append(_words[rank]).Append(_random.Next(9) == 0 ? ".\\n" : " ");
        }
        return Encoding.UTF8.GetBytes(text.Append(word).ToString());
    }

    /// <summary>A segment with values of 64 KiB; the last one has the word <c>needle_42</c>.</summary>
    public (SegmentFile File, List<ChunkRun[]> Values) Write(FileDisk disk, int megabytes)
    {
        using var file = new SegmentFileWriter(disk, "./a.seg", SegmentTable.Spans);
        var writer = new PayloadWriter(file, quality: 1);
        var values = new List<ChunkRun[]>();
        var runs = new List<ChunkRun>();
        for (var i = megabytes * 16; i > 0; i--)
        {
            runs.Clear();
            writer.Add(Value(64 << 10, i == 1 ? " needle_42" : null), runs, new TokenSet());
            values.Add([.. runs]);
        }
        writer.Finish();
        file.Finish();
        return (SegmentFile.Open(disk, "./a.seg", new BlockCache(64 << 20)), values);
    }
}
