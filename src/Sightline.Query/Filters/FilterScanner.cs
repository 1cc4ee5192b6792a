namespace Sightline.Query.Filters;

/// <summary>
/// Walks the characters of a filter. A method that cannot go on records the mistake in <see cref="Error"/> and gives
/// null; the first mistake stays.
/// </summary>
sealed class FilterScanner(string text)
{
    readonly PatternBuilder _pattern = new();

    public int Position { get; set; }

    public FilterError? Error { get; private set; }

    public bool AtEnd => Position >= text.Length;

    public bool AtSpace => !AtEnd && char.IsWhiteSpace(text[Position]);

    public bool AtOperator => IsNext(':') || IsNext('=') || IsNext('<') || IsNext('>')
        || (IsNext('!') && Position + 1 < text.Length && text[Position + 1] == '=');

    public bool IsNext(char c) => Position < text.Length && text[Position] == c;

    public void SkipSpaces()
    {
        while (AtSpace)
            Position++;
    }

    public void Fail(int position, int length, string message) => Error ??= new FilterError(position, length, message);

    public string From(int start) => text[start..Position];

    /// <summary>True when the keyword stands here as a word of its own.</summary>
    public bool IsAt(string keyword)
    {
        var end = Position + keyword.Length;
        return string.CompareOrdinal(text, Position, keyword, 0, keyword.Length) == 0
            && (end == text.Length || IsDelimiter(text[end]));
    }

    public bool TryTake(char c)
    {
        if (!IsNext(c))
            return false;
        Position++;
        return true;
    }

    public bool TryTake(string keyword)
    {
        if (!IsAt(keyword))
            return false;
        Position += keyword.Length;
        return true;
    }

    /// <summary>The characters of a bare key from here on; may be none.</summary>
    public string TakeKey()
    {
        var start = Position;
        while (Position < text.Length && IsKeyCharacter(text[Position]))
            Position++;
        return From(start);
    }

    /// <summary>The operator that stands here.</summary>
    public string TakeOperator()
    {
        var start = Position++;
        if (text[start] is '!' or '<' or '>')
            TryTake('=');
        return From(start);
    }

    /// <summary>Text in quotes, which stands here.</summary>
    public FilterText? TakeQuoted()
    {
        var start = Position++;
        _pattern.Clear();
        while (!TryTake('"'))
        {
            if (AtEnd)
            {
                Fail(start, text.Length - start, "This quote is not closed: expected \" at its end.");
                return null;
            }
            if (!TakeCharacter())
                return null;
        }
        return _pattern.Build(start, Position - start);
    }

    /// <summary>Bare text up to a space, a quote or a parenthesis; may be empty.</summary>
    /// <param name="operators">Whether operators may stand in it, as in values.</param>
    public FilterText? TakeBare(bool operators)
    {
        var start = Position;
        _pattern.Clear();
        while (!AtEnd && !IsDelimiter(text[Position]))
        {
            if (!operators && AtOperator)
            {
                var at = Position;
                Fail(at, TakeOperator().Length,
                    "Expected the name of a field before the operator; text with an operator in it goes in quotes.");
                return null;
            }
            if (!TakeCharacter())
                return null;
        }
        return _pattern.Build(start, Position - start);
    }

    public static bool IsKeyCharacter(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/';

    static bool IsDelimiter(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or '"';

    bool TakeCharacter()
    {
        var c = text[Position++];
        if (c == '*')
        {
            _pattern.AddWildcard();
            return true;
        }
        if (c == '\\')
        {
            if (!IsNext('*') && !IsNext('"') && !IsNext('\\'))
            {
                Fail(Position - 1, Math.Min(2, text.Length - Position + 1),
                    "Expected *, \" or \\ after \\; a backslash itself is written \\\\.");
                return false;
            }
            c = text[Position++];
        }
        _pattern.Add(c);
        return true;
    }
}
