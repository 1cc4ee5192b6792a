using System.Globalization;

namespace Sightline.Server.Hosting.Settings;

/// <summary>The types that a setting can have, and how they are written.</summary>
static class SettingValue
{
    static readonly (string Suffix, long Factor)[] Units = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)];

    public static bool IsValue(Type type) =>
        type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(TimeSpan)
        || type == typeof(ListenAddress);

    public static bool TryParse(Type type, string text, out object? value, out string expected)
    {
        (value, expected) = type switch
        {
            _ when type == typeof(string) => (text, ""),
            _ when type == typeof(bool) => (bool.TryParse(text, out var flag) ? flag : null, "true or false"),
            _ when type == typeof(int) => (Int(text), "a whole number up to 2147483647, or one with KiB or MiB"),
            _ when type == typeof(long) => (Whole(text), "a whole number, or one with KiB, MiB or GiB"),
            _ when type == typeof(double) => (Number(text), "a number such as 0.1"),
            _ when type == typeof(TimeSpan) => (Duration(text), "a duration such as 00:00:05 or 1.00:00:00"),
            _ when type == typeof(ListenAddress) =>
                (ListenAddress.TryParse(text, out var address) ? address : null, ListenAddress.Expected),
            _ when type.IsEnum => (Word(type, text), $"one of {string.Join(", ", Enum.GetNames(type))}"),
            _ => throw new NotSupportedException($"No way to write a setting of type {type.Name}."),
        };
        return value is not null;
    }

    static int? Int(string text) => Whole(text) is long number and >= int.MinValue and <= int.MaxValue
        ? (int)number
        : null;

    static long? Whole(string text)
    {
        var (digits, factor) = (text, 1L);
        foreach (var unit in Units)
        {
            if (text.EndsWith(unit.Suffix, StringComparison.OrdinalIgnoreCase))
                (digits, factor) = (text[..^unit.Suffix.Length], unit.Factor);
        }
        return long.TryParse(digits.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Math.Abs((decimal)number * factor) <= long.MaxValue
            ? number * factor
            : null;
    }

    static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    static TimeSpan? Duration(string text) =>
        text.Contains(':', StringComparison.Ordinal)
        && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration)
            ? duration
            : null;

    static object? Word(Type type, string text) =>
        !text.AsSpan().ContainsAnyInRange('0', '9') && Enum.TryParse(type, text, ignoreCase: true, out var word)
            ? word
            : null;
}
