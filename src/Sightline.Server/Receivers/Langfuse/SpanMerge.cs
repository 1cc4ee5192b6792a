using Sightline.Ingest.Langfuse;
using Sightline.Ingest.Otlp;
using Sightline.Ingest.Writing;
using Sightline.Model.Ids;
using Sightline.Model.Spans;
using Sightline.Model.Workspaces;
using Sightline.Storage;

namespace Sightline.Server.Receivers.Langfuse;

/// <summary>
/// Puts what events say together with the spans that are stored: what it writes are newer revisions of them. Whoever calls
/// it sees to it that no other request does so with the same trace at once.
/// </summary>
sealed class SpanMerge(Store store, TraceDecoder decoder)
{
    /// <summary>Gives the spans as they are from now on, and disposes of what the events said.</summary>
    public SpanBatch Merge(WorkspaceScope scope, SpanBatch said)
    {
        using var writer = new SpanWriter(said.Payload.Length * 2);
        var traces = new Dictionary<TraceId, List<SpanRevision>>();
        foreach (ref readonly var span in said.Spans)
        {
            if (!traces.TryGetValue(span.TraceId, out var ofTrace))
                traces[span.TraceId] = ofTrace = [];
            ofTrace.Add(SpanRevision.Read(said, in span));
        }
        foreach (var (id, events) in traces)
            new OfTrace(id, store.FindTrace(scope, id)).Merge(events, writer);
        said.Dispose();
        var merged = new SpanBatch();
        merged.Own(writer.Detach(out var length), length);
        decoder.DecodeStored(merged.Payload, merged);
        return merged;
    }

    sealed class OfTrace(TraceId id, StoredTrace? stored)
    {
        readonly Dictionary<SpanId, SpanRevision> _changed = [];
        readonly List<SpanRevision> _storedScores = [];

        // The stored spans that are no scores, and when they ended, or began.
        readonly List<(SpanId Id, long End)> _stored = [];
        SpanId _parentless;

        public void Merge(List<SpanRevision> events, SpanWriter writer)
        {
            for (var i = 0; i < stored?.Count; i++)
                LookAt(i, stored.Outline(i));
            foreach (var said in events)
            {
                if (Find(said.SpanId) is { } known)
                    known.Take(said);
                else
                    _changed[said.SpanId] = said;
            }
            StretchRoot();
            foreach (var score in _storedScores)
                Replace(score);
            foreach (var span in _changed.Values.Where(span => span.IsScore))
                Place(span);
            foreach (var span in _changed.Values)
                span.Write(writer);
        }

        void LookAt(int place, in SpanView outline)
        {
            if (outline.Name.StartsWith(SpanRevision.ScoreName) && SpanRevision.Read(stored![place]) is { IsScore: true } score)
            {
                _storedScores.Add(score);
                return;
            }
            _stored.Add((outline.SpanId, Math.Max(outline.EndUnixNano, outline.StartUnixNano)));
            if (_parentless.IsZero && outline.ParentSpanId.IsZero)
                _parentless = outline.SpanId;
        }

        /// <summary>A span to be changed, or that may be.</summary>
        SpanRevision? Find(SpanId span)
        {
            if (_changed.TryGetValue(span, out var known))
                return known;
            return Stored(span) is { } read ? _changed[span] = read : null;
        }

        SpanRevision? Stored(SpanId span) =>
            stored is not null && stored.IndexOf(span) is >= 0 and var place ? SpanRevision.Read(stored[place]) : null;

        SpanRevision? Now(SpanId span) => _changed.GetValueOrDefault(span) ?? Stored(span);

        // A trace of Langfuse says when it began; it ends with its last observation.
        void StretchRoot()
        {
            var root = LangfuseEvent.SpanOf(id);
            if (Now(root) is not { } trace)
                return;
            var end = trace.StartUnixNano;
            foreach (var (span, stored) in _stored)
            {
                if (span != root && !_changed.ContainsKey(span))
                    end = Math.Max(end, stored);
            }
            foreach (var span in _changed.Values)
            {
                if (span.SpanId != root && !span.IsScore)
                    end = Math.Max(end, Math.Max(span.EndUnixNano, span.StartUnixNano));
            }
            if (trace.EndUnixNano == end)
                return;
            trace.EndUnixNano = end;
            _changed[root] = trace;
        }

        // What it is about may have come, or ended, since.
        void Replace(SpanRevision score)
        {
            if (_changed.ContainsKey(score.SpanId))
                return;
            var before = (score.ParentId, score.StartUnixNano);
            Place(score);
            if (before != (score.ParentId, score.StartUnixNano))
                _changed[score.SpanId] = score;
        }

        // People score long after the fact; a trace does not last until then.
        void Place(SpanRevision score)
        {
            if (score.IsOfTrace)
            {
                var root = Now(LangfuseEvent.SpanOf(id)) ?? (_parentless.IsZero ? null : Now(_parentless));
                score.ParentId = root?.SpanId ?? LangfuseEvent.SpanOf(id);
                MoveTo(score, root);
            }
            else if (!score.ParentId.IsZero)
            {
                MoveTo(score, Now(score.ParentId));
            }
        }

        static void MoveTo(SpanRevision score, SpanRevision? about)
        {
            if (about is null)
                return;
            var end = about.EndUnixNano == 0 ? about.StartUnixNano : about.EndUnixNano;
            (score.StartUnixNano, score.EndUnixNano) = (end, end);
        }
    }
}
