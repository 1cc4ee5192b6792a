import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { test } from "./test";

test("the types of the UI are what the API says", () => {
  const script = resolve(import.meta.dirname, "../scripts/schema.mjs");
  execFileSync(process.execPath, [script, process.env.SIGHTLINE_URL!], { stdio: "pipe" });
});
