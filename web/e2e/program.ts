import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

export interface Program {
  /** UI and API, such as `http://127.0.0.1:43210`. */
  url: string;
  stop: () => Promise<void>;
}

const Build = resolve(import.meta.dirname, "../../artifacts/bin/Sightline.Server");

/** SIGHTLINE_DLL, else what `dotnet build` made last. */
function dll(): string {
  const built = ["release", "debug"]
    .map((kind) => join(Build, kind, "sightline.dll"))
    .filter((path) => existsSync(path));
  const newest = built.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  const found = process.env.SIGHTLINE_DLL ?? newest;
  if (found === undefined) throw new Error("Build the program first: dotnet build src/Sightline.Server");
  return found;
}

/** Starts the program on free ports and a data folder of its own; with the demo loaded if asked. */
export async function startProgram({ demo = false } = {}): Promise<Program> {
  const data = await mkdtemp(join(tmpdir(), "sightline-e2e-"));
  const any = "127.0.0.1:0";
  const child = spawn(
    "dotnet",
    [
      dll(),
      "serve",
      "--data",
      data,
      "--http",
      any,
      "--otlp-http",
      any,
      "--otlp-grpc",
      any,
      "--set",
      "Store:FreeBytesMin=0",
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const url = await new Promise<string>((found, failed) => {
    child.once("exit", (code) => failed(new Error(`The program ended with ${code}`)));
    createInterface(child.stdout).on("line", (line) => {
      const address = /^Sightline is at (\S+)/.exec(line)?.[1];
      if (address !== undefined) found(address);
    });
  });
  if (demo) await loadDemo(url);
  return {
    url,
    stop: async () => {
      const gone = new Promise((exit) => child.once("exit", exit));
      child.kill("SIGTERM");
      await gone;
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function loadDemo(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/demo`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  if (!answer.ok) throw new Error(`The demo did not load: ${answer.status} ${await answer.text()}`);
}
