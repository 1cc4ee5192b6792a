namespace Sightline.Control.Instrumentation;

/// <summary>Modes as the database and the API write them.</summary>
public static class ModeText
{
    public static readonly IReadOnlyList<string> All = ["phase", "on", "off"];

    public static string Of(ServiceMode mode) => All[(int)mode];

    /// <summary>Null where it is none.</summary>
    public static ServiceMode? Read(string? text) => text switch
    {
        "phase" => ServiceMode.Phase,
        "on" => ServiceMode.On,
        "off" => ServiceMode.Off,
        _ => null,
    };
}
