using System.Globalization;
using Sightline.Load.Shapes;

namespace Sightline.Load;

/// <summary>What the command line asks for.</summary>
sealed record LoadOptions
{
    public const string Usage =
        """
        Sightline.Load --server URL [options]
          --shape service|agent   plain service spans (default), or agents that resend their conversation
          --spans N               measured spans; 400,000 (service) or 60,000 (agent)
          --warmup N              spans that are sent before; 200,000 (service) or 12,000 (agent)
          --connections N         default 4
          --batch N               spans in a request of shape service; default 200
          --pid N                 process of the server: its processor time and memory are reported
          --data DIR              data folder of the server: its size is reported
        """;

    public Uri Server { get; private init; } = new("http://127.0.0.1:8000");
    public bool AgentShape { get; private init; }
    public long Spans { get; private init; }
    public long Warmup { get; private init; }
    public int Connections { get; private init; } = 4;
    public int Batch { get; private init; } = TemplateWork.ServiceBatch;
    public int? Pid { get; private init; }
    public string? DataFolder { get; private init; }

    public static LoadOptions Parse(string[] args)
    {
        var options = new LoadOptions { Spans = -1, Warmup = -1 };
        for (var i = 0; i + 1 < args.Length; i += 2)
            options = With(options, args[i], args[i + 1]);
        if (args.Length % 2 != 0)
            throw new FormatException($"{args[^1]} needs a value");
        return options with
        {
            Spans = options.Spans >= 0 ? options.Spans : options.AgentShape ? 60_000 : 400_000,
            Warmup = options.Warmup >= 0 ? options.Warmup : options.AgentShape ? 12_000 : 200_000,
        };
    }

    static LoadOptions With(LoadOptions options, string name, string value) => name switch
    {
        "--server" => options with { Server = new Uri(value) },
        "--shape" => options with
        {
            AgentShape = value switch
            {
                "service" => false,
                "agent" => true,
                _ => throw new FormatException($"--shape {value}: service or agent"),
            },
        },
        "--spans" => options with { Spans = Number(value) },
        "--warmup" => options with { Warmup = Number(value) },
        "--connections" => options with { Connections = (int)Number(value) },
        "--batch" => options with { Batch = (int)Number(value) / ServiceTemplate.SpansPerTrace * ServiceTemplate.SpansPerTrace },
        "--pid" => options with { Pid = (int)Number(value) },
        "--data" => options with { DataFolder = value },
        _ => throw new FormatException($"{name} is not known"),
    };

    static long Number(string text) => long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
