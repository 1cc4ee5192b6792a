using System.Globalization;
using System.Text.RegularExpressions;

namespace Sightline.Server.Tests.Crash;

/// <summary>
/// Reads what strace wrote (<c>-f -y</c>) and tells of answers that left before the bytes of their request were
/// synced. Each connection carries one request at a time.
/// </summary>
static partial class SyscallLog
{
    [GeneratedRegex(@"^(?<thread>\d+)\s+(?:[\d.:]+\s+)?(?:<\.\.\. (?<resumed>\w+) resumed>|(?<call>\w+)\(\d+<(?<file>[^>]*)>)(?<rest>.*)$")]
    static partial Regex Line { get; }

    /// <param name="lines">The log, in the order in which strace saw calls begin and end.</param>
    /// <param name="markers">A text in each request's body that is in no other.</param>
    /// <param name="answer">How the bytes of an answer that acknowledges are known.</param>
    /// <returns>A sentence for each broken promise; empty when every request was answered after its sync.</returns>
    public static IReadOnlyList<string> Faults(IEnumerable<string> lines, IReadOnlyList<string> markers, string answer)
    {
        var requests = markers.ToDictionary(m => m, m => new Request(m), StringComparer.Ordinal);
        var open = new Dictionary<string, Call>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var line in lines)
        {
            if (Line.Match(line) is not { Success: true } match)
                continue;
            var thread = match.Groups["thread"].Value;
            var rest = match.Groups["rest"].Value;
            if (match.Groups["call"].Success)
            {
                var call = new Call(match.Groups["call"].Value, match.Groups["file"].Value, rest);
                Begin(call, requests.Values, answer, faults);
                if (rest.Contains("<unfinished ...>", StringComparison.Ordinal))
                    open[thread] = call;
                else
                    End(call, rest, requests.Values);
            }
            else if (open.Remove(thread, out var begun))
            {
                End(begun with { Bytes = begun.Bytes + rest }, rest, requests.Values);
            }
        }
        faults.AddRange(requests.Values.Where(r => !r.Answered).Select(r => $"{r.Marker} was not answered"));
        return faults;
    }

    static void Begin(Call call, IEnumerable<Request> requests, string answer, List<string> faults)
    {
        if (call.Name is "fsync" or "fdatasync")
        {
            // A sync covers what had been written when it began, no more.
            foreach (var request in requests.Where(r => r.WrittenTo == call.File))
                request.Syncing = true;
        }
        else if (call.Name.StartsWith("send", StringComparison.Ordinal) || call.Name.StartsWith("write", StringComparison.Ordinal))
        {
            if (!call.Bytes.Contains(answer, StringComparison.Ordinal))
                return;
            foreach (var request in requests.Where(r => r.Socket == call.File && !r.Answered))
            {
                request.Answered = true;
                if (!request.Synced)
                    faults.Add($"{request.Marker} was answered before its bytes were synced");
            }
        }
    }

    static void End(Call call, string rest, IEnumerable<Request> requests)
    {
        if (!Succeeded(rest))
            return;
        foreach (var request in requests)
        {
            if (call.Name is "fsync" or "fdatasync")
                request.Synced |= request.Syncing && request.WrittenTo == call.File;
            else if (!call.Bytes.Contains(request.Marker, StringComparison.Ordinal))
                continue;
            else if (call.Name.StartsWith("pwrite", StringComparison.Ordinal) && call.File.EndsWith(".wal", StringComparison.Ordinal))
                request.WrittenTo = call.File;
            else if (call.Name is "recvmsg" or "recvfrom" or "read")
                request.Socket = call.File;
        }
    }

    static bool Succeeded(string rest)
    {
        var equals = rest.LastIndexOf(" = ", StringComparison.Ordinal);
        return equals >= 0 && long.TryParse(
            rest[(equals + 3)..].Split(' ')[0], CultureInfo.InvariantCulture, out var result) && result >= 0;
    }

    sealed record Call(string Name, string File, string Bytes);

    sealed class Request(string marker)
    {
        public string Marker => marker;

        public string? Socket { get; set; }

        /// <summary>The file of the journal that holds it, once the write has returned.</summary>
        public string? WrittenTo { get; set; }

        /// <summary>A sync of that file began after the write had returned.</summary>
        public bool Syncing { get; set; }

        public bool Synced { get; set; }

        public bool Answered { get; set; }
    }
}
