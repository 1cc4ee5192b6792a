import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

export interface Program {
  /** UI and API, such as `http://127.0.0.1:43210`. */
  url: string;
  /** The link that makes the first owner, where there is nobody yet. */
  setUp: string | undefined;
  stop: () => Promise<void>;
}

const Artifacts = resolve(import.meta.dirname, "../../artifacts");

/** SIGHTLINE_DLL, else what was built last, by `./dev build` or `dotnet build`. */
function dll(): string {
  const built = ["program", "bin/Sightline.Server/release", "bin/Sightline.Server/debug"]
    .map((folder) => join(Artifacts, folder, "sightline.dll"))
    .filter((path) => existsSync(path));
  const newest = built.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  const found = process.env.SIGHTLINE_DLL ?? newest;
  if (found === undefined) throw new Error("Build the program first: ./dev build");
  return found;
}

interface Start {
  /** Loads the demo. */
  demo?: boolean;
  /** Switches on accounts; the first owner, or null to make them by the link. */
  owner?: { email: string; password: string } | null;
  /** More settings, such as `Auth:Registration=Open`. */
  settings?: readonly string[];
}

/** Starts the program on free ports and a data folder of its own. */
export async function startProgram({ demo = false, owner, settings = [] }: Start = {}): Promise<Program> {
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
      ...[...(owner === undefined ? [] : ["Auth:Mode=Required"]), ...settings].flatMap((text) => ["--set", text]),
    ],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        ...(owner && { SIGHTLINE__BOOTSTRAP__EMAIL: owner.email, SIGHTLINE__BOOTSTRAP__PASSWORD: owner.password }),
      },
    },
  );
  let setUp: string | undefined;
  const url = await new Promise<string>((found, failed) => {
    let address: string | undefined;
    child.once("exit", (code) => failed(new Error(`The program ended with ${code}`)));
    createInterface(child.stdout).on("line", (line) => {
      address ??= /^Sightline is at (\S+)/.exec(line)?.[1];
      setUp ??= /https?:\S+\/setup#token=\S+/.exec(line)?.[0];
      if (address !== undefined && (owner !== null || setUp !== undefined)) found(address);
    });
  });
  if (demo) await loadDemo(url);
  return {
    url,
    setUp,
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
