using Sightline.Server.Auth;
using Sightline.Storage.Retention;

namespace Sightline.Server.Hosting.Settings;

/// <summary>What must hold of settings whose values can each be read.</summary>
static class SettingsRules
{
    /// <summary>A request of less than this could not hold one ordinary span.</summary>
    const int SmallestRequestBytes = 4 << 10;

    /// <summary>The largest record of the journal holds this and its own header.</summary>
    const int LargestRequestBytes = 64 << 20;

    /// <summary>Below this a flush would write more bookkeeping than rows.</summary>
    const long SmallestStoreBytes = 64 << 10;

    /// <summary>Traces of agents have some hundred spans; a smaller limit is a mistake.</summary>
    const long SmallestTrace = 1_000;

    /// <summary>A mistyped value must not empty the store before anybody has looked.</summary>
    static readonly TimeSpan ShortestRetention = TimeSpan.FromHours(1);

    /// <summary>1 EiB: more than any device has, and far from where sums of sizes overflow.</summary>
    const long LargestDeviceBytes = 1L << 60;

    public static void Check(SightlineSettings settings, List<string> mistakes)
    {
        CheckListener("Http", settings.Http, settings.Auth, mistakes);
        CheckListener("OtlpHttp", settings.OtlpHttp, settings.Auth, mistakes);
        CheckListener("OtlpGrpc", settings.OtlpGrpc, settings.Auth, mistakes);

        var ingest = settings.Ingest;
        if (ingest.MaxRequestBytes is < SmallestRequestBytes or > LargestRequestBytes)
            mistakes.Add($"Ingest:MaxRequestBytes = {ingest.MaxRequestBytes} must be from {SmallestRequestBytes} "
                + $"to {LargestRequestBytes}.");
        if (ingest.InFlightBytes < 2L * ingest.MaxRequestBytes)
            mistakes.Add($"Ingest:InFlightBytes = {ingest.InFlightBytes} must be at least twice "
                + $"Ingest:MaxRequestBytes ({ingest.MaxRequestBytes}).");
        if (ingest.HoldTime < TimeSpan.Zero || ingest.HoldTime > TimeSpan.FromMinutes(1))
            mistakes.Add($"Ingest:HoldTime = {ingest.HoldTime} must be from 00:00:00 to 00:01:00.");

        var store = settings.Store;
        CheckAtLeast("Store:MemtableBytes", store.MemtableBytes, SmallestStoreBytes, mistakes);
        CheckAtLeast("Store:JournalBytes", store.JournalBytes, SmallestStoreBytes, mistakes);
        CheckAtLeast("Store:JournalFileBytes", store.JournalFileBytes, SmallestStoreBytes, mistakes);
        CheckAtLeast("Store:FreeBytesMin", store.FreeBytesMin, 0, mistakes);
        if (store.FreeBytesMin > LargestDeviceBytes)
            mistakes.Add($"Store:FreeBytesMin = {store.FreeBytesMin} must be at most {LargestDeviceBytes}.");
        CheckAtLeast("Store:CacheBytes", store.CacheBytes, 0, mistakes);
        CheckAtLeast("Store:AnswerCacheBytes", store.AnswerCacheBytes, 0, mistakes);
        CheckAtLeast("Store:AnswerDiskBytes", store.AnswerDiskBytes, 0, mistakes);
        CheckAtLeast("Store:TraceSpansMax", store.TraceSpansMax, SmallestTrace, mistakes);
        if (store.FlushInterval < TimeSpan.FromSeconds(1) || store.FlushInterval > TimeSpan.FromDays(1))
            mistakes.Add($"Store:FlushInterval = {store.FlushInterval} must be from 00:00:01 to 1.00:00:00.");
        if (store.SettleIdle < TimeSpan.FromSeconds(1) || store.SettleIdle > TimeSpan.FromHours(1))
            mistakes.Add($"Store:SettleIdle = {store.SettleIdle} must be from 00:00:01 to 01:00:00.");
        if (store.SettleAge < store.SettleIdle || store.SettleAge > TimeSpan.FromHours(1))
            mistakes.Add($"Store:SettleAge = {store.SettleAge} must be from Store:SettleIdle ({store.SettleIdle}) "
                + "to 01:00:00.");
        if (store.FlushRetry <= TimeSpan.Zero || store.FlushRetry > TimeSpan.FromMinutes(1))
            mistakes.Add($"Store:FlushRetry = {store.FlushRetry} must be above 00:00:00 and at most 00:01:00.");

        if (store.SamplingGrace < TimeSpan.Zero || store.SamplingGrace > TimeSpan.FromDays(30))
            mistakes.Add($"Store:SamplingGrace = {store.SamplingGrace} must be from 00:00:00 to 30.00:00:00.");
        CheckAtLeast("Store:SamplingGraceBytes", store.SamplingGraceBytes, 0, mistakes);
        if (settings.Sampling.UsdPerGibMonth is not (>= 0 and <= 1_000))
            mistakes.Add($"Sampling:UsdPerGibMonth = {settings.Sampling.UsdPerGibMonth} must be from 0 to 1000.");

        CheckRetention(settings.Retention, mistakes);

        if (settings.Data.Path.Length == 0)
            mistakes.Add("Data:Path must name a folder.");
        AccessSettingsRules.Check(settings, mistakes);
    }

    static void CheckRetention(RetentionOptions retention, List<string> mistakes)
    {
        foreach (var (name, age) in new (string, TimeSpan)[]
        {
            ("Spans", retention.Spans), ("ImportantSpans", retention.ImportantSpans), ("Traces", retention.Traces),
            ("ImportantTraces", retention.ImportantTraces), ("Calls", retention.Calls),
        })
        {
            if (age < ShortestRetention)
                mistakes.Add($"Retention:{name} = {age} must be at least {ShortestRetention}.");
        }
        CheckAtLeast("Retention:DiskBytes", retention.DiskBytes, 0, mistakes);
    }

    static void CheckListener(string name, ListenerOptions listener, AuthOptions auth, List<string> mistakes)
    {
        if (auth.Mode == AuthMode.Local && !listener.Address.IsLoopback)
        {
            mistakes.Add($"{name}:Address = {listener.Address} must be a loopback address such as 127.0.0.1 while "
                + "Auth:Mode is Local: without sign-in, anybody who reaches the port could read everything. For another "
                + "address set Auth:Mode = Required (docs/access.md).");
        }
        CheckFile($"{name}:Tls:CertificatePath", listener.Tls.CertificatePath, mistakes);
        CheckFile($"{name}:Tls:KeyPath", listener.Tls.KeyPath, mistakes);
        if (listener.Tls.CertificatePath.Length == 0 && listener.Tls.KeyPath.Length > 0)
            mistakes.Add($"{name}:Tls:KeyPath = {listener.Tls.KeyPath} needs {name}:Tls:CertificatePath.");
    }

    static void CheckFile(string key, string path, List<string> mistakes)
    {
        if (path.Length > 0 && !File.Exists(path))
            mistakes.Add($"{key} = {path} must be a file that exists.");
    }

    static void CheckAtLeast(string key, long value, long least, List<string> mistakes)
    {
        if (value < least)
            mistakes.Add($"{key} = {value} must be at least {least}.");
    }
}
