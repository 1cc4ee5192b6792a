using System.IO.Pipelines;

namespace Sightline.Server.Receivers;

/// <summary>Reads and inflates bodies. The limit of their size holds on the wire and while inflating.</summary>
sealed class RequestBodyReader(IngestOptions options, InFlightBytes inFlight)
{
    public int BytesMax => options.MaxRequestBytes;

    /// <summary>Reads the body of an HTTP request; the caller disposes it.</summary>
    /// <exception cref="RefusedRequestException">It is too large, does not inflate, or there is no room for it.</exception>
    public async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > BytesMax)
            throw RequestBody.TooLarge(BytesMax);
        var encoding = request.Headers.ContentEncoding.ToString();
        if (!ContentEncoding.IsIdentity(encoding))
            return await InflateAsync(request.BodyReader, encoding, cancellation);
        return await FillAsync(
            body => request.ContentLength is { } length
                ? body.ReadExactlyAsync(request.Body, (int)length, cancellation)
                : body.ReadToEndAsync(request.Body, cancellation));
    }

    /// <summary>Reads so many bytes; the caller has checked that they are below the limit.</summary>
    public Task<RequestBody> ReadExactlyAsync(PipeReader from, int length, CancellationToken cancellation) =>
        FillAsync(body => body.ReadExactlyAsync(from.AsStream(), length, cancellation));

    /// <summary>Reads to the end what the bytes inflate to.</summary>
    public Task<RequestBody> InflateAsync(PipeReader from, string encoding, CancellationToken cancellation) =>
        FillAsync(async body =>
        {
            var stream = await ContentEncoding.InflateAsync(from, encoding, cancellation);
            await using (stream)
            {
                try
                {
                    await body.ReadToEndAsync(stream, cancellation);
                }
                // What the streams of .NET throw at bytes that are not theirs.
                catch (Exception bad) when (bad is InvalidDataException or InvalidOperationException)
                {
                    throw new RefusedRequestException(
                        Outcome.Malformed, $"The body is not {encoding}, though its encoding says so: {bad.Message}");
                }
            }
        });

    async Task<RequestBody> FillAsync(Func<RequestBody, Task> fill)
    {
        var body = new RequestBody(inFlight, BytesMax);
        try
        {
            await fill(body);
            return body;
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            body.Dispose();
            throw RequestBody.TooLarge(BytesMax);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }
}
