import * as z from "zod/mini";
import type { BudgetRequest } from "./queries";

const Amount = /^\d{1,3}(,?\d{3})*(\.\d{1,6})?$/;

/** What a form of a budget has to say; the server checks the rest. */
export const BudgetSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, "What it is called")),
  scope: z.string(),
  value: z.optional(z.string()),
  period: z.string(),
  amount_usd: z.string().check(
    z.trim(),
    z.regex(Amount, "An amount such as 500 or 49.90"),
    z.refine((text) => readAmount(text) > 0, "More than nothing"),
  ),
  timezone: z.string().check(z.trim(), z.minLength(1, "Such as Europe/Berlin or UTC")),
  start_date: z.string().check(z.minLength(1, "Its first day")),
  end_date: z.string(),
  thresholds: z
    .string()
    .check(
      z.refine(
        (text) =>
          readThresholds(text).every((percent) => Number.isInteger(percent) && percent >= 1 && percent <= 1_000),
        "Whole percents such as 50, 80, 100",
      ),
    ),
});

export type BudgetForm = z.infer<typeof BudgetSchema>;

const readAmount = (text: string): number => Number(text.replaceAll(",", ""));

const readThresholds = (text: string): number[] =>
  text
    .split(/[\s,;%]+/)
    .filter((part) => part !== "")
    .map(Number);

/** What is sent of what was typed. */
export const readBudget = (form: BudgetForm): BudgetRequest => ({
  name: form.name,
  scope: form.scope,
  value: form.scope === "workspace" ? null : (form.value ?? ""),
  period: form.period,
  amount_usd: readAmount(form.amount_usd),
  timezone: form.timezone,
  start_date: form.start_date,
  end_date: form.end_date === "" ? null : form.end_date,
  thresholds: readThresholds(form.thresholds),
});
