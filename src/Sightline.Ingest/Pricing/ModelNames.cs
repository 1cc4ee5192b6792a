namespace Sightline.Ingest.Pricing;

/// <summary>
/// The names under which the price of a model may stand: as it was called, and then with less and less of what a
/// gateway, a region, a version or a day has added to it.
/// </summary>
static class ModelNames
{
    static readonly string[] Regions = ["us.", "eu.", "apac.", "au.", "jp.", "ca.", "global.", "us-gov."];

    /// <summary>From the most exact on, each once, all lower case.</summary>
    public static List<string> Forms(string model)
    {
        var forms = new List<string>();
        var name = model.Trim().ToLowerInvariant();
        // arn:aws:bedrock:…:inference-profile/NAME, projects/…/publishers/google/models/NAME
        if (name.StartsWith("arn:", StringComparison.Ordinal))
            name = name[(name.LastIndexOf('/') + 1)..];
        var models = name.LastIndexOf("models/", StringComparison.Ordinal);
        if (models >= 0 && !name.StartsWith("accounts/", StringComparison.Ordinal))
            name = name[(models + "models/".Length)..];
        for (var at = 0; ;)
        {
            Add(forms, name[at..]);
            var slash = name.IndexOf('/', at);
            if (slash < 0)
                break;
            at = slash + 1;
        }
        // Everything as it is called, before anything without its region, and so on.
        AddEach(forms, WithoutAt);
        AddEach(forms, WithoutRegion);
        AddEach(forms, WithoutVersion);
        AddEach(forms, WithoutDay);
        AddEach(forms, WithoutMaker);
        AddEach(forms, Dashed);
        return forms;
    }

    /// <summary>Without the day, <c>-latest</c> or <c>@…</c> at its end; the name itself where it has none.</summary>
    public static string WithoutDay(string name)
    {
        name = WithoutAt(name);
        if (name.EndsWith("-latest", StringComparison.Ordinal))
            return name[..^"-latest".Length];
        // -20250929
        if (name.Length > 9 && name[^9] == '-' && AreDigits(name, name.Length - 8, 8))
            return name[..^9];
        // -2024-08-06
        if (name.Length > 11 && name[^11] == '-' && name[^6] == '-' && name[^3] == '-'
            && AreDigits(name, name.Length - 10, 4) && AreDigits(name, name.Length - 5, 2) && AreDigits(name, name.Length - 2, 2))
            return name[..^11];
        return name;
    }

    static void AddEach(List<string> forms, Func<string, string> less)
    {
        for (int i = 0, count = forms.Count; i < count; i++)
            Add(forms, less(forms[i]));
    }

    static void Add(List<string> forms, string form)
    {
        if (form.Length > 0 && !forms.Contains(form))
            forms.Add(form);
    }

    static string WithoutAt(string name) =>
        name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    static string WithoutRegion(string name)
    {
        foreach (var region in Regions)
        {
            if (name.StartsWith(region, StringComparison.Ordinal))
                return name[region.Length..];
        }
        return name;
    }

    // Bedrock: -v1:0, :0. What a client tuned is called ft:gpt-4o-2024-08-06:org:name:id.
    static string WithoutVersion(string name)
    {
        if (name.StartsWith("ft:", StringComparison.Ordinal))
            return name.IndexOf(':', 3) is > 0 and var end ? name[..end] : name;
        var colon = name.LastIndexOf(':');
        if (colon > 0 && colon + 1 < name.Length && AreDigits(name, colon + 1, name.Length - colon - 1))
            name = name[..colon];
        var version = name.LastIndexOf("-v", StringComparison.Ordinal);
        return version > 0 && version + 2 < name.Length && AreDigits(name, version + 2, name.Length - version - 2)
            ? name[..version]
            : name;
    }

    // Bedrock puts the maker before the model: anthropic.claude-sonnet-4-5.
    static string WithoutMaker(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && IsWord(name, dot) ? name[(dot + 1)..] : name;

    static string Dashed(string name) =>
        name.StartsWith("claude-", StringComparison.Ordinal) ? name.Replace('.', '-') : name;

    static bool IsWord(string text, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]))
                return false;
        }
        return true;
    }

    static bool AreDigits(string text, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
        }
        return true;
    }
}
