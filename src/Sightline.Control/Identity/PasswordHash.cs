using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sightline.Control.Identity;

/// <summary>
/// Passwords as they are stored: <c>pbkdf2-sha512$ITERATIONS$SALT$HASH</c>. The text names what made it, so that a later
/// version can ask for more and upgrade a hash when its password is next seen.
/// </summary>
public static class PasswordHash
{
    /// <summary>Shortest password; NIST SP 800-63B asks for 8 where there is a second factor, and for more without.</summary>
    public const int LengthMin = 12;

    /// <summary>Hashing time does not grow with length, but requests do.</summary>
    public const int LengthMax = 256;

    /// <summary>OWASP's advice for PBKDF2-HMAC-SHA512 (Password Storage Cheat Sheet) is 220,000.</summary>
    const int Iterations = 220_000;

    const int SaltBytes = 16;
    const int HashBytes = 32;
    const string Algorithm = "pbkdf2-sha512";

    /// <summary>Of a password that nobody has: checked where there is no user, so that both answers take as long.</summary>
    static readonly string Nobody = Of(Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltBytes)));

    public static string Of(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = Derive(password, salt, Iterations);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Algorithm}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
    }

    /// <summary>Whether a password made a hash. An empty hash is nobody's, and takes as long.</summary>
    public static bool Verify(string password, string stored)
    {
        var parts = (stored.Length == 0 ? Nobody : stored).Split('$');
        var isKnown = parts.Length == 4 && parts[0] == Algorithm
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (!isKnown)
            return false;
        var iterations = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var hash = Derive(password, Convert.FromBase64String(parts[2]), iterations);
        return CryptographicOperations.FixedTimeEquals(hash, Convert.FromBase64String(parts[3])) && stored.Length > 0;
    }

    /// <summary>Whether a hash is weaker than those made today.</summary>
    public static bool IsOutdated(string stored) =>
        !stored.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"{Algorithm}${Iterations}$"), StringComparison.Ordinal);

    // The text may be longer than the buffer of the hash; PBKDF2 hashes long passwords first.
    static byte[] Derive(string password, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormC)), salt, iterations,
        HashAlgorithmName.SHA512, HashBytes);
}
