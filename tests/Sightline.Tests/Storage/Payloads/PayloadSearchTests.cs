using System.Text;
using Sightline.Storage.Payloads;
using Sightline.Storage.Queries.Execution;
using Sightline.Tests.Support;
using Xunit.Abstractions;

namespace Sightline.Tests.Storage.Payloads;

/// <summary>Whatever a search of the values themselves finds, the index does not hide.</summary>
public sealed class PayloadSearchTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_value_with_the_phrase_is_left_out(int seed)
    {
        var text = new SomeText(seed);
        using var run = new PayloadRun();
        var values = Values(text);
        foreach (var value in values)
            run.Add(value);
        Compare(run, run.Finish(), values, text);
    }

    [Fact]
    public void No_value_with_the_phrase_is_left_out_of_a_copy()
    {
        var text = new SomeText(21);
        var disk = new SimulatedDisk(1);
        using var run = new PayloadRun(disk);
        var values = Values(text);
        foreach (var value in values)
            run.Add(value);
        var source = run.Finish();
        using var copy = new PayloadRun(disk, "p/c.seg");
        // Half of the values in another order: chunks meet that were apart, and the other way round.
        var kept = values.Index().Where(_ => text.Random.Next(2) == 0).OrderBy(_ => text.Random.Next()).ToList();
        foreach (var (i, _) in kept)
            copy.Copy(source, run.Values[i]);
        Compare(copy, copy.Finish(), [.. kept.Select(k => k.Item)], text);
    }

    [Fact]
    public void Words_across_chunks_are_found()
    {
        // No space anywhere: every chunk ends within a word or between ideographs.
        var random = new Random(4);
        var letters = new StringBuilder();
        for (var i = 0; i < 300_000; i++)
            letters.Append((char)random.Next(0x4e00, 0x9fff));
        var text = letters.ToString();
        using var run = new PayloadRun();
        run.Add(PayloadRun.Utf8(text));
        run.Add(PayloadRun.Utf8(text[..50_000] + text[100_000..]));
        var reader = run.Finish();
        var joints = TokenFilter.Create(run.Joints);
        for (var i = 0; i + 2 < 50_000; i += 7)
        {
            var tokens = new PhraseTokens(text.Substring(i, 2), false);
            var search = new PayloadSearch(reader, tokens, default);
            Assert.True(search.MayMatch(run.Values[0], tokens.In(joints)), $"at {i}");
            Assert.True(search.MayMatch(run.Values[1], tokens.In(joints)), $"at {i}");
        }
        var across = new PhraseTokens(text.Substring(49_999, 1) + text[100_000], false);
        Assert.True(new PayloadSearch(reader, across, default).MayMatch(run.Values[1], across.In(joints)));
    }

    [Fact]
    public void A_rare_word_leads_to_the_values_that_have_it()
    {
        var text = new SomeText(31);
        using var run = new PayloadRun();
        var values = new List<byte[]>();
        for (var i = 0; i < 2_000; i++)
            values.Add(PayloadRun.Utf8(text.Words(1_500) + (i == 777 ? " Needle_42 " : " nothing ") + text.Words(1_500)));
        foreach (var value in values)
            run.Add(value);
        var reader = run.Finish();
        Assert.True(reader.BlockCount > 20);
        var tokens = new PhraseTokens("needle_42", false);
        var search = new PayloadSearch(reader, tokens, default);
        var joints = tokens.In(TokenFilter.Create(run.Joints));
        var found = Enumerable.Range(0, values.Count).Where(i => search.MayMatch(run.Values[i], joints));
        Assert.Equal([777], found);
        var absent = new PhraseTokens("haystack_43", false);
        Assert.False(new PayloadSearch(reader, absent, default).AnyMayMatch(0));
    }

    [Theory]
    [InlineData("refund policy", false, 2)]
    [InlineData("refund pol", true, 1)]
    [InlineData("refund.", true, 1)]
    [InlineData("pol", true, 0)]
    [InlineData("refund refund", false, 1)]
    [InlineData("", false, 0)]
    [InlineData("...", false, 0)]
    [InlineData("中", false, 0)]
    [InlineData("中文", true, 1)]
    [InlineData("退款政策 ok", false, 4)]
    [InlineData("🙂", false, 0)]
    [InlineData("α\u0345 β", false, 0)]
    public void A_phrase_has_the_tokens_that_a_text_must_have(string phrase, bool prefix, int count) =>
        Assert.Equal(count, new PhraseTokens(phrase, prefix).Count);

    [Fact]
    public void A_phrase_that_ends_within_a_character_has_no_tokens() =>
        Assert.Equal(0, new PhraseTokens("word 𐐨"[..^1], false).Count);

    [Fact]
    public void Characters_that_are_equal_without_case_fold_into_one()
    {
        var first = new Dictionary<string, Rune>(StringComparer.OrdinalIgnoreCase);
        for (var value = 0x80; value <= 0x10FFFF; value++)
        {
            if (!Rune.TryCreate(value, out var rune) || rune.Value == TokenFold.CombiningIota)
                continue;
            if (first.TryAdd(rune.ToString(), rune))
                continue;
            var same = first[rune.ToString()];
            Assert.True(TokenFold.Of(rune) == TokenFold.Of(same), $"U+{value:X} and U+{same.Value:X}");
            Assert.True(PhraseSearch.IsWord(rune) == PhraseSearch.IsWord(same), $"U+{value:X} and U+{same.Value:X}");
        }
        Assert.NotEqual(new PhraseTokens("中文", false)[0], new PhraseTokens("文中", false)[0]);
        Assert.Equal(new PhraseTokens("THE_QUICK9 BROWN", false)[0], new PhraseTokens("the_quick9", false)[0]);
        Assert.Equal(new PhraseTokens("ÉTÉ_the_QUICK9", false)[0], new PhraseTokens("été_THE_quick9", false)[0]);
    }

    [Fact]
    public void Words_are_told_from_the_rest_as_character_by_character()
    {
        var random = new Random(8);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new byte[random.Next(40)];
            for (var n = 0; n < text.Length; n++)
                text[n] = (byte)(random.Next(2) == 0 ? random.Next(0x80) : "aZ_9 xY"[random.Next(7)]);
            var read = new List<ulong>();
            for (var reader = new TokenReader(text); reader.TryRead();)
                read.Add(reader.Token);
            var expected = new List<ulong>();
            foreach (var word in Split(Encoding.ASCII.GetString(text)))
                expected.Add(new PhraseTokens(word, false)[0]);
            Assert.Equal(expected, read);
        }
    }

    static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }

    static List<byte[]> Values(SomeText text)
    {
        var values = new List<byte[]>();
        for (var i = 0; i < 8; i++)
            values.AddRange(text.Conversation(calls: 10));
        for (var i = 0; i < 20; i++)
        {
            var value = PayloadRun.Utf8(text.Words(3_000));
            // Not UTF-8 any more.
            for (var n = 0; n < 20; n++)
                value[text.Random.Next(value.Length)] = (byte)text.Random.Next(0x80, 256);
            values.Add(value);
        }
        return values;
    }

    void Compare(PayloadRun run, PayloadReader reader, List<byte[]> values, SomeText text)
    {
        var joints = TokenFilter.Create(run.Joints);
        var (matches, excluded) = (0, 0);
        for (var i = 0; i < 1_200; i++)
        {
            var (phrase, prefix) = Phrase(text, values);
            var exact = new PhraseSearch(phrase, prefix);
            var tokens = new PhraseTokens(phrase, prefix);
            var search = new PayloadSearch(reader, tokens, default);
            var hits = tokens.In(joints);
            for (var v = 0; v < values.Count; v += 1 + text.Random.Next(8))
            {
                var may = search.MayMatch(run.Values[v], hits);
                Assert.True(!may || search.AnyMayMatch(hits));
                var isIn = exact.IsIn(values[v]);
                matches += isIn ? 1 : 0;
                excluded += may ? 0 : 1;
                Assert.True(may || !isIn, $"'{phrase}' (prefix {prefix}) is in value {v}");
            }
        }
        output.WriteLine($"{matches} matches, {excluded} excluded");
        Assert.True(matches > 3_000 && excluded > 3_000, $"{matches} matches, {excluded} excluded");
    }

    // A piece of some value, or words; in another case, and as a prefix, now and then.
    static (string Phrase, bool Prefix) Phrase(SomeText text, List<byte[]> values)
    {
        var phrase = text.Word();
        if (text.Random.Next(3) > 0)
        {
            var value = values[text.Random.Next(values.Count)];
            var piece = Encoding.UTF8.GetString(value.AsSpan(text.Random.Next(value.Length)));
            phrase = piece[..Math.Min(piece.Length, text.Random.Next(1, text.Random.Next(10) == 0 ? 1_000 : 30))];
        }
        phrase = text.Random.Next(4) switch
        {
            0 => phrase.ToUpperInvariant(),
            1 => phrase.ToLowerInvariant(),
            _ => phrase,
        };
        return (phrase, text.Random.Next(3) == 0);
    }
}
