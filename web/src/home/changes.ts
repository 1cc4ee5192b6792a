/** A smaller change of cost is noise to somebody who looks once a day. */
const ShareMin = 0.1;
const CostMin = 0.01;

export interface Payer {
  kind: "agent" | "model";
  name: string;
  cost_usd: number;
}

export interface CostChange extends Payer {
  before_usd: number;
  /** Now less before. */
  by_usd: number;
}

const keyOf = ({ kind, name }: Payer) => `${kind} ${name}`;

/** Agents and models that cost so much more or less than before that it is worth a look; those that changed most first. */
export function costChanges(now: readonly Payer[], before: readonly Payer[]): CostChange[] {
  const was = new Map(before.map((payer) => [keyOf(payer), payer.cost_usd]));
  const is = new Set(now.map(keyOf));
  const gone = before.filter((payer) => !is.has(keyOf(payer))).map((payer) => ({ ...payer, cost_usd: 0 }));
  return [...now, ...gone]
    .map((payer) => {
      const before_usd = was.get(keyOf(payer)) ?? 0;
      return { ...payer, before_usd, by_usd: payer.cost_usd - before_usd };
    })
    .filter(({ by_usd, before_usd }) => Math.abs(by_usd) >= Math.max(CostMin, ShareMin * before_usd))
    .toSorted((a, b) => Math.abs(b.by_usd) - Math.abs(a.by_usd));
}
