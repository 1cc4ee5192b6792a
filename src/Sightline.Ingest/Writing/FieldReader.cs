using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Ingest.Otlp;

namespace Sightline.Ingest.Writing;

/// <summary>Reads the fields of a JSON object, and says of each that does not fit what is allowed.</summary>
sealed class FieldReader(JsonElement item)
{
    /// <summary>Characters of names: of agents, models, users.</summary>
    public const int NameCharsMax = 256;

    readonly List<FieldFault> _faults = [];

    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>A field that is there and not null.</summary>
    public JsonElement? Find(string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A text of so many characters; null where it is left out, or wrong.</summary>
    public string? Text(string name, int charsMax, bool isRequired = false)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"expected a text of 1 to {charsMax} characters");
        if (Find(name) is not { } value)
        {
            if (isRequired)
                Missing(name, allowed);
            return null;
        }
        if (value.ValueKind == JsonValueKind.String && JsonValues.Fault(value) is null)
        {
            var text = Encoding.UTF8.GetString(JsonValues.Text(value));
            if (text.Length > 0 && text.Length <= charsMax)
                return text;
        }
        Wrong(name, value, allowed);
        return null;
    }

    /// <summary>A word of a list; null where it is left out, or wrong.</summary>
    public string? Word(string name, string[] words, bool isRequired = false)
    {
        var allowed = $"expected one of {string.Join(", ", words)}";
        if (Find(name) is not { } value)
        {
            if (isRequired)
                Missing(name, allowed);
            return null;
        }
        if (value.ValueKind == JsonValueKind.String)
        {
            foreach (var word in words)
            {
                if (value.ValueEquals(word))
                    return word;
            }
        }
        Wrong(name, value, allowed);
        return null;
    }

    /// <summary>A number from 0 to the most; null where it is left out, or wrong.</summary>
    public double? Number(string name, double most, bool isRequired = false)
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"expected a number from 0 to {most:0}");
        if (Find(name) is not { } value)
        {
            if (isRequired)
                Missing(name, allowed);
            return null;
        }
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= 0 && number <= most)
            return number;
        Wrong(name, value, allowed);
        return null;
    }

    /// <summary>A whole number from 0 on; null where it is left out, or wrong.</summary>
    public long? Whole(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0)
            return number;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var exact) && decimal.IsInteger(exact)
            && exact is >= 0 and <= long.MaxValue)
            return (long)exact;
        Wrong(name, value, "expected a whole number from 0 on");
        return null;
    }

    /// <summary>A time within the range of starts, Unix nanoseconds; 0 where it is left out, or wrong.</summary>
    public long Time(string name, long receivedUnixNano, bool isRequired = false)
    {
        if (Find(name) is not { } value)
        {
            if (isRequired)
                Missing(name, JsonTime.Expected);
            return 0;
        }
        if (value.ValueKind != JsonValueKind.String || JsonValues.Fault(value) is not null
            || !JsonTime.TryRead(Encoding.UTF8.GetString(JsonValues.Text(value)), out var time))
        {
            Wrong(name, value, JsonTime.Expected);
            return 0;
        }
        if ((ulong)time >= OtlpLimits.StartMin
            && time <= receivedUnixNano + OtlpLimits.StartAheadMax.Ticks * TimeSpan.NanosecondsPerTick)
            return time;
        Wrong(name, value, "expected a time from 2000-01-01 to 24 hours ahead of now");
        return 0;
    }

    /// <summary>Any value, within the limits of stored values.</summary>
    public JsonElement? Any(string name)
    {
        if (Find(name) is not { } value)
            return null;
        if (JsonValues.Fault(value) is not { } fault)
            return value;
        Wrong(name, value, fault);
        return null;
    }

    /// <summary>An object.</summary>
    public JsonElement? Object(string name)
    {
        if (Any(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return value;
        Wrong(name, value, "expected an object");
        return null;
    }

    /// <summary>A list of texts.</summary>
    public JsonElement? Texts(string name)
    {
        const string Allowed = "expected a list of texts";
        if (Any(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Array)
        {
            Wrong(name, value, Allowed);
            return null;
        }
        foreach (var element in value.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.String)
                continue;
            Wrong(name, element, Allowed);
            return null;
        }
        return value;
    }

    public void Missing(string name, string allowed) => Add(name, $"{name}: missing, {allowed}");

    public void Wrong(string name, JsonElement value, string allowed) =>
        Add(name, $"{name} {Shown(value)}: {allowed}".TrimStart());

    public void Wrong(string name, string value, string allowed) =>
        Add(name, $"{name} {FaultText.Quote(Encoding.UTF8.GetBytes(value))}: {allowed}");

    void Add(string name, string message)
    {
        if (_faults.Count < OtlpLimits.FaultsMax)
            _faults.Add(new FieldFault(name, message));
    }

    /// <summary>A value as refusals show it.</summary>
    public static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "(an object)",
        JsonValueKind.Array => "(a list)",
        JsonValueKind.String => FaultText.Quote(JsonValues.Text(value)),
        _ => FaultText.Cut(JsonValues.TextOrJson(value)),
    };
}
