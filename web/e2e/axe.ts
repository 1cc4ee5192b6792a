import type { Page } from "@playwright/test";
import axe from "axe-core";

interface Finding {
  id: string;
  impact?: string | null;
  nodes: { html: string; failureSummary?: string }[];
}

/** Fails on what axe calls serious or critical, in both themes. Call it when the page stands still. */
export async function checkAccessible(page: Page): Promise<void> {
  const before = await page.evaluate(() => document.documentElement.dataset.theme);
  const problems: string[] = [];
  for (const theme of ["light", "dark"]) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
      window.dispatchEvent(new Event("sightline:theme"));
    }, theme);
    await page.evaluate(axe.source);
    const findings = (await page.evaluate(
      "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)",
    )) as Finding[];
    for (const finding of findings) {
      if (finding.impact !== "serious" && finding.impact !== "critical") continue;
      const places = finding.nodes.slice(0, 3).map((node) => `    ${node.html}\n    ${node.failureSummary ?? ""}`);
      problems.push(`${theme}: ${finding.id} (${finding.impact}), ${finding.nodes.length} ×\n${places.join("\n")}`);
    }
  }
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
    window.dispatchEvent(new Event("sightline:theme"));
  }, before);
  if (problems.length > 0) throw new Error(`axe finds:\n${problems.join("\n")}`);
}
