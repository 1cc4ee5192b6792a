import { ada, newPerson, signIn } from "./access";
import { checkAccessible } from "./axe";
import { type MailServer, startMailServer } from "./mailServer";
import { type Program, startProgram } from "./program";
import { expect, test as base } from "./test";

interface Mailed {
  mail: MailServer;
  program: Program;
}

const test = base.extend<object, { mailed: Mailed }>({
  mailed: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the fixtures off the pattern
    async ({}, give) => {
      const mail = await startMailServer();
      const program = await startProgram({
        owner: ada,
        settings: [
          "Auth:Registration=Open",
          "Mail:Host=127.0.0.1",
          `Mail:Port=${mail.port}`,
          "Mail:Security=None",
          "Mail:From=sightline@example.com",
        ],
      });
      await give({ mail, program });
      await program.stop();
      mail.stop();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ mailed }, give) => give(mailed.program.url),
});

test.use({ expectedErrors: [/Failed to load resource: .* (400|401|403|409|410)/] });

test("who registers confirms the address by mail, and signs in then", async ({ page, mailed }) => {
  const grace = { email: "grace@example.com", password: "a moth in a relay" };
  await page.goto("/register");
  await page.getByLabel("Your name").fill("Grace Hopper");
  await page.getByLabel("Email").fill(grace.email);
  await page.getByLabel("Workspace").fill("Relays");
  await page.getByLabel("Password").fill(grace.password);
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await checkAccessible(page);

  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page, grace);
  await page.getByRole("button", { name: "Send the mail again" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Sent" })).toBeVisible();
  await checkAccessible(page);
  const link = await mailed.mail.link(grace.email, "verify");
  await page.goto(link);
  await checkAccessible(page);
  await page.getByRole("button", { name: "This address is mine" }).click();
  await expect(page.getByText("Your address is confirmed")).toBeVisible();
  await signIn(page, grace);
  await expect(page).toHaveURL(/\/w\/relays\/?$/);

  // The link works once.
  await page.goto(link);
  await page.getByRole("button", { name: "This address is mine" }).click();
  await expect(page.getByRole("alert")).toContainText(/used|valid/);
});

test("a forgotten password is set anew by mail", async ({ page, mailed }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  // The form before has a field of that name too.
  await expect(page.getByRole("heading", { name: "Forgotten your password?" })).toBeVisible();
  await page.getByLabel("Email").fill(ada.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  await checkAccessible(page);
  await page.goto(await mailed.mail.link(ada.email, "reset"));
  await page.getByLabel("New password").fill("an even longer password");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("Your new password holds")).toBeVisible();
  await signIn(page);
  await expect(page.getByRole("alert")).toContainText("The address or the password is wrong");
  await signIn(page, { ...ada, password: "an even longer password" });
  await expect(page).toHaveURL(/\/w\/default\/?$/);

  // Back, for whatever runs after it.
  await page.goto("/w/default/settings/profile");
  await page.getByLabel("Password that holds now").fill("an even longer password");
  await page.getByLabel("New password").fill(ada.password);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Changed; your other sessions have ended")).toBeVisible();
});

test("an invitation goes by mail, and its link is not shown", async ({ page, browser, mailed }) => {
  const email = "katherine@example.com";
  await page.goto("/sign-in");
  await signIn(page);
  await expect(page).toHaveURL(/\/w\/default\//);
  await page.goto("/w/default/settings/members");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Email").fill(email);
  await dialog.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("dialog", { name: `${email} is invited` })).toContainText(
    "A mail with the link is on its way",
  );
  await expect(page.getByRole("region", { name: "the link" })).toHaveCount(0);
  await checkAccessible(page);
  await page.getByRole("button", { name: "Done" }).click();

  const invited = await newPerson(browser, mailed.program.url);
  await invited.goto(await mailed.mail.link(email, "invitation"));
  await expect(invited.getByRole("heading", { name: "Join default" })).toBeVisible();
  await invited.getByLabel("Your name").fill("Katherine Johnson");
  await invited.getByLabel("Password").fill("orbits by hand");
  await invited.getByRole("button", { name: "Register and join" }).click();
  // The invitation came to the address: it needs no other mail to be confirmed.
  await expect(invited).toHaveURL(/\/w\/default\/?$/);
  await invited.context().close();
});
