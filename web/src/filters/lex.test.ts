import { describe, expect, it } from "vitest";
import { lex } from "./lex";

const show = (text: string) =>
  lex(text)
    .filter((token) => token.kind !== "space")
    .map((token) => `${token.kind}:${text.slice(token.start, token.end)}`);

describe("lex", () => {
  it.each([
    ["service:checkout", ["field:service", "operator::", "value:checkout"]],
    ['service!="check out"', ["field:service", "operator:!=", 'value:"check out"']],
    ["duration>=1.5s", ["field:duration", "operator:>=", "value:1.5s"]],
    ["attr.url:http://a/b?c=d:8080", ["field:attr.url", "operator::", "value:http://a/b?c=d:8080"]],
    ['attr."a b":1', ['field:attr."a b"', "operator::", "value:1"]],
    ['refund "refund policy"', ["word:refund", 'phrase:"refund policy"']],
    ["a AND b OR NOT c", ["word:a", "keyword:AND", "word:b", "keyword:OR", "keyword:NOT", "word:c"]],
    ["ANDROID and", ["word:ANDROID", "word:and"]],
    ["-status:error", ["keyword:-", "field:status", "operator::", "value:error"]],
    ["well-known", ["word:well-known"]],
    ["any(service:a) b", ["keyword:any", "paren:(", "field:service", "operator::", "value:a", "paren:)", "word:b"]],
    [
      'service:(a OR "b c") x',
      ["field:service", "operator::", "paren:(", "value:a", "keyword:OR", 'value:"b c"', "paren:)", "word:x"],
    ],
    ['"said \\"no\\"" x', ['phrase:"said \\"no\\""', "word:x"]],
    ['"open', ['phrase:"open']],
    ["service:", ["field:service", "operator::"]],
    ["退款 attr.größe:1", ["word:退款", "field:attr.größe", "operator::", "value:1"]],
  ])("%s", (text, expected) => expect(show(text)).toEqual(expected));

  it("covers every text, whatever it is", () => {
    const alphabet = [
      "a",
      "service",
      ":",
      '"',
      "(",
      ")",
      " ",
      "\\",
      "-",
      "OR",
      ">",
      "=",
      "!",
      "*",
      "attr.",
      "退",
      "😀",
    ];
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647);
    for (let i = 0; i < 2000; i++) {
      const text = Array.from({ length: next() % 12 }, () => alphabet[next() % alphabet.length]).join("");
      const tokens = lex(text);
      expect(tokens.map((token) => text.slice(token.start, token.end)).join("")).toBe(text);
    }
  });
});
