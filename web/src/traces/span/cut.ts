/** A value longer than this is cut until someone asks for more. */
const CharsMax = 4_096;
const LinesMax = 40;
/** What asking for more adds; a browser lays out this much without a pause. */
export const SliceChars = 65_536;

/** The start of a text that is shown at once: 4 KB or 40 lines, whichever ends first; or a part of that. */
export function firstPart(text: string, linesMax = LinesMax): string {
  let end = Math.min(text.length, Math.round((CharsMax * linesMax) / LinesMax));
  let at = -1;
  for (let line = 0; line < linesMax; line++) {
    at = text.indexOf("\n", at + 1);
    if (at < 0 || at >= end) return cleanEnd(text, end);
  }
  return cleanEnd(text, at);
}

/** Does not end between the two halves of one character. */
function cleanEnd(text: string, end: number): string {
  const last = text.charCodeAt(end - 1);
  return text.slice(0, end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}

/** Whether a text is base64 and so long that nobody reads it. */
export const isBase64 = (text: string): boolean =>
  text.length > 512 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text.slice(0, 512) + text.slice(-4));

/** More places of a text are not counted. */
const HitsMax = 10_000;

/** Places where a text stands in a longer one; case does not matter. */
export function textHits(text: string, wanted: string): number[] {
  const low = text.toLowerCase();
  // A few letters change their length with their case; then places in the one are not those in the other.
  const [where, what] = low.length === text.length ? [low, wanted.toLowerCase()] : [text, wanted];
  const hits: number[] = [];
  for (let at = where.indexOf(what); at >= 0 && hits.length < HitsMax; at = where.indexOf(what, at + what.length))
    hits.push(at);
  return hits;
}
