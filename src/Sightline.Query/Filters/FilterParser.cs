using Sightline.Storage.Queries;

namespace Sightline.Query.Filters;

/// <summary>
/// Reads a filter by recursive descent: OR of ANDs of terms, in one pass and without looking back. A method gives null
/// when the scanner has an error.
/// </summary>
sealed class FilterParser(string text)
{
    const string ExpectedTerm =
        "a term: a word, a phrase in quotes, field:value, NOT …, any( … ) or ( … )";

    readonly FilterScanner _scanner = new(text);
    int _depth;
    int _terms;

    public FilterError? Error => _scanner.Error;

    public Predicate? Parse()
    {
        if (text.Length > Limits.FilterLengthMax)
            return Fail(Limits.FilterLengthMax, text.Length - Limits.FilterLengthMax,
                $"A filter has at most {Limits.FilterLengthMax} characters; this one has {text.Length}.");
        _scanner.SkipSpaces();
        if (_scanner.AtEnd)
            return Predicate.True;
        var filter = ParseOr();
        if (filter is not null && !_scanner.AtEnd)
            return Fail(_scanner.Position, 1, "This ) closes nothing: expected a ( before it.");
        return filter;
    }

    Predicate? ParseOr()
    {
        var terms = new List<Predicate>();
        do
        {
            if (ParseAnd() is not { } term)
                return null;
            if (term is Predicate.Or or)
                terms.AddRange(or.Terms);
            else
                terms.Add(term);
        } while (_scanner.TryTake("OR"));
        return terms.Count == 1 ? terms[0] : new Predicate.Or(terms);
    }

    Predicate? ParseAnd()
    {
        var terms = new List<Predicate>();
        do
        {
            if (ParseTerm() is not { } term)
                return null;
            if (term is Predicate.And and)
                terms.AddRange(and.Terms);
            else
                terms.Add(term);
            _scanner.SkipSpaces();
        } while (_scanner.TryTake("AND") || !(_scanner.AtEnd || _scanner.IsNext(')') || _scanner.IsAt("OR")));
        return terms.Count == 1 ? terms[0] : new Predicate.And(terms);
    }

    Predicate? ParseTerm()
    {
        _scanner.SkipSpaces();
        var start = _scanner.Position;
        if (_scanner.AtEnd || _scanner.IsNext(')'))
            return Fail(start, _scanner.AtEnd ? 0 : 1, $"Expected {ExpectedTerm}.");
        if (_scanner.IsAt("AND") || _scanner.IsAt("OR"))
            return Fail(start, _scanner.IsAt("OR") ? 2 : 3,
                $"Expected {ExpectedTerm}; AND and OR stand between two terms, and as words in quotes.");
        if (_scanner.TryTake("NOT"))
            return Nested(start, ParseTerm) is { } negated ? new Predicate.Not(negated) : null;
        if (_scanner.TryTake('-'))
            return ParseMinus(start);
        if (_scanner.TryTake('('))
            return Nested(start, () => ParseGroup(start));
        if (_scanner.IsNext('"'))
            return ParsePhrase();
        return ParseFieldOrWord();
    }

    Predicate? ParseMinus(int start)
    {
        if (_scanner.AtEnd || _scanner.AtSpace || _scanner.IsNext(')'))
            return Fail(start, 1, $"Expected {ExpectedTerm}, directly after -.");
        return Nested(start, ParseTerm) is { } negated ? new Predicate.Not(negated) : null;
    }

    /// <summary>What stands between parentheses, of which the first was taken.</summary>
    Predicate? ParseGroup(int start)
    {
        if (ParseOr() is not { } group)
            return null;
        return _scanner.TryTake(')') ? group : Fail(start, 1, "This ( is not closed: expected a ) after it.");
    }

    Predicate? ParseFieldOrWord()
    {
        var start = _scanner.Position;
        var key = _scanner.TakeKey();
        if (key == "any" && _scanner.TryTake('('))
            return Nested(start, () => ParseGroup(_scanner.Position - 1)) is { } some ? new Predicate.AnySpan(some) : null;
        if (FilterFields.IsPrefix(key) && _scanner.IsNext('"'))
            return ParseQuotedKey(key);
        if (key.Length > 0 && _scanner.AtOperator)
        {
            return FilterFields.Find(key) is { } field
                ? ParseComparison(field)
                : Fail(start, key.Length, FilterFields.Unknown(key));
        }
        _scanner.Position = start;
        return ParseWord();
    }

