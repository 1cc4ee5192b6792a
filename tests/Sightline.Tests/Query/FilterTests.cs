using System.Text;
using Sightline.Query;
using Sightline.Query.Filters;
using Sightline.Storage.Queries;

namespace Sightline.Tests.Query;

public sealed class FilterTests
{
    const int Seed = 20260131;

    static readonly string[] Pieces =
    [
        "service", "status", "attr.x", "attr.", "\"a b\"", "trace.duration", "duration", "any(", "(", ")", "\"", "\\", "*",
        ":", "=", "!=", ">", ">=", "<", "<=", "-", " ", "  ", "AND", "OR", "NOT", "and", "error", "2s", "12", "0.5",
        "word", "退款", "\ud83d", "\0", "\n", "2026-01-31T12:00:00Z", "event.y", "trace.started_at", "kind", "llm", "!",
    ];

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void Filter_without_terms_accepts_everything(string text) =>
        Assert.Equal("(all)", PredicateTree.Show(Filter.Parse("q", text)));

    [Fact]
    public void Filter_that_is_not_given_accepts_everything() =>
        Assert.Same(Predicate.True, Filter.Parse("q", null));

    [Fact]
    public void Filter_with_a_mistake_names_parameter_and_place()
    {
        var thrown = Assert.Throws<InvalidQueryException>(() => Filter.Parse("q", "a status:bad"));
        Assert.Equal("q", thrown.Parameter);
        Assert.Equal((9, 3), (thrown.FilterError!.Position, thrown.FilterError.Length));
    }

    [Fact]
    public void Filter_of_the_greatest_length_is_read_and_one_more_is_refused()
    {
        var longest = "\"" + new string('a', Limits.FilterLengthMax - 2) + "\"";
        Assert.True(Filter.TryParse(longest, out _, out _));
        Assert.False(Filter.TryParse(longest + " ", out _, out var error));
        Assert.Equal((10_000, 1), (error!.Position, error.Length));
        Assert.Equal("A filter has at most 10000 characters; this one has 10001.", error.Message);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("NOT ", "")]
    [InlineData("-", "")]
    [InlineData("any(", ")")]
    public void Filter_of_the_greatest_depth_is_read_and_one_more_is_refused(string open, string close)
    {
        Assert.True(Filter.TryParse(Nested(Limits.FilterDepthMax), out _, out _));
        Assert.False(Filter.TryParse(Nested(Limits.FilterDepthMax + 1), out _, out var error));
        Assert.Equal(Limits.FilterDepthMax * open.Length, error!.Position);
        Assert.Contains("at most 64 deep", error.Message, StringComparison.Ordinal);

        string Nested(int depth) =>
            string.Concat(Enumerable.Repeat(open, depth)) + "a" + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("attr.x:1 OR ")]
    public void Filter_of_the_most_terms_is_read_and_one_more_is_refused(string term)
    {
        var most = string.Concat(Enumerable.Repeat(term, Limits.FilterTermsMax - 1)) + "a";
        Assert.True(Filter.TryParse(most, out _, out _));
        Assert.False(Filter.TryParse("a " + most, out _, out var error));
        Assert.Contains("at most 500 terms", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_text_is_a_filter_or_an_error_inside_it()
    {
        var random = new Random(Seed);
        var text = new StringBuilder();
        var read = 0;
        for (var i = 0; i < 100_000; i++)
        {
            text.Clear();
            for (var pieces = random.Next(1, 12); pieces > 0; pieces--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            if (Filter.TryParse(text.ToString(), out var predicate, out var error))
            {
                read++;
                AssertPrintsAsItself(predicate, text.ToString());
            }
            else
            {
                Assert.InRange(error!.Position, 0, text.Length);
                Assert.InRange(error.Length, 0, text.Length - error.Position);
                Assert.NotEmpty(error.Message);
            }
        }
        Assert.InRange(read, 1_000, 99_000);
    }

    [Fact]
    public void Random_predicate_prints_as_a_filter_that_means_it()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
            AssertPrintsAsItself(RandomPredicate.Next(random, depth: 4), $"predicate {i} of seed {Seed}");
    }

    [Fact]
    public void Every_case_that_reads_prints_as_itself()
    {
        var read = 0;
        foreach (var row in FilterCases.All())
        {
            if (!Filter.TryParse((string)row[2], out var predicate, out _))
                continue;
            AssertPrintsAsItself(predicate, (string)row[2]);
            read++;
        }
        Assert.True(read > 50);
    }

    static void AssertPrintsAsItself(Predicate predicate, string origin)
    {
        var printed = Filter.Print(predicate);
        var readable = Filter.TryParse(printed, out var again, out var error);
        Assert.True(readable, $"{origin}\nprints as {printed}\n{error}");
        var (expected, actual) = (PredicateTree.Show(predicate), PredicateTree.Show(again));
        Assert.True(expected == actual, $"{origin}\nprints as {printed}\nexpected {expected}\nactual   {actual}");
    }
}
