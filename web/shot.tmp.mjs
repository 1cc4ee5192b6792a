import { chromium } from "@playwright/test";
const [, , out, ...specs] = process.argv;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
for (const spec of specs) {
  const [name, url, width, scheme, height] = spec.split("|");
  const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height ?? 900) }, colorScheme: scheme });
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && console.log(name, m.text()));
  await page.goto(url);
  await page.waitForLoadState("networkidle").catch(() => {});
  await page.waitForTimeout(900);
  await page.screenshot({ path: `${out}/${name}.png` });
  await page.close();
}
await browser.close();
