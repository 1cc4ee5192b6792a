using Sightline.Control.Sampling;
using Sightline.Ingest.Conventions;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Pricing;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Server.Hosting.Control;
using Sightline.Server.Hosting.Settings;
using Sightline.Storage;
using Sightline.Storage.Disk;
using Sightline.Storage.Journal;
using Sightline.Storage.Retention;

namespace Sightline.Server.Hosting;

static class StoreServices
{
    /// <summary>The store of the data folder: open before the first request is taken, closed after the last.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddSingleton(services =>
            FolderLock.Take(Path.GetFullPath(services.GetRequiredService<DataFolderOptions>().Path)))
        .AddSingleton<IDisk>(services =>
            new FileDisk(Path.GetFullPath(services.GetRequiredService<DataFolderOptions>().Path)))
        .AddSingleton<WorkspaceRetention>()
        .AddSingleton<RetentionOf>(services => services.GetRequiredService<WorkspaceRetention>().Of)
        .AddSingleton(Conventions)
        .AddSingleton(Open)
        .AddHostedService<MadeAtStart<Store>>();

    static SpanConventions Conventions(IServiceProvider services)
    {
        var conventions = SpanConventions.Load(
            Path.Combine(services.GetRequiredService<DataFolderOptions>().Path, "conventions"));
        return services.GetRequiredService<CallOptions>().EstimateTokens ? conventions.EstimatingTokens() : conventions;
    }

    static Store Open(IServiceProvider services)
    {
        // Asked for first, so that it is given back last.
        services.GetRequiredService<FolderLock>();
        services.GetRequiredService<PriceRefresh>().Load();
        services.GetRequiredService<SamplingSettings>().Load();
        var decoder = services.GetRequiredService<TraceDecoder>();
        return Store.Open(
            services.GetRequiredService<StoreOptions>(),
            services.GetRequiredService<IDisk>(),
            (kind, version, payload, batch) => Decode(decoder, kind, version, payload, batch),
            services.GetRequiredService<SpanConventions>().Read,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILoggerFactory>(),
            services.GetRequiredService<RetentionOf>(),
            services.GetRequiredService<PriceBooks>().Price,
            services.GetRequiredService<ITraceSampler>());
    }

    static void Decode(
        TraceDecoder decoder, RecordKind kind, byte version, ReadOnlyMemory<byte> payload, SpanBatch batch)
    {
        if (kind != RecordKind.OtlpTraces || version != 1)
        {
            throw new NotSupportedException(
                $"The journal holds a record of kind {kind} version {version}, which a newer Sightline wrote.");
        }
        decoder.DecodeStored(payload, batch);
    }
}
