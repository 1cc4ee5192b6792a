using System.Globalization;
using System.Text;
using Sightline.Model.Ids;
using Sightline.Model.Sampling;
using Sightline.Model.Spans;
using Sightline.Model.Wire;
using Sightline.Storage.Encodings;
using Sightline.Storage.Views;

namespace Sightline.Storage.Sampling;

/// <summary>A trace of the store as a sampler sees it. One object for many, one after the other.</summary>
sealed class PlacedTrace : SampledTrace
{
    StoreView _view = null!;
    TracePlace _place;
    TraceRow _row;
    IReadOnlyList<SpanPlace>? _spans;
    byte[] _environment = [];
    bool _environmentIsKnown;

    public void Set(StoreView view, TracePlace place, in TraceRow row)
    {
        (_view, _place, _row) = (view, place, row);
        (_spans, _environmentIsKnown) = (null, false);
    }

    /// <summary>Lets go of the store's state.</summary>
    public void Forget() => (_view, _place, _spans) = (null!, default, null);

    public override TraceId Id => _row.Id;

    public override TraceSampling Sampling => _row.Sampling;

    public override long DurationNano => _row.Duration;

    public override int ErrorCount => _row.RootStatus == SpanStatus.Error ? Math.Max(1, _row.ErrorCount) : _row.ErrorCount;

    public override long? CostPico => _row.Totals.Cost == NumberColumn.None ? null : _row.Totals.Cost;

    public override ReadOnlySpan<byte> Service => _place.Rows.RootService(_place.Row);

    public override ReadOnlySpan<byte> Agent => _place.Rows.Agent(_place.Row);

    public override ReadOnlySpan<byte> Environment
    {
        get
        {
            if (!_environmentIsKnown)
                _environment = FindEnvironment();
            _environmentIsKnown = true;
            return _environment;
        }
    }

    public override bool HasAttribute(ReadOnlySpan<byte> key, string? value)
    {
        var text = value is null ? null : Encoding.UTF8.GetBytes(value);
        var span = new SpanView();
        foreach (var (rows, trace, row) in Spans)
        {
            rows.Read(trace, row, rest: true, ref span);
            if (Has(span.Rest, SpanField.Attributes, key, value, text)
                || Has(span.Resource, ResourceField.Attributes, key, value, text))
                return true;
        }
        return false;
    }

    IReadOnlyList<SpanPlace> Spans => _spans ??= _view.FindSpans(_row.Id);

    byte[] FindEnvironment()
    {
        byte[] any = [];
        var span = new SpanView();
        foreach (var (rows, trace, row) in Spans)
        {
            rows.Read(trace, row, rest: false, ref span);
            var attributes = new AttributeList(span.Resource, ResourceField.Attributes);
            while (attributes.MoveNext())
            {
                if (!attributes.Key.SequenceEqual("deployment.environment.name"u8)
                    && !attributes.Key.SequenceEqual("deployment.environment"u8))
                    continue;
                if (span.SpanId == _row.RootId)
                    return attributes.Value.Bytes.ToArray();
                any = attributes.Value.Bytes.ToArray();
            }
        }
        return any;
    }

    static bool Has(ReadOnlySpan<byte> message, int field, ReadOnlySpan<byte> key, string? value, byte[]? text)
    {
        if (message.IndexOf(key) < 0)
            return false;
        var attributes = new AttributeList(message, field);
        while (attributes.MoveNext())
        {
            if (attributes.Key.SequenceEqual(key) && (value is null || IsValue(attributes.Value, value, text)))
                return true;
        }
        return false;
    }

    static bool IsValue(AnyValue actual, string value, byte[]? text) => actual.Type switch
    {
        AnyValueType.String => actual.Bytes.SequenceEqual(text),
        AnyValueType.Bool => value == (actual.Bool ? "true" : "false"),
        AnyValueType.Int => actual.Int.ToString(CultureInfo.InvariantCulture) == value,
        AnyValueType.Double => actual.Double.ToString("R", CultureInfo.InvariantCulture) == value,
        _ => false,
    };
}
