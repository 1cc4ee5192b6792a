import type { Attributes } from "../wire";
import { genAiExchange } from "./genAi";
import { openInferenceExchange } from "./openInference";
import { type Exchange, partText } from "./parts";

/** Reads the messages of a whole span; null when it holds none. */
export function exchangeOf(attributes: Attributes): Exchange | null {
  const exchange =
    "gen_ai.input.messages" in attributes || "gen_ai.output.messages" in attributes
      ? genAiExchange(attributes)
      : openInferenceExchange(attributes);
  if (exchange.input.length === 0 && exchange.output.length === 0) return null;
  return liftSystem(exchange);
}

/** Leading system messages are the system prompt, wherever the convention puts them. */
function liftSystem(exchange: Exchange): Exchange {
  let lead = 0;
  while (lead < exchange.input.length && /^(system|developer)$/.test(exchange.input[lead]!.role)) lead++;
  if (lead === 0) return exchange;
  const texts = exchange.input.slice(0, lead).map((message) => message.parts.map(partText).join("\n"));
  const system = [exchange.system, ...texts].filter((text) => text !== null).join("\n\n");
  return { ...exchange, system, input: exchange.input.slice(lead) };
}
