import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { FIELDS } from "./fields";

/** The fields in the tables of docs/filter-language.md, without attributes. */
function documented(): string[] {
  const text = readFileSync(resolve(import.meta.dirname, "../../../docs/filter-language.md"), "utf8");
  const section = text.slice(text.indexOf("## Fields"), text.indexOf("| field | attribute |"));
  const cells = [...section.matchAll(/^\| (`[^|]*) \|/gm)].map((match) => match[1]!);
  return cells.flatMap((cell) => [...cell.matchAll(/`([a-z_.]+)`/g)].map((match) => match[1]!));
}

describe("the fields of completion", () => {
  it("are those of the language", () =>
    expect(FIELDS.map((field) => field.name).toSorted()).toEqual(documented().toSorted()));
});
