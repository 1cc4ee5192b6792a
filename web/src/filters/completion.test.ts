import { describe, expect, it } from "vitest";
import {
  accept,
  contextAt,
  longerValueAt,
  suggestFields,
  suggestOperators,
  suggestValues,
  type Context,
} from "./completion";

/** The context at the bar in a text. */
const at = (marked: string): Context => {
  const caret = marked.indexOf("|");
  return contextAt(marked.replace("|", ""), caret);
};

const brief = (context: Context) => {
  switch (context.stage) {
    case "none":
      return "none";
    case "field":
      return `field ${context.prefix}`;
    case "operator":
      return `operator ${context.field.name}`;
    case "value":
      return `value ${context.field.name} ${context.operator} ${context.prefix}`;
  }
};

describe("contextAt", () => {
  it.each([
    ["|", "field "],
    ["ser|", "field ser"],
    ["service|", "operator service"],
    ["serv|ice", "field serv"],
    ["service:|", "value service : "],
    ["service:pl|", "value service : pl"],
    ['service:"plan tr|', "value service : plan tr"],
    ["service:a |", "field "],
    ["status:error dur|", "field dur"],
    ["duration>|", "value duration > "],
    ["duration>=|2s", "value duration >= "],
    ["-|", "field -"],
    ["-st|", "field st"],
    ["(|", "field "],
    ["any(|", "field "],
    ["service:(|", "value service : "],
    ["service:(a OR |", "value service : "],
    ["service:(a OR b|", "value service : b"],
    ["service:(a) |", "field "],
    ["span.http.ro|", "field span.http.ro"],
    ['"a phrase|', "none"],
    ["nofield:x|", "none"],
    ["a OR|", "none"],
    ["a OR |", "field "],
  ])("%s", (marked, expected) => expect(brief(at(marked))).toBe(expected));
});

describe("longerValueAt", () => {
  const longer = (marked: string) => {
    const caret = marked.indexOf("|");
    const found = longerValueAt(marked.replace("|", ""), caret);
    return found && `${found.field.name} ${found.prefix} ${found.start}-${found.end}`;
  };

  it.each([
    ["name:plan tr|", "name plan tr 5-12"],
    ["name:plan |", "name plan  5-10"],
    ["status:error name:POST /v1/s|", "name POST /v1/s 18-28"],
    ["name:plan|", null],
    ['name:"plan" tr|', null],
    ["name:plan OR tr|", null],
    ["tr|", null],
  ])("%s", (marked, expected) => expect(longer(marked)).toBe(expected));
});

describe("accept", () => {
  const write = (marked: string, insert: string) => {
    const text = marked.replace("|", "");
    const done = accept(text, at(marked), { key: insert, label: insert, insert });
    return `${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`;
  };

  it.each([
    ["ser|", "service", "service|"],
    ["service|", ":", "service:|"],
    ["service:pl|", "planner", "service:planner |"],
    ['service:"pl|', '"plan trip"', 'service:"plan trip" |'],
    ["service:| status:error", "planner", "service:planner |status:error"],
    ["service:(|)", "a", "service:(a|)"],
    ["st| duration>2s", "status", "status| duration>2s"],
    ["-st|", "status", "-status|"],
  ])("%s with %s", (marked, insert, expected) => expect(write(marked, insert)).toBe(expected));
});

describe("suggestions", () => {
  it("of fields put beginnings before parts before anything else", () => {
    const labels = suggestFields(
      "st",
      [
        { value: "span.http.status_code", count: 4 },
        { value: "span.host", count: 9 },
      ],
      [],
    ).map((item) => item.label);
    expect(labels.slice(0, 2)).toEqual(["status", "status_message"]);
    expect(labels).toContain("span.http.status_code");
    expect(labels.indexOf("trace.status")).toBeLessThan(labels.indexOf("span.host"));
  });

  it("of fields put recent ones first among equals", () =>
    expect(suggestFields("", [], ["kind"])[0]).toMatchObject({ label: "kind", recent: true }));

  it("of operators fit the type of the field", () => {
    const operators = (marked: string) => {
      const context = at(marked);
      return context.stage === "operator" ? suggestOperators(context).map((item) => item.label) : [];
    };
    expect(operators("duration|")[0]).toBe(">");
    expect(operators("service|")).toEqual([":", "!="]);
  });

  it("of values put recent ones first, quote them, and count", () => {
    const context = at("name:|");
    if (context.stage !== "value") throw new Error(context.stage);
    const values = suggestValues(
      context,
      [
        { value: "chat", count: 9 },
        { value: "plan trip", count: 3 },
      ],
      ["plan trip"],
    );
    expect(values.map((item) => [item.insert, item.count, item.recent])).toEqual([
      ['"plan trip"', 3, true],
      ["chat", 9, false],
      ["*", undefined, undefined],
    ]);
  });

  it("of choices are known without asking", () => {
    const context = at("status:e|");
    if (context.stage !== "value") throw new Error(context.stage);
    expect(suggestValues(context, [], []).map((item) => item.insert)).toEqual(["error"]);
  });
});
