import type { components } from "../api/schema";

/** Spans as `/api/v1/traces/{id}` answers them; the fields of `core` are there in every view. */
export interface WireCore {
  span_id: string;
  parent_span_id: string | null;
  name: string;
  span_kind: string;
  kind: string;
  service: string | null;
  start_time_unix_nano: string;
  duration_ns: string | null;
  status: string;
}

export type AttributeValue = string | number | boolean | null | AttributeValue[] | { [key: string]: AttributeValue };

export type Attributes = { [key: string]: AttributeValue };

export interface WireEvent {
  time_unix_nano: string;
  name: string;
  attributes: Attributes;
  dropped_attributes_count: number;
}

export interface WireLink {
  trace_id: string | null;
  span_id: string | null;
  trace_state: string | null;
  attributes: Attributes;
  dropped_attributes_count: number;
  flags: number;
}

export interface WireSpan extends WireCore {
  status_message: string | null;
  trace_state: string | null;
  flags: number;
  attributes: Attributes;
  dropped_attributes_count: number;
  events: WireEvent[];
  dropped_events_count: number;
  links: WireLink[];
  dropped_links_count: number;
  resource: { attributes: Attributes; schema_url: string | null; dropped_attributes_count: number };
  scope: {
    name: string | null;
    version: string | null;
    attributes: Attributes;
    schema_url: string | null;
    dropped_attributes_count: number;
  };
  meaning: WireMeaning | null;
  /** Null where more than one span was asked for. */
  content: WireContent | null;
}

export type WireMeaning = components["schemas"]["SpanMeaning"];

/** A part of a message; which fields have a value depends on its type. */
export interface WirePart {
  type: string;
  text: string | null;
  id: string | null;
  name: string | null;
  value: AttributeValue;
  mime_type: string | null;
  data: string | null;
  uri: string | null;
}

export interface WireMessage {
  role: string;
  parts: WirePart[];
  finish_reason: string | null;
}

/** What went into a span and what came out. */
export interface WireContent {
  system: string | null;
  tools: AttributeValue[];
  input_messages: WireMessage[];
  output_messages: WireMessage[];
  input: AttributeValue;
  output: AttributeValue;
}

/** The head of a trace, and an item of the list. */
export interface WireTrace {
  trace_id: string;
  root_name: string;
  service: string | null;
  services: string[];
  status: string;
  started_at: string;
  duration_ms: number;
  span_count: number;
  error_count: number;
  /** Over the calls that count; null where none says any, or no cost is known. */
  tokens: number | null;
  cost_usd: number | null;
  unpriced_tokens: number;
  estimated_tokens: number;
  sampling: components["schemas"]["SamplingItem"];
}

export interface WirePage<S> {
  trace: WireTrace;
  spans: S[];
  truncated: boolean;
  next_cursor: string | null;
}
