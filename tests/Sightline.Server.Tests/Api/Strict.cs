using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Sightline.Server.Tests.Api;

/// <summary>
/// Reads answers as the records that the OpenAPI document is made from: a member that is missing, unknown, or null
/// where the record says it is not, fails.
/// </summary>
static class Strict
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
