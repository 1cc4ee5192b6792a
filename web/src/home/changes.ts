/** A smaller change of cost is noise to somebody who looks once a day. */
const ShareMin = 0.1;
const CostMin = 0.01;

/** With so little of the cost of now before, everything is new, which says nothing. */
const ComparableMin = 0.05;

export interface Payer {
  kind: "agent" | "model";
  name: string;
  cost_usd: number;
  before_usd: number;
}

export interface CostChange extends Payer {
  /** Now less before. */
  by_usd: number;
}

interface CostBy {
  items: readonly { value: string | null; cost_usd: number | null; previous_cost_usd: number | null }[];
}

/** Those that say who they are, with what they cost now and before; those of one name together. */
export function payersOf(kind: Payer["kind"], { items }: CostBy): Payer[] {
  const payers = new Map<string, Payer>();
  for (const { value, cost_usd, previous_cost_usd } of items) {
    if (value === null) continue;
    const payer = payers.get(value) ?? { kind, name: value, cost_usd: 0, before_usd: 0 };
    payers.set(value, {
      ...payer,
      cost_usd: payer.cost_usd + (cost_usd ?? 0),
      before_usd: payer.before_usd + (previous_cost_usd ?? 0),
    });
  }
  return [...payers.values()];
}

/** Agents and models that cost so much more or less than before that it is worth a look; those that changed most first. */
export const costChanges = (payers: readonly Payer[]): CostChange[] =>
  payers
    .map((payer) => ({ ...payer, by_usd: payer.cost_usd - payer.before_usd }))
    .filter(({ by_usd, before_usd }) => Math.abs(by_usd) >= Math.max(CostMin, ShareMin * before_usd))
    .toSorted((a, b) => Math.abs(b.by_usd) - Math.abs(a.by_usd));

/** Whether there was enough before that changes say something. */
export const isComparable = (now_usd: number | null, before_usd: number | null): boolean =>
  before_usd !== null && before_usd > 0 && before_usd >= ComparableMin * (now_usd ?? 0);
