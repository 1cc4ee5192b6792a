using System.Net;

namespace Sightline.Server.Cli;

/// <summary>Sends requests to the server, and again where it asks for patience.</summary>
sealed class ServerClient : IDisposable
{
    public const string DefaultAddress = "http://127.0.0.1:8000";

    /// <summary>With the delays below about two minutes: longer than a replay, shorter than anybody waits.</summary>
    const int AttemptsMax = 10;

    static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    /// <summary>The largest request to a server with a slow disk still ends long before this.</summary>
    static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    readonly Uri _address;
    readonly TimeProvider _time;
    readonly HttpClient _http;

    public ServerClient(Uri address, TimeProvider time)
    {
        _address = address;
        _time = time;
        var handler = new SocketsHttpHandler
        {
            UseProxy = !address.IsLoopback,
            AutomaticDecompression = DecompressionMethods.All,
        };
        _http = new HttpClient(handler) { BaseAddress = address, Timeout = Timeout };
        ServerKey.AddTo(_http);
    }

    /// <summary>
    /// Sends a request and gives the answer once its headers are there; the caller disposes it. While the server
    /// answers 429, 502, 503 or 504 it is asked again, later each time, and at the earliest when it says.
    /// </summary>
    /// <param name="request">Makes the request; called once per attempt.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="ServerUnreachableException">Nobody listens there.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        var delay = FirstDelay;
        for (var attempt = 1; ; attempt++)
        {
            var response = await SendOnceAsync(request, cancellation);
            if (!IsRetryable(response.StatusCode) || attempt == AttemptsMax)
                return response;
            var asked = response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
            response.Dispose();
            await Task.Delay(asked > delay ? asked : delay, _time, cancellation);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    /// <summary>Gets a path of the API; as <see cref="SendAsync"/>.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    async Task<HttpResponseMessage> SendOnceAsync(Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        using var message = request();
        try
        {
            return await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ServerUnreachableException(_address, unreachable);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ServerUnreachableException(_address, late);
        }
    }

    static bool IsRetryable(HttpStatusCode status) => status
        is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;
}
