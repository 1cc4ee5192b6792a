using System.Net;

namespace Sightline.Server.Hosting.Settings;

/// <summary>One listener: <c>Http</c>, <c>OtlpHttp</c> or <c>OtlpGrpc</c>.</summary>
sealed class ListenerOptions(int port)
{
    public ListenAddress Address { get; init; } = new(IPAddress.Loopback, port);

    public TlsOptions Tls { get; init; } = new();
}

/// <summary>TLS of a listener; off while <see cref="CertificatePath"/> is empty.</summary>
sealed class TlsOptions
{
    /// <summary>A PEM file with the certificate and its chain, or a PFX file.</summary>
    public string CertificatePath { get; init; } = "";

    /// <summary>A PEM file with the private key; empty when it lies in the certificate's file.</summary>
    public string KeyPath { get; init; } = "";

    /// <summary>Of the key or the PFX file; empty for none.</summary>
    public string Password { get; init; } = "";
}
