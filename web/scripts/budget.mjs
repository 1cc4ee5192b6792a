// Fails when the first load of the built UI is heavier than people on slow lines bear. Sizes as gzip sends them.
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

const KB = 1024;
const ScriptMax = 180 * KB;
const PageMax = 60 * KB;
const StyleMax = 20 * KB;

const dist = new URL("../dist/", import.meta.url);
const read = (path) => readFileSync(new URL(path, dist));
const size = (path) => gzipSync(read(path)).length;

// What index.html names is fetched before the first paint: the entry and what it imports.
const index = read("index.html").toString();
const first = [...index.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
const sum = (paths) => paths.reduce((total, path) => total + size(path), 0);
const scripts = sum(first.filter((path) => path.endsWith(".js")));
const styles = sum(first.filter((path) => path.endsWith(".css")));

// A page is a chunk that is loaded when its route is.
const pages = readdirSync(new URL("assets/", dist))
    .filter((name) => name.endsWith(".js") && !first.includes(`assets/${name}`))
    .map((name) => ({ name, bytes: size(`assets/${name}`) }))
    .toSorted((a, b) => b.bytes - a.bytes);

const wrong = [];
const check = (what, bytes, most) => {
    console.log(`${what}: ${(bytes / KB).toFixed(1)} of ${most / KB} KB gzipped`);
    if (bytes > most) wrong.push(what);
};
check("first load, script", scripts, ScriptMax);
check("first load, style", styles, StyleMax);
for (const page of pages.slice(0, 3)) check(`page ${page.name}`, page.bytes, PageMax);

if (scripts === 0) wrong.push("no script found in index.html");
if (wrong.length > 0) {
    console.error(`Over budget: ${wrong.join(", ")}`);
    process.exit(1);
}
