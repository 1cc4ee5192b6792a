/** What cost can be told apart by. */
export const Payers = [
  { id: "model", label: "Model", noun: "Model" },
  { id: "agent", label: "Agent", noun: "Agent" },
  { id: "user", label: "User", noun: "User" },
] as const;

export type Payer = (typeof Payers)[number]["id"];

export const payerOf = (text: string | undefined): Payer => Payers.find(({ id }) => id === text)?.id ?? "model";