    Predicate? ParseQuotedKey(string prefix)
    {
        if (_scanner.TakeQuoted() is not { } key)
            return null;
        if (key.Wildcards > 0)
            return Fail(key.Start, key.Length, "The key of an attribute has no wildcards; a * itself is written \\*.");
        return _scanner.AtOperator
            ? ParseComparison(FilterFields.Attribute(prefix, key.Plain))
            : Fail(_scanner.Position, 0, "Expected an operator after the key: one of : = != > >= < <=.");
    }

    Predicate? ParseComparison(FilterField field)
    {
        var start = _scanner.Position;
        var op = _scanner.TakeOperator();
        var comparison = _scanner.IsNext('(')
            ? ParseValueList(field, op, start)
            : ParseValue(field, op);
        return comparison is not null && op == "!=" ? new Predicate.Not(comparison) : comparison;
    }

    Predicate? ParseValueList(FilterField field, string op, int start)
    {
        if (op is not (":" or "=" or "!="))
            return Fail(start, op.Length, $"A list of values goes with :, = or !=, not with {op}.");
        var open = _scanner.Position;
        _scanner.TryTake('(');
        var terms = new List<Predicate>();
        do
        {
            _scanner.SkipSpaces();
            if (ParseValue(field, op) is not { } term)
                return null;
            if (term is Predicate.Or or)
                terms.AddRange(or.Terms);
            else
                terms.Add(term);
            _scanner.SkipSpaces();
        } while (_scanner.TryTake("OR"));
        if (_scanner.AtEnd)
            return Fail(open, 1, "This ( is not closed: expected a ) after the values.");
        if (!_scanner.TryTake(')'))
            return Fail(_scanner.Position, 1, "Expected OR or ) after a value of the list.");
        return terms.Count == 1 ? terms[0] : new Predicate.Or(terms);
    }

    Predicate? ParseValue(FilterField field, string op)
    {
        if (_scanner.AtOperator)
            return Fail(_scanner.Position, 1,
                $"Expected {FilterValue.Expected(field, op)} after {op}; one that begins with an operator goes in quotes.");
        var value = _scanner.IsNext('"') ? _scanner.TakeQuoted() : _scanner.TakeBare(operators: true);
        if (value is null)
            return null;
        if (value.Length == 0)
            return Fail(value.Start, 0, $"Expected {FilterValue.Expected(field, op)} directly after {field.Name}{op}.");
        if (!EndsTerm() || !CountTerm(value.Start))
            return null;
        var comparison = FilterValue.Read(field, op, value, out var message);
        if (comparison is Predicate.Or { Terms.Count: var terms } && !CountTerms(value.Start, terms - 1))
            return null;
        return comparison ?? Fail(value.Start, value.Length, message);
    }

    Predicate? ParsePhrase()
    {
        if (_scanner.TakeQuoted() is not { } phrase)
            return null;
        if (string.IsNullOrWhiteSpace(phrase.Plain))
            return Fail(phrase.Start, phrase.Length, "Expected a word or more between the quotes.");
        return Phrase(phrase);
    }

    Predicate? ParseWord() => _scanner.TakeBare(operators: false) is { } word ? Phrase(word) : null;

    Predicate? Phrase(FilterText words)
    {
        if (!EndsTerm() || !CountTerm(words.Start))
            return null;
        if (words.IsWildcard)
            return Predicate.True;
        if (words.Wildcards > 0 && !words.IsPrefix)
            return Fail(words.Start, words.Length,
                "Words are found whole: expected * only at the end; a * itself is written \\*.");
        return new Predicate.Phrase(words.Plain, words.IsPrefix);
    }

    /// <summary>Checks that a term is not glued to what follows, so that nothing is read as two terms by mistake.</summary>
    bool EndsTerm()
    {
        if (_scanner.AtEnd || _scanner.AtSpace || _scanner.IsNext(')'))
            return true;
        Fail(_scanner.Position, 1, "Expected a space before this; text with quotes or parentheses in it goes in quotes.");
        return false;
    }

    bool CountTerm(int position) => CountTerms(position, 1);

    bool CountTerms(int position, int terms)
    {
        _terms += terms;
        if (_terms <= Limits.FilterTermsMax)
            return true;
        Fail(position, 0, $"A filter has at most {Limits.FilterTermsMax} terms, because each one is looked up.");
        return false;
    }

    Predicate? Nested(int start, Func<Predicate?> parse)
    {
        if (_depth == Limits.FilterDepthMax)
            return Fail(start, 1, $"Parentheses, NOT and any( … ) nest at most {Limits.FilterDepthMax} deep.");
        _depth++;
        var nested = parse();
        _depth--;
        return nested;
    }

    Predicate? Fail(int position, int length, string message)
    {
        _scanner.Fail(position, length, message);
        return null;
    }
}
