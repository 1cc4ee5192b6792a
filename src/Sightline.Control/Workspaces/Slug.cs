using System.Text;

namespace Sightline.Control.Workspaces;

/// <summary>Names as they stand in URLs and attributes: lower-case letters, digits and single dashes.</summary>
public static class Slug
{
    const int LengthMax = 80;

    /// <summary>The slug of a name; '' where nothing of it is left.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        if (slug.Length > LengthMax)
            slug.Length = LengthMax;
        return slug.ToString().Trim('-');
    }
}
