using System.IO.Pipelines;
using Sightline.Model.Workspaces;

namespace Sightline.Server.Receivers;

/// <summary>Reads and inflates bodies. The limit of their size holds on the wire and while inflating.</summary>
sealed class RequestBodyReader(IngestOptions options, InFlightBytes inFlight, WorkLanes lanes, TimeProvider time)
{
    public int BytesMax => options.MaxRequestBytes;

    /// <summary>Reads the body of an HTTP request; the caller disposes it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="workspace">Whose it is.</param>
    /// <param name="isJson">Decoding will make a second copy, which counts as in flight too.</param>
    /// <param name="cancellation">The client is gone.</param>
    /// <exception cref="RefusedRequestException">
    /// It is too large, does not inflate, comes too slowly, or there is no room for it.
    /// </exception>
    public async Task<RequestBody> ReadAsync(
        HttpRequest request, WorkspaceId workspace, bool isJson, CancellationToken cancellation)
    {
        if (request.ContentLength > BytesMax)
            throw RequestBody.TooLarge(BytesMax);
        var encoding = request.Headers.ContentEncoding.ToString();
        if (!ContentEncoding.IsIdentity(encoding))
            return await ReadPackedAsync(request, encoding, workspace, isJson, cancellation);
        return await FillAsync(
            workspace, async (body, pace) =>
            {
                if (request.ContentLength is { } length)
                    await body.ReadExactlyAsync(request.Body, (int)length, pace);
                else
                    await body.ReadToEndAsync(request.Body, pace);
                if (isJson)
                    await body.ClaimAsync(body.Bytes.Length, pace);
            }, cancellation);
    }

    // All of it is here before it is inflated: a lane is not for waiting for a sender.
    async Task<RequestBody> ReadPackedAsync(
        HttpRequest request, string encoding, WorkspaceId workspace, bool isJson, CancellationToken cancellation)
    {
        ContentEncoding.Demand(encoding);
        RequestBody body;
        using (var packed = await FillAsync(workspace, (body, pace) => body.ReadToEndAsync(request.Body, pace), cancellation))
            body = await InflateAsync(packed, encoding, workspace, cancellation);
        if (isJson)
            await ClaimAsync(body, cancellation);
        return body;
    }

    async Task ClaimAsync(RequestBody body, CancellationToken cancellation)
    {
        using var pace = new SendingPace(time, cancellation);
        try
        {
            await body.ClaimAsync(body.Bytes.Length, pace);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Reads so many bytes; the caller has checked that they are below the limit.</summary>
    public Task<RequestBody> ReadExactlyAsync(
        PipeReader from, int length, WorkspaceId workspace, CancellationToken cancellation) =>
        FillAsync(workspace, (body, pace) => body.ReadExactlyAsync(from.AsStream(), length, pace), cancellation);

    /// <summary>Waits for the next byte or the end; true for the end.</summary>
    public async Task<bool> IsAtEndAsync(PipeReader from, CancellationToken cancellation)
    {
        using var pace = new SendingPace(time, cancellation);
        try
        {
            var rest = await from.ReadAtLeastAsync(1, pace.Token);
            from.AdvanceTo(rest.Buffer.End);
            return rest.Buffer.IsEmpty;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw TooSlow();
        }
    }

    /// <summary>What a body inflates to; the caller disposes both.</summary>
    /// <exception cref="RefusedRequestException">It is too large, or does not inflate.</exception>
    public async Task<RequestBody> InflateAsync(
        RequestBody packed, string encoding, WorkspaceId workspace, CancellationToken cancellation)
    {
        using var lane = await lanes.Decoding.EnterAsync(workspace, 1, cancellation);
        // With what is packed both fit into twice the limit, which the bytes in flight always have room for: a large one
        // gets its array at once, a small one may double it.
        var first = packed.Bytes.Length > BytesMax / 4 ? BytesMax : RequestBody.FirstCapacity;
        return await FillAsync(
            workspace, (body, pace) => InflateAsync(body, packed, encoding, first, pace), cancellation, packed);
    }

    static async Task InflateAsync(
        RequestBody body, RequestBody packed, string encoding, int first, SendingPace pace)
    {
        await using var stream = ContentEncoding.Inflate(packed, encoding);
        try
        {
            await body.ReadToEndAsync(stream, pace, first);
        }
        // What the streams of .NET throw at bytes that are not theirs; the last where a dictionary is asked for.
        catch (Exception bad) when (bad is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new RefusedRequestException(
                Outcome.Malformed, $"The body is not {encoding}, though its encoding says so: {bad.Message}");
        }
    }

    async Task<RequestBody> FillAsync(
        WorkspaceId workspace, Func<RequestBody, SendingPace, Task> fill, CancellationToken cancellation,
        RequestBody? packed = null)
    {
        using var pace = new SendingPace(time, cancellation);
        var body = new RequestBody(inFlight, workspace, BytesMax, packed);
        try
        {
            await fill(body, pace);
            return body;
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            body.Dispose();
            throw RequestBody.TooLarge(BytesMax);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            body.Dispose();
            throw TooSlow();
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    static RefusedRequestException TooSlow() => new(
        Outcome.TooSlow,
        $"The body came too slowly: at least {SendingPace.BytesPerWindow} bytes, or the rest of it, are expected "
        + $"every {SendingPace.Window.TotalSeconds:F0} s; send smaller requests.");
}
