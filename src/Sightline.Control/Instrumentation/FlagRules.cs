using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Sightline.Control.Instrumentation;

/// <summary>
/// What the services of one workspace are told, as of one moment. Never changes; when something was changed, another
/// object takes its place and <see cref="Replaced"/> ends.
/// </summary>
public sealed class FlagRules
{
    /// <summary>The flag that a service asks for before it instruments itself.</summary>
    public const string Flag = "enable-observability-instrumentation";

    /// <summary>1: core API services; 2: agent runtime and workflow engine; 3: all remaining services.</summary>
    public const int Phases = 3;

    /// <summary>Parts of a million that are all.</summary>
    public const int Whole = 1_000_000;

    // Waiters go on elsewhere: the thread that reads changes does not answer requests.
    readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal FlagRules(Rollout rollout, ImmutableDictionary<string, RolloutService> services) =>
        (Rollout, Services) = (rollout, services);

    public Rollout Rollout { get; }

    /// <summary>Services by name, those too that are not listed any more.</summary>
    public ImmutableDictionary<string, RolloutService> Services { get; }

    /// <summary>Ends when other rules hold.</summary>
    public Task Replaced => _replaced.Task;

    internal void Replace() => _replaced.TrySetResult();

    /// <summary>What is known of a service; one of the remaining services where nothing is.</summary>
    public RolloutService Find(string service) => Services.GetValueOrDefault(service)
        ?? new RolloutService { Service = service, Since = Rollout.Since };

    /// <summary>The part of a service's targets that are on, in parts of a million.</summary>
    public int SharePpmOf(RolloutService service) => SharePpmOf(Rollout, service);

    /// <summary>What a target of a service is told.</summary>
    /// <param name="service">Its service.</param>
    /// <param name="targetingKey">What tells it from the others, such as the id of an instance.</param>
    public FlagEvaluation Evaluate(string service, string targetingKey)
    {
        var known = Find(service);
        var share = SharePpmOf(known);
        var reason = !Rollout.IsEnabled ? FlagReason.Disabled
            : share is > 0 and < Whole ? FlagReason.Split
            : FlagReason.TargetingMatch;
        return new FlagEvaluation(known, share, Bucket(service, targetingKey) < share, reason);
    }

    /// <summary>
    /// Where a target stands among a million: it is on while the share is above that, so that a growing share never turns
    /// one off again. Documented, so that others can compute it.
    /// </summary>
    internal static int Bucket(string service, string targetingKey)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Flag}\n{service}\n{targetingKey}"));
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % Whole);
    }

    internal static int SharePpmOf(Rollout rollout, RolloutService service)
    {
        if (!rollout.IsEnabled)
            return 0;
        return service.Mode switch
        {
            ServiceMode.On => Whole,
            ServiceMode.Off => 0,
            _ when service.Phase > rollout.Phase => 0,
            _ => service.SharePpm ?? (service.Phase < rollout.Phase ? Whole : rollout.SharePpm),
        };
    }
}
