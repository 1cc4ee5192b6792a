using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Sightline.Control.Keys;

/// <summary>
/// Secrets that the program makes: 256 random bits, so that their SHA-256 can be stored without salt and looked up.
/// </summary>
public static class Secret
{
    const int RandomBytes = 32;

    /// <summary>A new secret; its prefix says what it is for.</summary>
    public static string New(string prefix) =>
        prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What is stored of it: SHA-256 in lower-case hex.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
