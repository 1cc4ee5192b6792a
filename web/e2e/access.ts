import { type Browser, expect, type Page } from "@playwright/test";

export const ada = { email: "ada@example.com", password: "a long password" };

/** A person of their own: no cookie is shared. */
export async function newPerson(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

export async function signIn(page: Page, who = ada): Promise<void> {
  await page.getByLabel("Email").fill(who.email);
  await page.getByLabel("Password").fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Makes a key on the page of a workspace, and gives its text. */
export async function makeKey(page: Page, workspace: string, name: string): Promise<string> {
  await page.goto(`/w/${workspace}/settings/api-keys`);
  await page.getByRole("button", { name: "Make a key" }).first().click();
  await page.getByLabel("Name").fill(name);
  await page.keyboard.press("Enter");
  const text = await page.getByRole("region", { name: "the key" }).innerText();
  expect(text).toMatch(/^pk_live_\S{32,}$/);
  await page.getByRole("button", { name: "I have copied it" }).click();
  return text.trim();
}

/** Invites an address on the page of a workspace, and gives the link. */
export async function invite(page: Page, workspace: string, email: string, role: string): Promise<string> {
  await page.goto(`/w/${workspace}/settings/members`);
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Email").fill(email);
  await dialog.getByLabel("Role").selectOption(role);
  await dialog.getByRole("button", { name: "Invite" }).click();
  const link = await page.getByRole("region", { name: "the link" }).innerText();
  await page.getByRole("button", { name: "Done" }).click();
  return link.trim();
}

/** Registers by the link of an invitation. */
export async function joinBy(page: Page, link: string, name: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Register and join" }).click();
  await expect(page).toHaveURL(/\/w\/[^/]+\/?$/);
}
