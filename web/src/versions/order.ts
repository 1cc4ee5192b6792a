import { withTerm } from "../panels/evidence";

interface Rollout {
  values: readonly { value: string | null; detail: string | null }[];
  items: readonly { time: string; tokens: readonly number[] }[];
}

export interface Version {
  name: string;
  /** The slot in which its first call was. */
  since: string;
}

/** The versions of a series in the order in which they came, the newest first; calls that say none are of no version. */
export function versionsOf({ values, items }: Rollout): Version[] {
  return values
    .map(({ value }, place) => ({ name: value, first: items.findIndex(({ tokens }) => (tokens[place] ?? 0) > 0) }))
    .filter((version): version is { name: string; first: number } => version.name !== null && version.first >= 0)
    .toSorted((a, b) => b.first - a.first || b.name.localeCompare(a.name, "en", { numeric: true }))
    .map(({ name, first }) => ({ name, since: items[first]!.time }));
}

/** Which two are compared: those of the URL, else the newest with the one that it followed. */
export function pairOf(versions: readonly Version[], before: string | undefined, after: string | undefined) {
  const known = (name: string | undefined) => versions.find((version) => version.name === name)?.name;
  const second = known(after) ?? versions.find(({ name }) => name !== known(before))?.name;
  const place = versions.findIndex(({ name }) => name === second);
  const first = known(before) ?? (versions[place + 1] ?? versions.find(({ name }) => name !== second))?.name;
  return first === undefined || second === undefined ? undefined : { before: first, after: second };
}

/** The filter of the spans of a version of a service; the resource says it, as the contract wants. */
export const ofVersion = (q: string, service: string | undefined, version: string): string =>
  withTerm(service === undefined ? q : withTerm(q, "service", service), "resource.service.version", version);
