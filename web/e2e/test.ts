import { test as playwright } from "@playwright/test";

/** SIGHTLINE_SLOWER=4 runs the pages on a processor four times slower, to find specs that hope for a quick machine. */
const Slower = Number(process.env.SIGHTLINE_SLOWER ?? 1);

/**
 * Playwright's `test` against the program with demo data. Any error or warning in the console, and any violation of the
 * content security policy, fails the test; `expectedErrors` names those that a test provokes.
 */
export const test = playwright.extend<{ expectedErrors: RegExp[]; cleanConsole: void }>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the fixtures off the pattern
  baseURL: async ({}, give) => give(process.env.SIGHTLINE_URL!),
  expectedErrors: [[], { option: true }],
  cleanConsole: [
    async ({ page, expectedErrors }, give) => {
      if (Slower > 1) {
        const browser = await page.context().newCDPSession(page);
        await browser.send("Emulation.setCPUThrottlingRate", { rate: Slower });
      }
      const said: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") said.push(message.text());
      });
      page.on("pageerror", (error) => said.push(String(error)));
      await give();
      const unexpected = said.filter((text) => !expectedErrors.some((expected) => expected.test(text)));
      if (unexpected.length > 0) throw new Error(`The console is not clean:\n${unexpected.join("\n")}`);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
