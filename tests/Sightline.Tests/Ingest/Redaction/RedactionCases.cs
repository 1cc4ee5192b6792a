using System.Text;
using System.Text.RegularExpressions;
using Sightline.Ingest.Redaction.Secrets;

namespace Sightline.Tests.Ingest.Redaction;

/// <summary>Runs <c>Cases/redaction.txt</c>, which says at its top how to read it.</summary>
public sealed partial class RedactionCases
{
    const string Alnum = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    [GeneratedRegex(@"\{([AUHWB])(\d+)\}")]
    static partial Regex Made { get; }

    public static TheoryData<int, string, string> All()
    {
        var cases = new TheoryData<int, string, string>();
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", "redaction.txt"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("> ", StringComparison.Ordinal))
                cases.Add(i + 1, lines[i][2..], lines[i + 1][2..]);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Text_is_changed_as_its_case_says(int line, string rules, string text)
    {
        var random = new Random(line);
        var marked = Made.Replace(text, m => Make(m.Groups[1].Value, int.Parse(m.Groups[2].ValueSpan), random));
        var plain = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);

        var utf8 = Encoding.UTF8.GetBytes(plain);
        var found = new List<SecretMatch>();
        SecretFinder.Find(utf8, found);
        var shown = new StringBuilder();
        var at = 0;
        foreach (var match in found)
        {
            shown.Append(Encoding.UTF8.GetString(utf8.AsSpan(at..match.Start))).Append('«')
                .Append(Encoding.UTF8.GetString(utf8.AsSpan(match.Start, match.Length))).Append('»');
            at = match.End;
        }
        shown.Append(Encoding.UTF8.GetString(utf8.AsSpan(at)));
        Assert.Equal(marked, shown.ToString());
        var named = found.Select(m => SecretRules.All[m.Rule].Name).Distinct();
        Assert.Equal(rules, found.Count == 0 ? "none" : string.Join(',', named));

        AssertPlaceIn(utf8, found.Count > 0, random);
    }

    // Whatever bytes stand around the text in a request, the search for places points into it.
    static void AssertPlaceIn(byte[] text, bool holdsSecret, Random random)
    {
        for (var round = 0; round < 20 && holdsSecret; round++)
        {
            var request = new byte[text.Length + 80];
            foreach (ref var b in request.AsSpan())
                b = (byte)Alnum[random.Next(Alnum.Length)];
            text.CopyTo(request, 40);
            var places = new List<int>();
            SecretFinder.FindPlaces(request, places);
            Assert.Contains(places, p => p >= 40 && p < 40 + text.Length);
        }
    }

    static string Make(string kind, int length, Random random)
    {
        var letters = kind switch
        {
            "A" => Alnum,
            "U" => "ABCDEFGHJKLMNPQRSTUVWXYZ234567",
            "H" => "0123456789abcdef",
            "W" => Alnum + "_-",
            _ => Alnum + "+/",
        };
        var made = new StringBuilder(length);
        // Every kind has a digit, as all but one in thousands of made-up keys have.
        for (var i = 0; i < length; i++)
            made.Append(i == length / 2 ? '7' : letters[random.Next(letters.Length)]);
        return made.ToString();
    }

    [Fact]
    public void Vectors_and_single_bytes_find_the_same()
    {
        var random = new Random(3);
        var search = new AnchorSearch(Array.ConvertAll(Anchor.All(), a => a.Literal));
        var literals = Anchor.All();
        for (var round = 0; round < 2_000; round++)
        {
            var text = new byte[random.Next(200)];
            foreach (ref var b in text.AsSpan())
                b = (byte)"sk-eyJ:/=\"ghp_4 1 2 3-rdwd"[random.Next(26)];
            if (text.Length > 30)
                literals[random.Next(literals.Length)].Literal.CopyTo(text, random.Next(text.Length - 20));
            var from = random.Next(text.Length + 1);
            Assert.Equal(search.NextScalar(text, from), search.Next(text, from));
            Assert.Equal(CardNumbers.NextRunScalar(text, from), CardNumbers.NextRun(text, from));
        }
    }

    [Theory]
    [InlineData("sk-")]
    [InlineData("eyJ")]
    [InlineData("eyJ-")]
    [InlineData("://a:b")]
    [InlineData("bearer ")]
    [InlineData("password=")]
    [InlineData("\"password\":\"")]
    [InlineData("\\\"api_key\\\":\\\"")]
    [InlineData("BEGIN PRIVATE KEY")]
    [InlineData("4111 1111 ")]
    [InlineData("41111111111111")]
    [InlineData("AKIA")]
    [InlineData("8Q~")]
    [InlineData("basic QUJDREVG")]
    [InlineData("x-api-key: ")]
    [InlineData("\\")]
    public void Time_is_linear_in_the_length_of_any_text(string piece)
    {
        var (small, large) = (Repeat(piece, 1 << 18), Repeat(piece, 1 << 20));
        Find(small);
        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < 20 && ratio > 10; attempt++)
            ratio = Math.Min(ratio, Find(large) / Find(small));
        Assert.True(ratio < 10, $"{piece}: {ratio:F1} times as long for four times the text");
    }

    static byte[] Repeat(string piece, int length)
    {
        var bytes = Encoding.UTF8.GetBytes(piece);
        var text = new byte[length];
        for (var i = 0; i < length; i++)
            text[i] = bytes[i % bytes.Length];
        return text;
    }

    static double Find(byte[] text)
    {
        var found = new List<SecretMatch>();
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        SecretFinder.Find(text, found);
        SecretFinder.FindPlaces(text, []);
        return System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds + 0.1;
    }
}
