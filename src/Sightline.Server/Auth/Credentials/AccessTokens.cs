using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sightline.Control.Access;
using Sightline.Control.Workspaces;

namespace Sightline.Server.Auth.Credentials;

/// <summary>What a valid access token says. It tells who it is; what they may is read with each request.</summary>
/// <param name="Workspace">The workspace that was chosen at sign-in; empty for none.</param>
readonly record struct TokenClaims(Guid User, Guid Session, Guid Workspace);

/// <summary>
/// Access tokens: JWT (RFC 7519) signed with HS256. The algorithm is this one whatever the header says; the key is found
/// by its id, so that keys can be replaced while tokens are out.
/// </summary>
sealed class AccessTokens(AccessDirectory directory, AuthOptions options, TimeProvider time)
{
    /// <summary>Clocks of several servers differ.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    /// <summary>Ours have some 600 characters; longer ones are not worth decoding.</summary>
    const int LengthMax = 4_096;

    public long LifetimeSeconds => (long)options.TokenLifetime.TotalSeconds;

    public string Write(UserEntry user, Guid session, MembershipEntry? membership)
    {
        var key = directory.NewestSigningKey ?? throw new InvalidOperationException("There is no signing key yet.");
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var header = Encode(json =>
        {
            json.WriteString("alg"u8, "HS256"u8);
            json.WriteString("typ"u8, "JWT"u8);
            json.WriteString("kid"u8, key.Id);
        });
        var payload = Encode(json =>
        {
            json.WriteString("sub"u8, user.Id);
            json.WriteString("email"u8, user.Email);
            if (membership is not null)
            {
                json.WriteString("workspace_id"u8, membership.Workspace.Id.Value);
                json.WriteString("role"u8, RoleText.Of(membership.Role));
            }
            json.WriteString("sid"u8, session);
            json.WriteNumber("iat"u8, now);
            json.WriteNumber("exp"u8, now + LifetimeSeconds);
        });
        var signed = $"{header}.{payload}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(key, signed))}";
    }

    /// <summary>Reads a token.</summary>
    /// <param name="token">Its text.</param>
    /// <param name="claims">What it says.</param>
    /// <returns>Why it is not valid, as the audit log names it; null when it is.</returns>
    public string? Read(string token, out TokenClaims claims)
    {
        claims = default;
        var parts = token.Length <= LengthMax ? token.Split('.') : [];
        if (parts.Length != 3 || !TryDecode(parts[2], out var signature))
            return "token.malformed";
        using var header = Parse(parts[0]);
        if (header is null)
            return "token.malformed";
        if (Text(header, "alg") != "HS256")
            return "token.algorithm";
        if (directory.FindSigningKey(Text(header, "kid")) is not { } key)
            return "token.unknown_key";
        if (!CryptographicOperations.FixedTimeEquals(Sign(key, $"{parts[0]}.{parts[1]}"), signature))
            return "token.signature";
        using var payload = Parse(parts[1]);
        return payload is null ? "token.malformed" : ReadClaims(payload, out claims);
    }

    string? ReadClaims(JsonDocument payload, out TokenClaims claims)
    {
        claims = default;
        var now = time.GetUtcNow();
        if (!Guid.TryParse(Text(payload, "sub"), out var user) || !Guid.TryParse(Text(payload, "sid"), out var session)
            || !payload.RootElement.TryGetProperty("exp", out var expires) || !expires.TryGetInt64(out var end)
            || !payload.RootElement.TryGetProperty("iat", out var issued) || !issued.TryGetInt64(out var start))
            return "token.malformed";
        if (end + (long)Skew.TotalSeconds < now.ToUnixTimeSeconds())
            return "token.expired";
        if (start - (long)Skew.TotalSeconds > now.ToUnixTimeSeconds())
            return "token.not_yet_valid";
        claims = new TokenClaims(
            user, session, Guid.TryParse(Text(payload, "workspace_id"), out var workspace) ? workspace : Guid.Empty);
        return null;
    }

    static byte[] Sign(SigningKeyEntry key, string signed) =>
        HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes(signed));

    static string Encode(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Base64Url.EncodeToString(bytes.ToArray());
    }

    static JsonDocument? Parse(string part)
    {
        if (!TryDecode(part, out var bytes))
            return null;
        try
        {
            var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static bool TryDecode(string part, out byte[] bytes)
    {
        bytes = [];
        if (!Base64Url.IsValid(part))
            return false;
        bytes = Base64Url.DecodeFromChars(part);
        return true;
    }

    static string Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
