using System.Security.Cryptography;

namespace Sightline.Storage.Segments;

/// <summary>
/// Names of files: 26 characters of Crockford's base 32, 48 bits of Unix milliseconds then 80 random bits
/// (github.com/ulid/spec), in lower case. Names made by one object ascend.
/// </summary>
sealed class Ulid(TimeProvider time)
{
    const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    readonly Lock _gate = new();
    long _last;

    public string Next()
    {
        long milliseconds;
        lock (_gate)
            milliseconds = _last = Math.Max(_last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
        Span<char> text = stackalloc char[26];
        for (var i = 9; i >= 0; i--, milliseconds >>= 5)
            text[i] = Digits[(int)(milliseconds & 31)];
        for (var i = 10; i < text.Length; i++)
            text[i] = Digits[RandomNumberGenerator.GetInt32(32)];
        return new string(text);
    }
}
