using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Sightline.Ingest.Redaction.Secrets;

namespace Sightline.Ingest.Redaction;

/// <summary>
/// A redactor at work on one request: replaces texts, and counts. What <see cref="TryReplace"/> gives is valid until
/// the next call.
/// </summary>
sealed class RedactionRun(Redactor redactor, string environment = "")
{
    const int HashBytes = 8;

    readonly List<SecretMatch> _secrets = [];
    readonly List<(int Start, int Length)> _pieces = [];
    ArrayBufferWriter<byte> _output = new();
    ArrayBufferWriter<byte> _spare = new();

    public Redactor Redactor { get; } = redactor;

    /// <summary>The environment of resources that name none, UTF-8.</summary>
    public byte[] Environment { get; } = environment.Length == 0 ? [] : Encoding.UTF8.GetBytes(environment);

    /// <summary>Of the whole request.</summary>
    public RedactionCounts Counts { get; } = new();

    /// <summary>Of the span, scope or resource that is being written.</summary>
    public RedactionCounts OwnerCounts { get; } = new();

    /// <summary>Whether a text, or bytes that may be one, would be changed by a built-in rule.</summary>
    public bool Finds(ReadOnlySpan<byte> text)
    {
        FindSecrets(text);
        return _secrets.Count > 0;
    }

    /// <summary>Passes a text through built-in rules, then the workspace's patterns.</summary>
    public bool TryReplace(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> replacement)
    {
        replacement = text;
        if (Redactor.FindsSecrets)
            ReplaceSecrets(text, ref replacement);
        foreach (var pattern in Redactor.Patterns)
            ReplacePattern(pattern, ref replacement);
        return replacement != text;
    }

    /// <summary>Masks secrets in bytes of which nothing is known: their number stays, so that they stay what they are.</summary>
    public bool TryMaskBytes(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> replacement)
    {
        replacement = bytes;
        if (!Redactor.FindsSecrets || !Finds(bytes))
            return false;
        var masked = Fresh(bytes.Length);
        bytes.CopyTo(masked);
        foreach (var secret in _secrets)
        {
            Mask(masked.Slice(secret.Start, secret.Length));
            Count(SecretRules.All[secret.Rule].Name);
        }
        _output.Advance(bytes.Length);
        replacement = _output.WrittenSpan;
        return true;
    }

    /// <summary>What stands for the whole value of a named attribute.</summary>
    public ReadOnlySpan<byte> Whole(string name, RedactionAction action, ReadOnlySpan<byte> value, bool isText)
    {
        Count(name);
        var output = Fresh(Math.Max(value.Length, 3));
        if (action == RedactionAction.Hash)
        {
            WriteHash("attribute", value);
        }
        else
        {
            var length = isText ? value.Length : 3;
            if (isText)
                value.CopyTo(output);
            Mask(isText ? output[..length] : Blank(output[..length]));
            _output.Advance(length);
        }
        return _output.WrittenSpan;
    }

    /// <summary>Counts what was left out.</summary>
    public void Count(string rule, int count = 1)
    {
        Counts.Add(rule, count);
        OwnerCounts.Add(rule, count);
    }

    void ReplaceSecrets(ReadOnlySpan<byte> text, ref ReadOnlySpan<byte> replacement)
    {
        FindSecrets(text);
        if (_secrets.Count == 0)
            return;
        Fresh(text.Length);
        var copied = 0;
        foreach (var secret in _secrets)
        {
            var rule = SecretRules.All[secret.Rule].Name;
            _output.Write(text[copied..secret.Start]);
            Write(rule, Redactor.ActionOf(secret.Rule), text.Slice(secret.Start, secret.Length));
            copied = secret.End;
        }
        _output.Write(text[copied..]);
        replacement = _output.WrittenSpan;
    }

    void ReplacePattern(TextPattern pattern, ref ReadOnlySpan<byte> replacement)
    {
        _pieces.Clear();
        // Bytes that are no text have no letters that a pattern could speak of.
        if (pattern.Action == RedactionAction.Off || !Utf8.IsValid(replacement))
            return;
        pattern.Find(replacement, _pieces);
        if (_pieces.Count == 0)
            return;
        (_output, _spare) = (_spare, _output);
        Fresh(replacement.Length);
        var copied = 0;
        foreach (var (start, length) in _pieces)
        {
            _output.Write(replacement[copied..start]);
            Write(pattern.Name, pattern.Action, replacement.Slice(start, length));
            copied = start + length;
        }
        _output.Write(replacement[copied..]);
        replacement = _output.WrittenSpan;
    }

    void FindSecrets(ReadOnlySpan<byte> text)
    {
        _secrets.Clear();
        SecretFinder.Find(text, _secrets);
        for (var i = _secrets.Count - 1; i >= 0; i--)
        {
            if (Redactor.ActionOf(_secrets[i].Rule) == RedactionAction.Off)
                _secrets.RemoveAt(i);
        }
    }

    void Write(string rule, RedactionAction action, ReadOnlySpan<byte> secret)
    {
        Count(rule);
        if (action == RedactionAction.Hash)
        {
            WriteHash(rule, secret);
        }
        else if (action == RedactionAction.Mask)
        {
            var target = _output.GetSpan(secret.Length)[..secret.Length];
            secret.CopyTo(target);
            Mask(target);
            _output.Advance(secret.Length);
        }
    }

    void WriteHash(string rule, ReadOnlySpan<byte> secret)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Redactor.HashKey, secret, hash);
        _output.Write(Encoding.UTF8.GetBytes($"[{rule}:{Convert.ToHexStringLower(hash[..HashBytes])}]"));
    }

    Span<byte> Fresh(int length)
    {
        _output.ResetWrittenCount();
        return _output.GetSpan(Math.Max(length, 1))[..length];
    }

    // The lines of a key stay lines.
    static void Mask(Span<byte> text)
    {
        foreach (ref var b in text)
        {
            if (b is not ((byte)'\n' or (byte)'\r'))
                b = (byte)'*';
        }
    }

    static Span<byte> Blank(Span<byte> text)
    {
        text.Clear();
        return text;
    }
}
