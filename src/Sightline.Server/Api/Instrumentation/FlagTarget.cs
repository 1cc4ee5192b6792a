using System.Text.Json;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>For whom a flag is evaluated.</summary>
/// <param name="Service">The service; where only one name was given, that.</param>
/// <param name="Key">What tells it from others: the targeting key, an instance, else the service.</param>
sealed record FlagTarget(string Service, string Key)
{
    /// <summary>Longest name that is taken; what is longer is no name.</summary>
    public const int CharsMax = Control.Limits.NameCharsMax;

    // As OpenTelemetry names them, then as people write them.
    static readonly string[] ServiceKeys = ["service.name", "serviceName", "service"];
    static readonly string[] InstanceKeys = ["service.instance.id", "serviceInstanceId", "instance"];

    /// <summary>The target of an OFREP context.</summary>
    /// <exception cref="FlagException">It names none, or badly.</exception>
    public static FlagTarget Of(IReadOnlyDictionary<string, JsonElement>? context, string? flag)
    {
        var given = context ?? new Dictionary<string, JsonElement>();
        var key = Text(given, ["targetingKey"], flag) ?? Text(given, InstanceKeys, flag);
        var service = Text(given, ServiceKeys, flag) ?? key ?? throw new FlagException(
            flag, FlagException.TargetingKeyMissing,
            "Give context.targetingKey: the name of the service, or the id of an instance beside service.name.");
        return new FlagTarget(service, key ?? service);
    }

    static string? Text(IReadOnlyDictionary<string, JsonElement> context, string[] names, string? flag)
    {
        foreach (var name in names)
        {
            if (!context.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
                continue;
            var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
            if (text is not { Length: <= CharsMax })
            {
                throw new FlagException(
                    flag, FlagException.InvalidContext, $"context.{name} must be a text of at most {CharsMax} characters.");
            }
            if (text.Length > 0)
                return text;
        }
        return null;
    }
}
