const Browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
  [/^curl\//, "curl"],
];
const Systems: [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

/** What a client calls itself, as people say it: "Firefox on Linux". What is not known stays as it is. */
export function clientName(agent: string): string {
  const browser = Browsers.find(([pattern]) => pattern.test(agent))?.[1];
  const system = Systems.find(([pattern]) => pattern.test(agent))?.[1];
  if (browser === undefined) return agent || "unknown";
  return system === undefined ? browser : `${browser} on ${system}`;
}
