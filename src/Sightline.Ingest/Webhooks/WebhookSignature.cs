using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sightline.Ingest.Webhooks;

/// <summary>
/// Whether an event is from who shares the secret: HMAC-SHA256, in the forms that senders write it. Comparing takes the same
/// time however much of a signature is right.
/// </summary>
/// <param name="scheme">One of <see cref="Schemes"/>.</param>
/// <param name="header">Where the signature stands; empty for the usual one.</param>
/// <param name="secret">What both know.</param>
public sealed class WebhookSignature(string scheme, string header, string secret)
{
    /// <summary>Hex of the body's, as GitHub and many others send it, with or without <c>sha256=</c> before it.</summary>
    public const string Sha256 = "sha256";

    /// <summary><c>t=TIME,v1=HEX</c> of time, dot and body, as Stripe sends it.</summary>
    public const string Stripe = "stripe";

    /// <summary>Standard Webhooks: id, time and signature in headers of their own.</summary>
    public const string Standard = "standard";

    /// <summary>How far the time of a signature may be from ours: what is older may be a copy.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    const string StandardSecret = "whsec_";

    public static readonly IReadOnlyList<string> Schemes = [Sha256, Stripe, Standard];

    /// <summary>Checks an event.</summary>
    /// <param name="headers">Gives a header of the request, '' for none.</param>
    /// <param name="body">Its body.</param>
    /// <param name="now">The time.</param>
    /// <param name="signed">When it was signed, where it says so.</param>
    /// <returns>What is wrong with it; null for nothing.</returns>
    public string? Fault(
        Func<string, string> headers, ReadOnlySpan<byte> body, DateTimeOffset now, out DateTimeOffset? signed)
    {
        signed = null;
        return scheme switch
        {
            Stripe => StripeFault(headers(Named("Stripe-Signature")), body, now, out signed),
            Standard => StandardFault(headers, body, now, out signed),
            _ => Sha256Fault(headers(Named("X-Hub-Signature-256")), body),
        };
    }

    string Named(string usual) => header.Length > 0 ? header : usual;

    string? Sha256Fault(string value, ReadOnlySpan<byte> body)
    {
        var hex = value.StartsWith("sha256=", StringComparison.OrdinalIgnoreCase) ? value[7..] : value;
        return IsHex(hex, Of(Encoding.UTF8.GetBytes(secret), body))
            ? null
            : $"{Named("X-Hub-Signature-256")} is not the signature of this body.";
    }

    string? StripeFault(string value, ReadOnlySpan<byte> body, DateTimeOffset now, out DateTimeOffset? signed)
    {
        signed = null;
        var time = "";
        var isSigned = false;
        foreach (var part in value.Split(','))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal))
                time = part[2..];
        }
        var expected = Of(Encoding.UTF8.GetBytes(secret), [.. Encoding.UTF8.GetBytes(time), .. "."u8, .. body]);
        foreach (var part in value.Split(','))
            isSigned |= part.StartsWith("v1=", StringComparison.Ordinal) && IsHex(part[3..], expected);
        return isSigned ? TimeFault(time, now, out signed) : $"{Named("Stripe-Signature")} is not the signature of this body.";
    }

    string? StandardFault(
        Func<string, string> headers, ReadOnlySpan<byte> body, DateTimeOffset now, out DateTimeOffset? signed)
    {
        signed = null;
        var (id, time) = (headers("webhook-id"), headers("webhook-timestamp"));
        var expected = Of(StandardKey(), [.. Encoding.UTF8.GetBytes($"{id}.{time}."), .. body]);
        var isSigned = false;
        foreach (var part in headers("webhook-signature").Split(' '))
            isSigned |= part.StartsWith("v1,", StringComparison.Ordinal) && IsBase64(part[3..], expected);
        return isSigned ? TimeFault(time, now, out signed) : "webhook-signature is not the signature of this body.";
    }

    static string? TimeFault(string text, DateTimeOffset now, out DateTimeOffset? signed)
    {
        signed = null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return "The time of the signature is no Unix time in seconds.";
        signed = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return (now - signed.Value).Duration() <= Tolerance
            ? null
            : $"The signature is of another time: more than {Tolerance.TotalMinutes:0} minutes from now.";
    }

    // Their secrets are base64 behind a prefix; what is neither is taken as it is.
    byte[] StandardKey()
    {
        var text = secret.StartsWith(StandardSecret, StringComparison.Ordinal) ? secret[StandardSecret.Length..] : secret;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(secret);
    }

    static byte[] Of(byte[] key, ReadOnlySpan<byte> message) => HMACSHA256.HashData(key, message);

    static bool IsHex(string text, byte[] expected)
    {
        var bytes = new byte[expected.Length];
        return Convert.FromHexString(text, bytes, out _, out var length) == OperationStatus.Done && length == expected.Length
            && CryptographicOperations.FixedTimeEquals(bytes, expected);
    }

    static bool IsBase64(string text, byte[] expected)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, length), expected);
    }
}
