import type { ComplianceItem } from "./queries";

/** How the spans of one service keep the contract. */
export interface ServiceCompliance {
  service: string;
  /** Questions that were asked of its spans, and those that were answered badly. */
  checked: number;
  violating: number;
  /** Of all questions that were asked of its spans, the part that was answered well. */
  share: number;
  /** Rules that some span breaks, the most broken first. */
  broken: ComplianceItem[];
  kept: ComplianceItem[];
}

/** Items by service, those with the most to repair first. */
export function byService(items: readonly ComplianceItem[]): ServiceCompliance[] {
  const services = new Map<string, ComplianceItem[]>();
  for (const item of items) services.set(item.service, [...(services.get(item.service) ?? []), item]);
  const all = [...services].map(([service, its]) => {
    const checked = its.reduce((sum, item) => sum + item.checked, 0);
    const violating = its.reduce((sum, item) => sum + item.violating, 0);
    return {
      service,
      checked,
      violating,
      share: checked === 0 ? 1 : (checked - violating) / checked,
      broken: its.filter((item) => item.violating > 0),
      kept: its.filter((item) => item.violating === 0),
    };
  });
  return all.sort((a, b) => a.share - b.share || a.service.localeCompare(b.service));
}

/** What a service is called that has no name, or stands for many. */
export function serviceName(service: string): string {
  if (service === "") return "without a name";
  return service === "*" ? "further services" : service;
}

/** `97.5 %`: never 100 % while something is broken, never 0 % while something is kept. */
export function shareText(checked: number, violating: number): string {
  if (violating === 0) return "100 %";
  if (violating === checked) return "0 %";
  const share = Math.min(99.9, Math.max(0.1, ((checked - violating) / checked) * 100));
  return `${share.toFixed(1)} %`;
}
