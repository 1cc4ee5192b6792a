using System.Text;

namespace Sightline.Load.Shapes;

/// <summary>Random words of 3 to 11 letters, the same in every run.</summary>
sealed class Vocabulary
{
    // Letters of a word that no vocabulary has.
    const int RareLetters = 14;

    readonly byte[][] _words;

    Vocabulary(int size, Random random)
    {
        _words = new byte[size][];
        for (var i = 0; i < size; i++)
            _words[i] = Encoding.ASCII.GetBytes($"{Word(random.Next(3, 12), random)} ");
    }

    /// <summary>As many words as a language has.</summary>
    public static Vocabulary Large { get; } = new(200_000, new Random(43));

    /// <summary>A word by its number that is in no vocabulary.</summary>
    public static string Rare(int number) => Word(RareLetters, new Random(1_000_003 * (number + 1)));

    public static string Word(int letters, Random random) => string.Create(letters, random, (word, r) =>
    {
        foreach (ref var letter in word)
            letter = (char)('a' + r.Next(26));
    });

    /// <summary>Fills a text with words, the first ones of the vocabulary more often than the last.</summary>
    public void Fill(Span<byte> text, Random random)
    {
        while (!text.IsEmpty)
        {
            var place = random.NextDouble();
            var word = _words[(int)(place * place * place * _words.Length)];
            var length = Math.Min(word.Length, text.Length);
            word.AsSpan(0, length).CopyTo(text);
            text = text[length..];
        }
    }
}
