using Sightline.Control.Identity;
using Sightline.Control.Workspaces;
using Sightline.Server.Hosting.Problems;

namespace Sightline.Server.Api.Access;

/// <summary>What must hold of fields of bodies; each gives the checked value, or stops with a 400 that names the field.</summary>
static class BodyRules
{
    const int NameCharsMax = Control.Limits.NameCharsMax;
    const int TextCharsMax = 2_000;

    /// <summary>One line of text that is not empty.</summary>
    public static string Name(string? value, string field)
    {
        var text = value?.Trim() ?? "";
        return text.Length is > 0 and <= NameCharsMax && !text.Any(char.IsControl)
            ? text
            : throw Wrong(field, $"must be one line of 1 to {NameCharsMax} characters");
    }

    /// <summary>A name that may be left out.</summary>
    public static string? OptionalName(string? value, string field) => value is null ? null : Name(value, field);

    /// <summary>A name that may be empty.</summary>
    public static string NameOrEmpty(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? "" : Name(value, field);

    /// <summary>A longer text that may be left out.</summary>
    public static string? OptionalText(string? value, string field) =>
        value is null || value.Length <= TextCharsMax
            ? value
            : throw Wrong(field, $"must have at most {TextCharsMax} characters");

    public static string Email(string? value, string field) =>
        EmailAddress.Read(value) ?? throw Wrong(field, "must be a mail address such as ada@example.com");

    public static string Password(string? value, string field) =>
        value?.Length is >= PasswordHash.LengthMin and <= PasswordHash.LengthMax
            ? value
            : throw Wrong(field, $"must have {PasswordHash.LengthMin} to {PasswordHash.LengthMax} characters");

    public static Role Role(string? value, string field) =>
        RoleText.Read(value) ?? throw Wrong(field, $"must be one of {string.Join(", ", RoleText.All)}");

    public static string OneOf(string? value, IEnumerable<string> words, string field) =>
        value is not null && words.Contains(value) ? value : throw Wrong(field, $"must be one of {string.Join(", ", words)}");

    public static string Given(string? value, string field) =>
        value?.Length is > 0 and <= NameCharsMax ? value : throw Wrong(field, "must be given");

    public static Guid Id(string? value, string field) =>
        Guid.TryParse(value, out var id) ? id : throw Wrong(field, "must be an id");

    /// <summary>A number that may be left out.</summary>
    public static long? Between(long? value, long least, long most, string field) =>
        value is null || (value >= least && value <= most)
            ? value
            : throw Wrong(field, $"must be from {least} to {most}");

    public static ProblemException Wrong(string field, string rule) => new(
        ProblemKind.InvalidBody, $"The field {field} {rule}.", new Dictionary<string, object?> { ["field"] = field });
}
