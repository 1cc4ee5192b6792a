import { callerHeaders } from "../../api/caller";
import { ProblemError } from "../../api/problem";

export interface Imported {
  files: number;
  refusedSpans: number;
  /** What the server said about the spans that it refused. */
  message: string | null;
}

/** Lines of OTLP/JSON are sent together up to this size, well below the server's limit for one request. */
const BatchChars = 4 << 20;

/** Sends files of OTLP to the server that the page came from: JSON, JSON lines of it, or protobuf; gzipped or not. */
export async function importFiles(files: readonly File[]): Promise<Imported> {
  const imported: Imported = { files: 0, refusedSpans: 0, message: null };
  for (const file of files) {
    const name = file.name.toLowerCase();
    const zipped = name.endsWith(".gz");
    const plain = zipped ? name.slice(0, -3) : name;
    if (/\.(jsonl|ndjson)$/.test(plain)) {
      for (const batch of batches(await textOf(file, zipped))) await send(batch, "application/json", imported);
    } else {
      const type = plain.endsWith(".json") ? "application/json" : "application/x-protobuf";
      await send(await bytesOf(file, zipped), type, imported);
    }
    imported.files++;
  }
  return imported;
}

const inflated = (file: File): Response => new Response(file.stream().pipeThrough(new DecompressionStream("gzip")));

const textOf = (file: File, zipped: boolean): Promise<string> => (zipped ? inflated(file).text() : file.text());

const bytesOf = (file: File, zipped: boolean): Promise<ArrayBuffer> =>
  zipped ? inflated(file).arrayBuffer() : file.arrayBuffer();

/** Requests that hold the resource spans of many lines each. */
export function* batches(text: string): Generator<string> {
  let lines: string[] = [];
  let size = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    if (size + line.length > BatchChars && lines.length > 0) {
      yield joined(lines);
      [lines, size] = [[], 0];
    }
    lines.push(line);
    size += line.length;
  }
  if (lines.length > 0) yield joined(lines);
}

// Numbers may have more digits than JavaScript keeps: one line alone goes as it is, text is never parsed and printed.
function joined(lines: readonly string[]): string {
  if (lines.length === 1) return lines[0]!;
  const inside = lines.map((line) => /^\s*\{\s*"resourceSpans"\s*:\s*\[([\s\S]*)\]\s*\}\s*$/.exec(line)?.[1]);
  const unknown = inside.indexOf(undefined);
  if (unknown >= 0) throw new Error(`Line ${unknown + 1} is not {"resourceSpans": […]}.`);
  return `{"resourceSpans":[${inside.filter((part) => part!.trim() !== "").join(",")}]}`;
}

async function send(body: BodyInit, type: string, imported: Imported): Promise<void> {
  const headers = { ...callerHeaders("POST"), "Content-Type": type };
  const answer = await fetch("/v1/traces", { method: "POST", headers, body }).catch(() => {
    throw ProblemError.unreachable();
  });
  const said = type === "application/json" ? ((await answer.json().catch(() => null)) as Said | null) : null;
  if (!answer.ok)
    throw new ProblemError(answer.status, {
      title: "The file was refused",
      detail: said?.message ?? `The server answered ${answer.status}; it is not OTLP in the form that its name says.`,
    });
  imported.refusedSpans += Number(said?.partialSuccess?.rejectedSpans ?? 0);
  imported.message ??= said?.partialSuccess?.errorMessage ?? null;
}

interface Said {
  message?: string;
  partialSuccess?: { rejectedSpans?: string | number; errorMessage?: string };
}
