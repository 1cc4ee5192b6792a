import { expect, test } from "vitest";
import { type Format, Split } from "./split";

const files: Record<Format, [first: string, second: string]> = {
  csv: ['id,name\r\n1,a\r\n2,"x\r\n#next_cursor,evil\r\ny"\r\n#next_cursor,one\r\n', '3,"a ""b"""\r\n4,c\r\n'],
  jsonl: [
    '{"id":1}\n{"id":2,"text":"{\\"next_cursor\\":\\"evil\\"}"}\n{"next_cursor":"one"}\n',
    '{"id":3}\n{"id":4}\n',
  ],
};

const whole = {
  csv: 'id,name\r\n1,a\r\n2,"x\r\n#next_cursor,evil\r\ny"\r\n3,"a ""b"""\r\n4,c\r\n',
  jsonl: '{"id":1}\n{"id":2,"text":"{\\"next_cursor\\":\\"evil\\"}"}\n{"id":3}\n{"id":4}\n',
};

test.each(["csv", "jsonl"] as const)("a file of %s is whole however it is cut into pieces", (format) => {
  const sent = files[format].join("");
  for (let size = 1; size <= sent.length; size++) {
    let kept = "";
    const split = new Split(format, (text) => (kept += text));
    for (let at = 0; at < sent.length; at += size) split.feed(sent.slice(at, at + size));
    split.end();
    expect(kept).toBe(whole[format]);
    expect([split.rows, split.safeRows, split.cursor]).toEqual([4, 4, "one"]);
  }
});

test.each(["csv", "jsonl"] as const)(
  "a file of %s that breaks off anywhere goes on without loss or duplicate",
  (format) => {
    const [first, second] = files[format];
    const sent = first + second;
    for (let cut = 0; cut < sent.length; cut++) {
      let kept = "";
      const split = new Split(format, (text) => (kept += text));
      split.feed(sent.slice(0, cut));
      split.restart();
      split.feed(split.cursor === undefined ? sent : second);
      split.end();
      expect(kept).toBe(whole[format]);
      expect(split.rows).toBe(4);
    }
  },
);
