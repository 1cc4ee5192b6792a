export type Format = "csv" | "jsonl";

const JsonMark = /^\{"next_cursor":"([\w-]+)"\}\n$/;
const CsvMark = /^#next_cursor,([\w-]+)\r\n$/;

/**
 * Takes a file as it comes, piece by piece. Lines that say where it can go on are left out, and what was written before
 * the last of them is safe: when the transfer breaks off, the rest is thrown away and asked for again.
 */
export class Split {
  /** Where the file goes on behind what is safe; undefined for its start. */
  cursor: string | undefined;
  /** Rows that are safe. */
  safeRows = 0;
  private pending = "";
  private pendingRows = 0;
  private partial = "";
  private quoted = false;
  private hasHead: boolean;

  constructor(
    private readonly format: Format,
    /** Is given what is safe from now on. */
    private readonly keep: (text: string) => void,
  ) {
    this.hasHead = format === "csv";
  }

  /** Rows so far, safe or not. */
  get rows(): number {
    return this.safeRows + this.pendingRows;
  }

  feed(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const char = text.charCodeAt(at);
      // A cell in quotes may hold anything, also ends of lines and what looks like a mark.
      if (char === 34 && this.format === "csv") this.quoted = !this.quoted;
      if (char !== 10 || this.quoted) continue;
      this.line(this.partial + text.slice(from, at + 1));
      this.partial = "";
      from = at + 1;
    }
    this.partial += text.slice(from);
  }

  /** The transfer ended well: all of it is safe. */
  end(): void {
    this.commit();
  }

  /** The transfer broke off: what follows is what comes from the cursor on. */
  restart(): void {
    // Before the first mark nothing is safe, and the file begins again with its head.
    this.hasHead = this.format === "csv" && this.cursor === undefined;
    this.pending = "";
    this.pendingRows = 0;
    this.partial = "";
    this.quoted = false;
  }

  private line(text: string): void {
    const mark = (this.format === "csv" ? CsvMark : JsonMark).exec(text);
    if (mark !== null) {
      this.commit();
      this.cursor = mark[1];
      return;
    }
    this.pending += text;
    if (this.hasHead) this.hasHead = false;
    else this.pendingRows++;
  }

  private commit(): void {
    if (this.pending !== "") this.keep(this.pending);
    this.safeRows += this.pendingRows;
    this.pending = "";
    this.pendingRows = 0;
  }
}
