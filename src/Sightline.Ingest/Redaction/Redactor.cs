using System.Text;
using Sightline.Ingest.Redaction.Secrets;

namespace Sightline.Ingest.Redaction;

/// <summary>A policy, made ready for use. Shared by all requests of a workspace.</summary>
public sealed class Redactor
{
    /// <summary>Changes nothing.</summary>
    public static readonly Redactor None =
        new(RedactionPolicy.Default with { DefaultAction = RedactionAction.Off }, default);

    /// <summary>The built-in rules.</summary>
    public static readonly Redactor BuiltIn = new(RedactionPolicy.Default, default);

    readonly RedactionAction[] _actions = new RedactionAction[SecretRules.All.Count];
    readonly Dictionary<string, RedactionAction> _named = new(StringComparer.Ordinal);
    readonly List<(byte[] Piece, bool IsStart, string Name, RedactionAction Action)> _wild = [];
    readonly byte[] _hashKey;

    /// <summary>Makes a policy ready.</summary>
    /// <param name="policy">What is not to be stored.</param>
    /// <param name="hashKey">Secret of the workspace, without which hashes cannot be compared with guesses.</param>
    /// <exception cref="ArgumentException">A pattern cannot be used.</exception>
    public Redactor(RedactionPolicy policy, ReadOnlySpan<byte> hashKey)
    {
        _hashKey = hashKey.ToArray();
        for (var i = 0; i < _actions.Length; i++)
        {
            _actions[i] = policy.Rules.TryGetValue(SecretRules.All[i].Name, out var action) ? action : policy.DefaultAction;
            FindsSecrets |= _actions[i] != RedactionAction.Off;
        }
        foreach (var attribute in policy.Attributes)
            Add(attribute);
        Patterns = new TextPattern[policy.Patterns.Count];
        for (var i = 0; i < Patterns.Length; i++)
            Patterns[i] = new TextPattern(policy.Patterns[i]);
        CaptureOff = [.. policy.CaptureOff];
    }

    /// <summary>True when nothing is ever changed.</summary>
    public bool IsEmpty => !FindsSecrets && !SeesEverything;

    /// <summary>Redacts one text, for whoever tries a policy out.</summary>
    /// <param name="key">Key of the attribute that holds it; '' for none.</param>
    /// <param name="text">The text.</param>
    /// <returns>What would be stored, null where the attribute would not; and how often each rule changed something.</returns>
    public (string? Text, RedactionCounts Counts) Try(string key, string text)
    {
        var run = new RedactionRun(this);
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (TryFind(Encoding.UTF8.GetBytes(key), out var name, out var action) && action != RedactionAction.Off)
        {
            if (action != RedactionAction.Drop)
                return (Encoding.UTF8.GetString(run.Whole(name, action, utf8, isText: true)), run.Counts);
            run.Count(name);
            return (null, run.Counts);
        }
        return (run.TryReplace(utf8, out var replacement) ? Encoding.UTF8.GetString(replacement) : text, run.Counts);
    }

    /// <summary>Some built-in rule is on.</summary>
    internal bool FindsSecrets { get; }

    /// <summary>Every attribute has to be looked at: there are names, patterns, or contents that are not kept.</summary>
    internal bool SeesEverything => HasNames || Patterns.Length > 0 || CaptureOff.Length > 0;

    internal bool HasNames => _named.Count + _wild.Count > 0;

    internal TextPattern[] Patterns { get; }

    internal UncapturedContent[] CaptureOff { get; }

    internal ReadOnlySpan<byte> HashKey => _hashKey;

    internal RedactionAction ActionOf(int rule) => _actions[rule];

    /// <summary>The rule for an attribute's key; false for none.</summary>
    internal bool TryFind(ReadOnlySpan<byte> key, out string name, out RedactionAction action)
    {
        (name, action) = ("", RedactionAction.Off);
        if (key.IsEmpty || !HasNames || key.Length > RedactionLimits.NameCharsMax * 3)
            return false;
        Span<char> chars = stackalloc char[key.Length];
        var text = chars[..Encoding.UTF8.GetChars(key, chars)];
        if (_named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out name!, out action))
            return true;
        foreach (var wild in _wild)
        {
            if (wild.IsStart ? key.StartsWith(wild.Piece) : key.EndsWith(wild.Piece))
            {
                (name, action) = (wild.Name, wild.Action);
                return true;
            }
        }
        name = "";
        return false;
    }

    /// <summary>Whether contents of a service in an environment are kept.</summary>
    internal bool Captures(ReadOnlySpan<byte> service, ReadOnlySpan<byte> environment)
    {
        foreach (var off in CaptureOff)
        {
            if ((off.Service.Length == 0 || IsText(service, off.Service))
                && (off.Environment.Length == 0 || IsText(environment, off.Environment)))
                return false;
        }
        return true;
    }

    void Add(NamedAttribute attribute)
    {
        var name = attribute.Name;
        if (name.EndsWith('*'))
            _wild.Add((Encoding.UTF8.GetBytes(name[..^1]), true, name, attribute.Action));
        else if (name.StartsWith('*'))
            _wild.Add((Encoding.UTF8.GetBytes(name[1..]), false, name, attribute.Action));
        else
            _named[name] = attribute.Action;
    }

    static bool IsText(ReadOnlySpan<byte> utf8, string text)
    {
        Span<byte> bytes = stackalloc byte[RedactionLimits.NameCharsMax * 3];
        return text.Length <= RedactionLimits.NameCharsMax && utf8.SequenceEqual(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
