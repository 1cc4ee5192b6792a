using Google.Protobuf;
using Sightline.Model.Wire;
using Sightline.Storage.Segments.Fields;
using Sightline.Tests.Ingest.Oracle;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Segments;

/// <summary>Fields give back the bytes that they were read from, or say that they cannot.</summary>
public sealed class FieldTests(ITestOutputHelper output)
{
    [Fact]
    public void Messages_of_an_ordinary_writer_are_all_regular()
    {
        var fields = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new RandomRequest(seed);
            var message = random.Span().ToByteArray();
            Assert.True(TryRewrite(message, ref fields, out var again), $"seed {seed}");
            Assert.Equal(message, again);
        }
        Assert.True(fields > 5_000, $"only {fields} fields");
    }

    [Fact]
    public void Damaged_messages_are_irregular_or_come_back_the_same()
    {
        const int seed = 4;
        var random = new Random(seed);
        var irregular = 0;
        var fields = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var message = new RandomRequest(round % 100).Span().ToByteArray();
            for (var i = random.Next(1, 4); i > 0; i--)
                message[random.Next(message.Length)] = (byte)random.Next(256);
            if (TryRewrite(message, ref fields, out var again))
                Assert.True(message.AsSpan().SequenceEqual(again), $"seed {seed}, round {round}");
            else
                irregular++;
        }
        output.WriteLine($"{irregular} irregular of 20,000, {fields} fields");
        Assert.InRange(irregular, 1_000, 19_000);
    }

    // A varint in more bytes than it takes, a value before its key, a key twice, two values: correct, and not ours.
    [Theory]
    [InlineData("7085 00")]
    [InlineData("4a08 1203 0a01 78 0a01 6b")]
    [InlineData("4a0b 0a01 6b 0a01 6b 1203 0a01 78")]
    [InlineData("4a0d 0a01 6b 1203 0a01 78 1203 0a01 79")]
    [InlineData("4a07 0a01 6b 1202 1002")]
    [InlineData("4a04 0a00 1200")]
    [InlineData("4a")]
    public void Other_ways_to_write_a_message_are_irregular(string hex)
    {
        var fields = 0;
        Assert.False(TryRewrite(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), ref fields, out _));
    }

    static bool TryRewrite(byte[] message, ref int fields, out byte[] again)
    {
        using var writer = new ProtobufWriter(64);
        var reader = new CanonicalReader(message);
        while (reader.TryRead())
        {
            fields++;
            if (reader.Type.IsText())
            {
                FieldWriter.Begin(writer, reader.Field, reader.Type, reader.Key, reader.Text.Length);
                writer.Append(reader.Text);
                Assert.True(message.AsSpan(reader.Position - reader.Text.Length, reader.Text.Length)
                    .SequenceEqual(reader.Text));
            }
            else
            {
                FieldWriter.Write(writer, reader.Field, reader.Type, reader.Key, reader.Number);
            }
        }
        again = writer.Written.ToArray();
        return !reader.Irregular;
    }
}
