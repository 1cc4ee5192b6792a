using Sightline.Server.Auth;
using Sightline.Server.Auth.Rates;
using Sightline.Server.Hosting.Control;
using Sightline.Server.Mail;
using Sightline.Server.Receivers;
using Sightline.Server.Sampling;
using Sightline.Server.Web;
using Sightline.Storage;
using Sightline.Storage.Retention;

namespace Sightline.Server.Hosting.Settings;

/// <summary>
/// Every setting: a property here is a section, a property of its options a key. Documented in
/// docs/configuration.md, which a test compares with this.
/// </summary>
sealed class SightlineSettings
{
    public const string FileName = "sightline.json";

    public DataFolderOptions Data { get; init; } = new();

    public ListenerOptions Http { get; init; } = new(8000);

    public ListenerOptions OtlpHttp { get; init; } = new(4318);

    public ListenerOptions OtlpGrpc { get; init; } = new(4317);

    public StoreOptions Store { get; init; } = new();

    public CallOptions Calls { get; init; } = new();

    public RetentionOptions Retention { get; init; } = new();

    public SamplingOptions Sampling { get; init; } = new();

    public IngestOptions Ingest { get; init; } = new();

    public AuthOptions Auth { get; init; } = new();

    public BootstrapOptions Bootstrap { get; init; } = new();

    public LimitOptions Limits { get; init; } = new();

    public ControlOptions Control { get; init; } = new();

    public MailOptions Mail { get; init; } = new();

    public WebOptions Web { get; init; } = new();

    public LogOptions Log { get; init; } = new();
}
