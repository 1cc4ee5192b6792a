namespace Sightline.Soak.Crash;

/// <summary>
/// What the ledger must say, counted by the senders. A request without an answer may have been taken or not, as often as
/// it was sent, and a revision is stored the first time that it is taken. Safe for all connections at once.
/// </summary>
sealed class SentCounts
{
    readonly Lock _gate = new();
    readonly HashSet<(SentSpan Span, int Revision)> _taken = [];
    readonly HashSet<(SentSpan Span, int Revision)> _open = [];
    (long Records, long Refused) _acknowledged;
    (long Records, long Refused) _uncertain;

    public void Sent(OtlpRequest request)
    {
        lock (_gate)
        {
            _uncertain = (_uncertain.Records + request.Spans.Count + request.Refused, _uncertain.Refused + request.Refused);
            _open.UnionWith(request.Spans.Where(span => !_taken.Contains(span)));
        }
    }

    public void Acknowledged(OtlpRequest request)
    {
        lock (_gate)
        {
            var (records, refused) = (request.Spans.Count + request.Refused, request.Refused);
            _uncertain = (_uncertain.Records - records, _uncertain.Refused - refused);
            _acknowledged = (_acknowledged.Records + records, _acknowledged.Refused + refused);
            _open.ExceptWith(request.Spans);
            _taken.UnionWith(request.Spans);
        }
    }

    /// <summary>What the ledger said after a restart is what was taken: nothing is under way then.</summary>
    public void Settle(long received, long refused)
    {
        lock (_gate)
        {
            _acknowledged = (received, refused);
            _uncertain = default;
        }
    }

    /// <summary>The least and most that each number may be.</summary>
    public IEnumerable<(string Name, long Least, long Most)> Bounds()
    {
        lock (_gate)
        {
            return
            [
                ("received", _acknowledged.Records, _acknowledged.Records + _uncertain.Records),
                ("rejected", _acknowledged.Refused, _acknowledged.Refused + _uncertain.Refused),
                ("stored", _taken.Count, _taken.Count + _open.Count),
            ];
        }
    }
}
