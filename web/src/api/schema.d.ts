// Made from /openapi/v1.json by scripts/schema.mjs; edits are lost.

export interface paths {
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fills the workspace with a day of demo agents, once for each seed. */
        post: operations["loadDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists traces, newest first, in pages that stay stable while traces arrive. */
        get: operations["listTraces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/{trace_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a trace with its spans, or as OTLP/JSON. */
        get: operations["getTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/{trace_id}/spans/{span_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives one whole span. */
        get: operations["getSpan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traces/histogram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the traces that a list would hold, over time. */
        get: operations["getTraceHistogram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the services that sent spans in a time range. */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: each event named trace holds a trace that is new or gained spans. */
        get: operations["listenToTraces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ingestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says where the server listens for telemetry, and which requests it refused lately. */
        get: operations["readIngestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the attributes that spans of a time range carry, the most frequent first. */
        get: operations["listAttributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attributes/{name}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the values of a field, the most frequent first. */
        get: operations["listAttributeValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An attribute. */
        AttributeItem: {
            /**
             * @description How a filter names it.
             * @example span.http.route
             */
            field: string;
            /**
             * @description Where it stands: span, resource or event.
             * @example span
             */
            scope: string;
            /**
             * @description Its key.
             * @example http.route
             */
            name: string;
            /**
             * @description Type of its values: string, bool, int, double, array, kvlist, bytes or empty.
             * @example string
             */
            type: string;
            /**
             * Format: int64
             * @description Spans that carry it.
             * @example 310
             */
            count: number;
        };
        /** @description A value as text, as a filter takes it. */
        AttributeValueItem: {
            /** @example /checkout */
            value: string;
            /**
             * Format: int64
             * @description Spans that carry it.
             * @example 96
             */
            count: number;
        };
        /** @description Values of one attribute. */
        AttributeValuesAnswer: {
            /** @description The most frequent first. */
            items: components["schemas"]["AttributeValueItem"][];
            /** @description There are more than the limit. */
            truncated: boolean;
        };
        /** @description Attributes that spans carry. */
        AttributesAnswer: {
            /** @description The most frequent first. */
            items: components["schemas"]["AttributeItem"][];
            /** @description There are more than the limit. */
            truncated: boolean;
        };
        /** @description A trace and some of its spans, with `view=core`. */
        CoreTraceAnswer: {
            /** @description A trace in a list, and the head of a trace. */
            trace: {
                /**
                 * @description 32 hex digits, or the id as the client wrote it where that was something else.
                 * @example 4bf92f3577b34da6a3ce929d0e0e4736
                 */
                trace_id: string;
                /**
                 * @description Name of the span without a parent, else of the earliest span.
                 * @example plan trip
                 */
                root_name: string;
                /**
                 * @description Service of the root.
                 * @example planner
                 */
                service: null | string;
                /** @description All services of the trace, sorted. */
                services: string[];
                /**
                 * @description error when any span failed, else the root's: unset or ok.
                 * @example ok
                 */
                status: string;
                /**
                 * @description Start of the earliest span, RFC 3339 in UTC with nine digits of a second.
                 * @example 2026-03-01T12:00:00.123456789Z
                 */
                started_at: string;
                /**
                 * Format: double
                 * @description Milliseconds from the earliest start to the latest end.
                 * @example 1532.25
                 */
                duration_ms: number;
                /**
                 * Format: int32
                 * @example 12
                 */
                span_count: number;
                /**
                 * Format: int32
                 * @description Spans with status error.
                 * @example 0
                 */
                error_count: number;
            };
            /** @description By start time; of a trace that takes several pages, failed spans and their ancestors come first. */
            spans: {
                /**
                 * @description 16 hex digits.
                 * @example 00f067aa0ba902b7
                 */
                span_id: string;
                /** @description 16 hex digits; null for a span without a parent. */
                parent_span_id: null | string;
                /** @example chat gpt-4o */
                name: string;
                /**
                 * @description OpenTelemetry's kind: unspecified, internal, server, client, producer or consumer.
                 * @example client
                 */
                span_kind: string;
                /**
                 * @description What the work was: agent, workflow, llm, embedding, tool, retriever, reranker, guardrail, evaluator, chain or
                 *     other.
                 * @example llm
                 */
                kind: string;
                /** @description The resource's `service.name`. */
                service: null | string;
                /**
                 * @description Nanoseconds since 1970 as decimal digits.
                 * @example 1772366400123456800
                 */
                start_time_unix_nano: string;
                /**
                 * @description Nanoseconds from start to end as decimal digits; null for a span that has not ended.
                 * @example 1532000000
                 */
                duration_ns: null | string;
                /**
                 * @description unset, ok or error.
                 * @example ok
                 */
                status: string;
            }[];
            /** @description The trace has spans that are not in this page. */
            truncated: boolean;
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
        };
        /** @description What a loading of the demo did. */
        DemoAnswer: {
            /** @description False: the demo of this seed was there already, and nothing was done. */
            loaded: boolean;
            /**
             * Format: int32
             * @description Traces that were loaded.
             */
            traces: number;
            /**
             * Format: int32
             * @description Spans that were loaded.
             */
            spans: number;
        };
        /** @description The body of `POST /api/v1/demo`. */
        DemoRequest: {
            /**
             * Format: int32
             * @description Another seed gives other traces; 1 where it is left out.
             */
            seed: null | number;
        };
        /** @description How telemetry reaches the server, and what did not. */
        IngestionAnswer: {
            listeners: components["schemas"]["IngestionListeners"];
            /** @description Requests of this workspace that were refused since the server started, the last one first. */
            refused: components["schemas"]["RefusedItem"][];
        };
        /** @description Addresses that take telemetry, as they are bound: 0.0.0.0 and [::] stand for every address. */
        IngestionListeners: {
            /**
             * @description OTLP/HTTP beside the API and the UI.
             * @example http://127.0.0.1:8000
             */
            http: string;
            /**
             * @description OTLP/HTTP and nothing else.
             * @example http://127.0.0.1:4318
             */
            otlp_http: string;
            /**
             * @description OTLP/gRPC and nothing else.
             * @example http://127.0.0.1:4317
             */
            otlp_grpc: string;
        };
        /** @description OTLP/JSON: an `ExportTraceServiceRequest`, with the camelCase names of OpenTelemetry. */
        OtlpTraces: {
            resourceSpans: unknown[];
        };
        ProblemDetails: {
            type?: null | string;
            title?: null | string;
            /** Format: int32 */
            status?: null | number;
            detail?: null | string;
            instance?: null | string;
        };
        /** @description Requests that were refused with the same words, wholly or in part. */
        RefusedItem: {
            /**
             * @description When the last of them came, RFC 3339 in UTC with nine digits of a second.
             * @example 2026-03-01T12:00:00.123456700Z
             */
            last_at: string;
            /**
             * @description http or grpc.
             * @example http
             */
            transport: string;
            /**
             * @description traces, logs or metrics.
             * @example traces
             */
            signal: string;
            /**
             * @description stored: only some records were refused. Else the whole request was: malformed, too_large, too_slow, unsupported,
             *     busy or unavailable.
             * @example malformed
             */
            outcome: string;
            /**
             * @description What the sender was told.
             * @example traceId: expected 32 hex digits
             */
            message: string;
            /**
             * Format: int64
             * @description How many requests were refused so.
             * @example 3
             */
            count: number;
            /**
             * Format: int64
             * @description Spans that were refused in them; 0 where the requests could not be read.
             * @example 12
             */
            rejected_records: number;
        };
        /** @description What sent a span: process, host, service. */
        Resource: {
            attributes: Record<string, never>;
            schema_url: null | string;
            /** Format: uint32 */
            dropped_attributes_count: number;
        };
        /** @description The instrumentation that made a span. */
        Scope: {
            /** @example opentelemetry.instrumentation.openai */
            name: null | string;
            version: null | string;
            attributes: Record<string, never>;
            schema_url: null | string;
            /** Format: uint32 */
            dropped_attributes_count: number;
        };
        /** @description A service and what it sent in the time range. */
        ServiceItem: {
            /** @example planner */
            name: string;
            /**
             * Format: int64
             * @example 1280
             */
            span_count: number;
            /**
             * Format: int64
             * @description Spans with status error.
             * @example 4
             */
            error_count: number;
        };
        /** @description Services that sent spans. */
        ServicesAnswer: {
            /** @description By name. */
            items: components["schemas"]["ServiceItem"][];
            /** @description There are more than the limit; those with the most spans are given. */
            truncated: boolean;
        };
        /** @description A span, whole or as `view=outline` gives it. */
        Span: {
            /**
             * @description 16 hex digits.
             * @example 00f067aa0ba902b7
             */
            span_id: string;
            /** @description 16 hex digits; null for a span without a parent. */
            parent_span_id: null | string;
            /** @example chat gpt-4o */
            name: string;
            /**
             * @description OpenTelemetry's kind: unspecified, internal, server, client, producer or consumer.
             * @example client
             */
            span_kind: string;
            /**
             * @description What the work was: agent, workflow, llm, embedding, tool, retriever, reranker, guardrail, evaluator, chain or
             *     other.
             * @example llm
             */
            kind: string;
            /**
             * @description The resource's `service.name`.
             * @example planner
             */
            service: null | string;
            /**
             * @description Nanoseconds since 1970 as decimal digits: more than a JSON number holds exactly.
             * @example 1772366400123456800
             */
            start_time_unix_nano: string;
            /**
             * @description Nanoseconds from start to end as decimal digits; null for a span that has not ended, negative when clocks
             *     disagree.
             * @example 1532000000
             */
            duration_ns: null | string;
            /**
             * @description unset, ok or error.
             * @example ok
             */
            status: string;
            status_message: null | string;
            /** @description W3C `tracestate`. */
            trace_state: null | string;
            /**
             * Format: uint32
             * @description OTLP flags; the low 8 bits are the W3C trace flags.
             */
            flags: number;
            /**
             * @description Key and natural value. Integers beyond ±2^53, NaN and the infinities are strings, bytes are base64, a value
             *     that was not sent is null. In an outline a value over 1,024 bytes is `{"$omitted": bytes}`.
             */
            attributes: Record<string, never>;
            /**
             * Format: uint32
             * @description Attributes that the sender left out.
             */
            dropped_attributes_count: number;
            /** @description In the order of arrival. */
            events: components["schemas"]["SpanEvent"][];
            /** Format: uint32 */
            dropped_events_count: number;
            /** @description In the order of arrival. */
            links: components["schemas"]["SpanLink"][];
            /** Format: uint32 */
            dropped_links_count: number;
            resource: components["schemas"]["Resource"];
            scope: components["schemas"]["Scope"];
        };
        /** @description Something that happened at one moment of a span. */
        SpanEvent: {
            /**
             * @description Nanoseconds since 1970 as decimal digits.
             * @example 1772366400123456800
             */
            time_unix_nano: string;
            /** @example exception */
            name: string;
            attributes: Record<string, never>;
            /** Format: uint32 */
            dropped_attributes_count: number;
        };
        /** @description A reference to another span, often of another trace. */
        SpanLink: {
            /** @description Hex digits as they were sent; null when empty. */
            trace_id: null | string;
            /** @description Hex digits as they were sent; null when empty. */
            span_id: null | string;
            trace_state: null | string;
            attributes: Record<string, never>;
            /** Format: uint32 */
            dropped_attributes_count: number;
            /** Format: uint32 */
            flags: number;
        };
        /** @description A trace and some of its spans. */
        TraceAnswer: {
            trace: components["schemas"]["TraceItem"];
            /** @description By start time; of a trace that takes several pages, failed spans and their ancestors come first. */
            spans: components["schemas"]["Span"][];
            /** @description The trace has spans that are not in this page. */
            truncated: boolean;
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
        };
        /** @description Traces over time. */
        TraceHistogramAnswer: {
            /**
             * Format: double
             * @description Milliseconds from one bucket to the next.
             * @example 900000
             */
            step_ms: number;
            /** @description In order of time, without gaps. */
            items: components["schemas"]["TraceHistogramBucket"][];
        };
        /** @description Traces that started in one step of time. */
        TraceHistogramBucket: {
            /**
             * @description Where the step begins, RFC 3339 in UTC.
             * @example 2026-03-01T12:00:00.000000000Z
             */
            started_at: string;
            /**
             * Format: int64
             * @example 42
             */
            count: number;
            /**
             * Format: int64
             * @description Traces with status error.
             * @example 3
             */
            error_count: number;
        };
        /** @description A trace in a list, and the head of a trace. */
        TraceItem: {
            /**
             * @description 32 hex digits, or the id as the client wrote it where that was something else.
             * @example 4bf92f3577b34da6a3ce929d0e0e4736
             */
            trace_id: string;
            /**
             * @description Name of the span without a parent, else of the earliest span.
             * @example plan trip
             */
            root_name: string;
            /**
             * @description Service of the root.
             * @example planner
             */
            service: null | string;
            /** @description All services of the trace, sorted. */
            services: string[];
            /**
             * @description error when any span failed, else the root's: unset or ok.
             * @example ok
             */
            status: string;
            /**
             * @description Start of the earliest span, RFC 3339 in UTC with nine digits of a second.
             * @example 2026-03-01T12:00:00.123456789Z
             */
            started_at: string;
            /**
             * Format: double
             * @description Milliseconds from the earliest start to the latest end.
             * @example 1532.25
             */
            duration_ms: number;
            /**
             * Format: int32
             * @example 12
             */
            span_count: number;
            /**
             * Format: int32
             * @description Spans with status error.
             * @example 0
             */
            error_count: number;
        };
        /** @description A page of a list of traces. */
        TraceListAnswer: {
            items: components["schemas"]["TraceItem"][];
            /** @description Give it as `cursor` to go on; null when nothing follows. */
            next_cursor: null | string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    loadDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAnswer"];
                };
            };
        };
    };
    listTraces: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md). A trace is meant when one of its spans satisfies it.
                 * @example service:planner duration>2s
                 */
                q?: string;
                /** @description Status of the trace: error when any span failed, else the root's. */
                status?: "unset" | "ok" | "error";
                /**
                 * @description Any service of the trace; * stands for any text.
                 * @example planner
                 */
                service?: string;
                /**
                 * @description Name of the root; * stands for any text.
                 * @example plan*
                 */
                name?: string;
                /** @description Shortest duration of the trace, in milliseconds. */
                min_duration_ms?: number;
                /** @description Longest duration of the trace, in milliseconds. */
                max_duration_ms?: number;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description What to order by. */
                sort?: "started_at" | "duration_ms" | "span_count";
                /** @description Descending or ascending. */
                order?: "desc" | "asc";
                /** @description Items in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceListAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getTrace: {
        parameters: {
            query?: {
                /** @description outline leaves values over 1 KB out; core gives only what a waterfall draws. */
                view?: "full" | "outline" | "core";
                /** @description otlp gives the whole trace as OTLP/JSON; view, limit and cursor do not go with it. */
                format?: "json" | "otlp";
                /** @description Spans in a page. */
                limit?: number;
                /** @description The next_cursor of the page before; leave it out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceAnswer"] | components["schemas"]["CoreTraceAnswer"] | components["schemas"]["OtlpTraces"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getSpan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 32 hex digits of either case, a UUID, or the id as the client wrote it. */
                trace_id: string;
                /** @description 16 hex digits of either case. */
                span_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Span"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    getTraceHistogram: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md). A trace is meant when one of its spans satisfies it.
                 * @example service:planner duration>2s
                 */
                q?: string;
                /** @description Status of the trace: error when any span failed, else the root's. */
                status?: "unset" | "ok" | "error";
                /**
                 * @description Any service of the trace; * stands for any text.
                 * @example planner
                 */
                service?: string;
                /**
                 * @description Name of the root; * stands for any text.
                 * @example plan*
                 */
                name?: string;
                /** @description Shortest duration of the trace, in milliseconds. */
                min_duration_ms?: number;
                /** @description Longest duration of the trace, in milliseconds. */
                max_duration_ms?: number;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /**
                 * @description Width of a bucket: a number and s, m, h or d. Without it, at most 100 buckets.
                 * @example 5m
                 */
                step?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceHistogramAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listServices: {
        parameters: {
            query?: {
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listenToTraces: {
        parameters: {
            query?: {
                /**
                 * @description A filter (docs/filter-language.md). A trace is meant when one of its spans satisfies it.
                 * @example service:planner duration>2s
                 */
                q?: string;
                /** @description Status of the trace: error when any span failed, else the root's. */
                status?: "unset" | "ok" | "error";
                /**
                 * @description Any service of the trace; * stands for any text.
                 * @example planner
                 */
                service?: string;
                /**
                 * @description Name of the root; * stands for any text.
                 * @example plan*
                 */
                name?: string;
                /** @description Shortest duration of the trace, in milliseconds. */
                min_duration_ms?: number;
                /** @description Longest duration of the trace, in milliseconds. */
                max_duration_ms?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["TraceItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    readIngestion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestionAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listAttributes: {
        parameters: {
            query?: {
                /** @description Only those that start so. */
                prefix?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    listAttributeValues: {
        parameters: {
            query?: {
                /** @description Only those that start so. */
                prefix?: string;
                /**
                 * @description Up to now: a number and m, h or d. Not together with from or to.
                 * @example 7d
                 */
                range?: string;
                /**
                 * @description RFC 3339; start of the time range, which holds it.
                 * @example 2026-03-01T12:00:00Z
                 */
                from?: string;
                /**
                 * @description RFC 3339; end of the time range, which does not hold it. Without it, now.
                 * @example 2026-03-02T12:00:00Z
                 */
                to?: string;
                /** @description Items in a page. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description A field of the filter language, such as service or span.http.route, or the key of an attribute. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttributeValuesAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
