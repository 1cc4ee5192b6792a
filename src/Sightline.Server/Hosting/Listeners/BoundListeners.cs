using Microsoft.AspNetCore.Server.Kestrel.Core;
using Sightline.Server.Hosting.Settings;

namespace Sightline.Server.Hosting.Listeners;

/// <summary>One listener of the server, as it was asked for and as it was bound.</summary>
sealed class BoundListener(Listener listener, string argument, ListenerOptions options)
{
    ListenOptions? _bound;

    public Listener Listener => listener;

    public ListenerOptions Options => options;

    public ListenAddress Address => options.Address;

    /// <summary>The setting that moves it.</summary>
    public string Key => $"{listener}:Address";

    /// <summary>The command line's word for <see cref="Key"/>.</summary>
    public string Argument => argument;

    public bool UsesTls => options.Tls.CertificatePath.Length > 0;

    public void Bind(ListenOptions bound) => _bound = bound;

    /// <summary>Its URL; with the real port once the server has started.</summary>
    public override string ToString()
    {
        var scheme = UsesTls ? "https" : "http";
        return $"{scheme}://{_bound?.IPEndPoint?.ToString() ?? options.Address.ToString()}";
    }
}

/// <summary>The three listeners.</summary>
sealed class BoundListeners(SightlineSettings settings)
{
    public BoundListener Http { get; } = new(Listener.Http, "--http", settings.Http);

    public BoundListener OtlpHttp { get; } = new(Listener.OtlpHttp, "--otlp-http", settings.OtlpHttp);

    public BoundListener OtlpGrpc { get; } = new(Listener.OtlpGrpc, "--otlp-grpc", settings.OtlpGrpc);

    public IEnumerable<BoundListener> All => [Http, OtlpHttp, OtlpGrpc];

    /// <summary>The listener whose address a bind error names.</summary>
    public BoundListener Named(string error) =>
        All.FirstOrDefault(l => error.Contains($"{l.Address}:", StringComparison.Ordinal)) ?? Http;
}
