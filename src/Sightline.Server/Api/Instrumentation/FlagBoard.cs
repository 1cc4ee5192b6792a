using System.Security.Cryptography;
using System.Text.Json;
using Sightline.Control.Instrumentation;
using Sightline.Model.Workspaces;
using Sightline.Server.Api.Answers.Instrumentation;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Api.Instrumentation;

/// <summary>An answer as it goes out, and what stands for it in <c>ETag</c>.</summary>
readonly record struct TaggedFlags(byte[] Json, string Tag);

/// <summary>Tells targets what their flags are, at once or when they change.</summary>
sealed class FlagBoard(InstrumentationFlags flags, FlagClients clients, TimeProvider time)
{
    /// <summary>
    /// How often a client asks that does not wait: with as long a time in a cache on the way, off still holds within 10 s.
    /// </summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    const int TagBytes = 12;

    /// <summary>The flag of a target.</summary>
    public FlagAnswer Evaluate(WorkspaceScope scope, FlagTarget target) =>
        Evaluate(scope, target, flags.Of(scope.Workspace));

    /// <summary>All flags of a target.</summary>
    public TaggedFlags EvaluateAll(WorkspaceScope scope, FlagTarget target) =>
        Tagged(Evaluate(scope, target, flags.Of(scope.Workspace)));

    /// <summary>All flags of a target, once they are others than these; as they are when the time is over.</summary>
    /// <param name="scope">The workspace.</param>
    /// <param name="target">For whom.</param>
    /// <param name="isKnown">Whether the client has an answer already.</param>
    /// <param name="wait">How long to wait at most.</param>
    /// <param name="end">Nobody waits any more.</param>
    public async Task<TaggedFlags> WaitAsync(
        WorkspaceScope scope, FlagTarget target, Func<TaggedFlags, bool> isKnown, TimeSpan wait, CancellationToken end)
    {
        using var over = new CancellationTokenSource(wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, end);
        while (true)
        {
            // The rules are asked for before they are evaluated, so that no change falls between.
            var rules = flags.Of(scope.Workspace);
            var answer = Tagged(Evaluate(scope, target, rules));
            if (!isKnown(answer))
                return answer;
            try
            {
                await rules.Replaced.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested && !end.IsCancellationRequested)
            {
                return answer;
            }
        }
    }

    FlagAnswer Evaluate(WorkspaceScope scope, FlagTarget target, FlagRules rules)
    {
        var found = rules.Evaluate(target.Service, target.Key);
        clients.Note(scope, target, found.IsOn);
        return new FlagAnswer
        {
            Key = FlagRules.Flag,
            Value = found.IsOn,
            Reason = found.Reason switch
            {
                FlagReason.Disabled => "DISABLED",
                FlagReason.Split => "SPLIT",
                _ => "TARGETING_MATCH",
            },
            Variant = found.IsOn ? "on" : "off",
            Metadata = new FlagDetail
            {
                Service = target.Service,
                Phase = found.Service.Phase,
                Share = (double)found.SharePpm / FlagRules.Whole,
            },
        };
    }

    static TaggedFlags Tagged(FlagAnswer flag)
    {
        var answer = new FlagsAnswer
        {
            Flags = [flag],
            Metadata = new FlagsHints { PollIntervalMs = (int)PollInterval.TotalMilliseconds },
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, ApiJsonContext.Default.FlagsAnswer);
        return new TaggedFlags(json, $"\"{Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, TagBytes))}\"");
    }
}
