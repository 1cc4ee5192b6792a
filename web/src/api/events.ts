import { callerHeaders } from "./caller";
import { leaveToSignIn } from "./leave";

export interface ServerEvent {
  /** `message` where the server does not name it. */
  name: string;
  data: string;
}

interface EventHandlers {
  onOpen: () => void;
  onEvent: (event: ServerEvent) => void;
  /** The stream broke, ended or was refused. Nobody asks again by itself. */
  onEnd: () => void;
}

/** Listens to server-sent events. Unlike an EventSource it can say which workspace is meant. Gives what stops it. */
export function listenTo(url: string, { onOpen, onEvent, onEnd }: EventHandlers): () => void {
  const abort = new AbortController();
  void (async () => {
    try {
      const headers = { ...callerHeaders(), Accept: "text/event-stream" };
      const answer = await fetch(url, { headers, signal: abort.signal, cache: "no-store" });
      if (answer.status === 401) await leaveToSignIn();
      if (answer.ok && answer.body !== null) {
        onOpen();
        for await (const event of readEvents(answer.body)) {
          if (abort.signal.aborted) return;
          onEvent(event);
        }
      }
    } catch {
      // Broken, or stopped; both are over.
    }
    if (!abort.signal.aborted) onEnd();
  })();
  return () => abort.abort();
}

/** The events of a stream (WHATWG HTML, server-sent events); comments, ids and retry times are left out. */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let name = "";
  let data: string[] = [];
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      // A CR at the end may be half of a CR LF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop()!;
      for (const line of lines) {
        if (line === "") {
          if (data.length > 0) yield { name: name || "message", data: data.join("\n") };
          [name, data] = ["", []];
          continue;
        }
        const colon = line.indexOf(":");
        const field = colon < 0 ? line : line.slice(0, colon);
        const text = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
        if (field === "event") name = text;
        else if (field === "data") data.push(text);
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
