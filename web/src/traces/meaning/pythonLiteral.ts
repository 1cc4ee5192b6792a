import type { AttributeValue } from "../wire";

/**
 * Reads a literal as Python prints it: dicts, lists, tuples, strings, numbers, True, False, None. Some frameworks put
 * those into messages. Null for anything else.
 */
export function pythonLiteral(text: string): { value: AttributeValue } | null {
  const reader = new Reader(text);
  try {
    const value = reader.value();
    return reader.atEnd() ? { value } : null;
  } catch {
    return null;
  }
}

const Escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", "0": "\0" };
const Words: Record<string, AttributeValue> = { True: true, False: false, None: null };
const Closing: Record<string, string> = { "[": "]", "(": ")" };
/** Deeper literals are not read. */
const DepthMax = 64;

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    this.#skip();
    return this.#at === this.#text.length;
  }

  value(): AttributeValue {
    this.#skip();
    if (++this.#depth > DepthMax) throw new SyntaxError("too deep");
    const first = this.#text[this.#at] ?? "";
    const value =
      first === "{"
        ? this.#dict()
        : first in Closing
          ? this.#list(Closing[first]!)
          : first === "'" || first === '"'
            ? this.#string(first)
            : this.#word();
    this.#depth--;
    return value;
  }

  #skip(): void {
    while (/\s/.test(this.#text[this.#at] ?? "")) this.#at++;
  }

  /** Takes a sign if it comes next. */
  #take(sign: string): boolean {
    this.#skip();
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #dict(): AttributeValue {
    this.#at++;
    const entries: [string, AttributeValue][] = [];
    while (!this.#take("}")) {
      const key = this.value();
      if (!this.#take(":")) throw new SyntaxError("expected :");
      entries.push([String(key), this.value()]);
      if (!this.#take(",") && this.#text[this.#at] !== "}") throw new SyntaxError("expected , or }");
    }
    return Object.fromEntries(entries);
  }

  #list(closing: string): AttributeValue {
    this.#at++;
    const items: AttributeValue[] = [];
    while (!this.#take(closing)) {
      items.push(this.value());
      if (!this.#take(",") && this.#text[this.#at] !== closing) throw new SyntaxError("expected , or an end");
    }
    return items;
  }

  #string(quote: string): string {
    this.#at++;
    let text = "";
    for (;;) {
      const sign = this.#text[this.#at++];
      if (sign === undefined) throw new SyntaxError("no end of string");
      if (sign === quote) return text;
      text += sign === "\\" ? this.#escape() : sign;
    }
  }

  #escape(): string {
    const sign = this.#text[this.#at++] ?? "";
    const digits = sign === "x" ? 2 : sign === "u" ? 4 : sign === "U" ? 8 : 0;
    if (digits === 0) return Escapes[sign] ?? sign;
    const code = Number.parseInt(this.#text.slice(this.#at, this.#at + digits), 16);
    this.#at += digits;
    return String.fromCodePoint(code);
  }

  #word(): AttributeValue {
    const word = /^[\w.+-]+/.exec(this.#text.slice(this.#at, this.#at + 64))?.[0] ?? "";
    this.#at += word.length;
    if (word in Words) return Words[word]!;
    if (word === "" || Number.isNaN(Number(word))) throw new SyntaxError("no literal");
    return Number(word);
  }
}
