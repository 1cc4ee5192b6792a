using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sightline.Query;
using Sightline.Server.Api.Json;

namespace Sightline.Server.Cli.Export;

/// <summary>Lists traces and writes each as one line of OTLP/JSON.</summary>
sealed class TraceExport(ServerClient server, TextWriter messages)
{
    int _written;
    int _missing;

    /// <summary>Exports; 0 when every trace was written.</summary>
    /// <param name="traces">Ids; none for those that <paramref name="list"/> asks for.</param>
    /// <param name="list">Parameters of the list; null values are left out.</param>
    /// <param name="output">Path of the file, or <see cref="ExportFile.StandardOutput"/>.</param>
    /// <param name="cancellation">Stops in the middle.</param>
    public async Task<int> RunAsync(
        IReadOnlyList<string> traces, IReadOnlyDictionary<string, string?> list, string output,
        CancellationToken cancellation)
    {
        try
        {
            await using var file = new ExportFile(output);
            foreach (var id in traces)
                await WriteAsync(id, file.Content, cancellation);
            if (traces.Count == 0)
            {
                await foreach (var id in ListAsync(list, cancellation))
                    await WriteAsync(id, file.Content, cancellation);
            }
            await file.FinishAsync();
        }
        catch (Exception refused) when (refused is ExportRefusedException or IOException or UnauthorizedAccessException)
        {
            await messages.WriteLineAsync($"Nothing was exported: {refused.Message}");
            return 1;
        }
        await messages.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{_written:n0} traces exported, {_missing:n0} not found."));
        return _missing == 0 ? 0 : 1;
    }

    async Task WriteAsync(string id, Stream output, CancellationToken cancellation)
    {
        var path = $"/api/v1/traces/{Uri.EscapeDataString(id)}?format=otlp";
        using var response = await server.GetAsync(path, cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            _missing++;
            await messages.WriteLineAsync($"{id}: {await ServerMessage.ReadAsync(response, cancellation)}");
            return;
        }
        await CheckAsync(response, cancellation);
        await response.Content.CopyToAsync(output, cancellation);
        await output.WriteAsync("\n"u8.ToArray(), cancellation);
        _written++;
    }

    async IAsyncEnumerable<string> ListAsync(
        IReadOnlyDictionary<string, string?> list, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = string.Concat(list.Where(p => p.Value is not null)
            .Select(p => $"&{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        string? cursor = null;
        do
        {
            var after = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var path = $"/api/v1/traces?order=asc&limit={Limits.ListLimitMax}{query}{after}";
            using var response = await server.GetAsync(path, cancellation);
            await CheckAsync(response, cancellation);
            var body = await response.Content.ReadAsStreamAsync(cancellation);
            var page = await JsonSerializer.DeserializeAsync(
                body, ApiJsonContext.Default.TraceListAnswer, cancellation);
            foreach (var item in page!.Items)
                yield return item.TraceId;
            cursor = page.NextCursor;
        }
        while (cursor is not null);
    }

    static async Task CheckAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode)
            throw new ExportRefusedException(await ServerMessage.ReadAsync(response, cancellation));
    }
}
