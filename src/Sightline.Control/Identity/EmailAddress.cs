namespace Sightline.Control.Identity;

/// <summary>Addresses of users: compared and stored in lower case.</summary>
public static class EmailAddress
{
    /// <summary>The stored form; null for a text that is no address.</summary>
    public static string? Read(string? text)
    {
        var address = text?.Trim().ToLowerInvariant() ?? "";
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1
            && address.Length <= Limits.EmailCharsMax && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            && address.IndexOfAny(['<', '>', ',', ';', '"']) < 0
            ? address
            : null;
    }
}
