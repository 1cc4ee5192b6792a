namespace Sightline.Server.Receivers;

/// <summary>
/// Stops reading a body whose sender dawdles: what it has claimed of the in-flight bytes is missing to others.
/// Kestrel's own rate is an average since the first byte, so that who begins fast could stand still for hours.
/// </summary>
sealed class SendingPace : IDisposable
{
    /// <summary>Enough for 70 kbit/s.</summary>
    public const int BytesPerWindow = 256 << 10;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    readonly CancellationTokenSource _end;
    readonly CancellationTokenRegistration _gone;
    int _received;

    public SendingPace(TimeProvider time, CancellationToken gone)
    {
        _end = new CancellationTokenSource(Window, time);
        _gone = gone.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end);
    }

    /// <summary>Cancelled when the sender was too slow, or is gone.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>Begins a new window: the time before was not the sender's.</summary>
    public void Restart()
    {
        _received = 0;
        if (!_end.IsCancellationRequested)
            _end.CancelAfter(Window);
    }

    public void Received(int bytes)
    {
        _received += bytes;
        if (_received >= BytesPerWindow)
            Restart();
    }

    public void Dispose()
    {
        _gone.Dispose();
        _end.Dispose();
    }
}
