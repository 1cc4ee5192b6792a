/**
 * Reads what a span means from OpenTelemetry GenAI and OpenInference attributes. Everything of the UI that knows a
 * convention is here.
 */
export { exchangeOf } from "./meaning/messages";
export { type Exchange, jsonText, type Message, type Part, parsed, partText } from "./meaning/parts";
export { kindOfName, type Meaning, meaningOf } from "./meaning/span";
export { type Exception, exceptionOf, inputOutputOf } from "./meaning/values";
