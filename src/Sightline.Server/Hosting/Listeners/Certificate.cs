using System.Security.Cryptography.X509Certificates;
using Sightline.Server.Hosting.Settings;

namespace Sightline.Server.Hosting.Listeners;

static class Certificate
{
    /// <summary>Reads the certificate and its key from PEM files or one PFX file.</summary>
    public static X509Certificate2 Load(TlsOptions tls)
    {
        var password = tls.Password.Length > 0 ? tls.Password : null;
        if (X509Certificate2.GetCertContentType(tls.CertificatePath) == X509ContentType.Pfx)
            return X509CertificateLoader.LoadPkcs12FromFile(tls.CertificatePath, password);
        var key = tls.KeyPath.Length > 0 ? tls.KeyPath : null;
        return password is null
            ? X509Certificate2.CreateFromPemFile(tls.CertificatePath, key)
            : X509Certificate2.CreateFromEncryptedPemFile(tls.CertificatePath, password, key);
    }
}
