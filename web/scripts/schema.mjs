// Compares src/api/schema.d.ts with the API of the program: `node scripts/schema.mjs <url> [--write]`.
import { readFileSync, writeFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const [server, write] = process.argv.slice(2);
const file = new URL("../src/api/schema.d.ts", import.meta.url);
const head = "// Made from /openapi/v1.json by scripts/schema.mjs; edits are lost.\n\n";
const made = head + astToString(await openapi(new URL("/openapi/v1.json", server)));

if (write === "--write") {
    writeFileSync(file, made);
} else if (readFileSync(file, "utf8") !== made) {
    console.error("web/src/api/schema.d.ts is not what the API says. Run: ./dev schema");
    process.exit(1);
}
