import { ada, signIn } from "./access";
import { checkAccessible } from "./axe";
import { startProgram } from "./program";
import { expect, test } from "./test";

test.use({ expectedErrors: [/Failed to load resource: .* (400|401|403|410)/] });

test("the link of the log makes the first owner, once", async ({ page }) => {
  const program = await startProgram({ owner: null });
  try {
    await page.goto(`${program.url}/sign-in`);
    await expect(page.getByText("Nobody has an account yet")).toBeVisible();
    await page.goto(program.setUp!);
    await expect(page.getByRole("heading", { name: "Set up Sightline" })).toBeVisible();
    await checkAccessible(page);
    await page.getByLabel("Your name").fill("Ada Lovelace");
    await page.getByLabel("Email").fill("ada");
    await page.getByLabel("Password").fill(ada.password);
    await page.getByRole("button", { name: "Make my account" }).click();
    // What the server says of a field stands beside it.
    await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/Must be a mail address/);
    await expect(page.getByLabel("Email")).toBeFocused();
    await page.getByLabel("Email").fill(ada.email);
    await page.getByRole("button", { name: "Make my account" }).click();
    await expect(page).toHaveURL(/\/w\/default\/?$/);
    await page.getByRole("button", { name: "Signed in as Ada Lovelace" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.goto(program.setUp!);
    await expect(page.getByRole("heading", { name: "Sightline is set up" })).toBeVisible();

    // Who runs the server makes a link for a new password, and it works.
    await page.goto(`${program.url}/sign-in`);
    await signIn(page);
    await expect(page).toHaveURL(/\/w\/default\//);
    await page.goto(`${program.url}/w/default/settings/users`);
    await page.getByRole("button", { name: `What to do with ${ada.email}` }).click();
    await page.getByRole("menuitem", { name: "Link for a new password" }).click();
    await page.getByRole("button", { name: "Make the link" }).click();
    const link = (await page.getByRole("region", { name: "the link" }).innerText()).trim();
    await checkAccessible(page);
    await page.goto(link);
    await page.getByLabel("New password").fill("an even longer password");
    await page.getByRole("button", { name: "Set the password" }).click();
    await expect(page.getByText("Your new password holds")).toBeVisible();
    await signIn(page, { ...ada, password: "an even longer password" });
    await expect(page).toHaveURL(/\/w\/default\/?$/);
  } finally {
    await page.goto("about:blank");
    await program.stop();
  }
});

test("where registration is open, everybody gets a workspace of their own", async ({ page }) => {
  const program = await startProgram({ owner: ada, settings: ["Auth:Registration=Open"] });
  try {
    await page.goto(`${program.url}/sign-in`);
    await page.getByRole("link", { name: "Register" }).click();
    await page.getByLabel("Your name").fill("Grace Hopper");
    await page.getByLabel("Email").fill("grace@example.com");
    await page.getByLabel("Workspace").fill("Relays");
    await page.getByLabel("Password").fill("a moth in a relay");
    await checkAccessible(page);
    await page.getByRole("button", { name: "Register" }).click();
    await expect(page).toHaveURL(/\/w\/relays\/?$/);
    // Nothing of the server's own is theirs.
    await page.goto(`${program.url}/w/relays/settings`);
    await expect(page.getByRole("navigation", { name: "Settings" })).not.toContainText("Server");
    await page.goto(`${program.url}/w/relays/settings/users`);
    await expect(page.getByText("You cannot see the users of the server")).toBeVisible();

    // A workspace is deleted once its name is typed.
    await page.goto(`${program.url}/w/relays/settings/workspace`);
    await page.getByRole("button", { name: "Delete the workspace" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete Relays?" });
    await expect(dialog.getByRole("button", { name: "Delete the workspace" })).toBeDisabled();
    await dialog.getByLabel("Type relays to go on").fill("relays");
    await dialog.getByRole("button", { name: "Delete the workspace" }).click();
    await expect(page.getByRole("dialog", { name: "Relays is deleted" })).toContainText("1 member");
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("heading", { name: "You have no workspace" })).toBeVisible();
  } finally {
    await page.goto("about:blank");
    await program.stop();
  }
});

test.describe("in mode local", () => {
  test("nothing of sign-in shows, and the settings say what the mode means", async ({ page }) => {
    await page.goto("/settings");
    await expect(page).toHaveURL(/\/settings\/workspace/);
    const notice = page.getByRole("region", { name: "Mode local" });
    await expect(notice).toContainText("Whoever is on this machine may do everything");
    await expect(notice).toContainText("Auth:Mode=Required");
    await expect(page.getByRole("button", { name: /^(Workspace|Signed in)/ })).toHaveCount(0);
    await checkAccessible(page);
    await page.goto("/settings/members");
    await expect(page.getByText("There are no users in mode Local")).toBeVisible();
    await page.goto("/settings/profile");
    await expect(page.getByText("Nobody signs in in mode Local")).toBeVisible();
    await page.goto("/traces");
    await expect(page.getByRole("heading", { name: "Traces", level: 1 })).toBeVisible();
    await page.keyboard.press("g");
    await page.keyboard.press(",");
    await expect(page.getByRole("heading", { name: "General" })).toBeVisible();
  });

  test("projects are made, changed and deleted", async ({ page }) => {
    await page.goto("/settings/projects");
    await page.getByRole("button", { name: "Make a project" }).first().click();
    await expect(page.getByLabel("Name")).toBeFocused();
    await page.getByLabel("Name").fill("Check out");
    await page.getByLabel("Id").fill("Check Out");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Id")).toHaveAccessibleDescription(/Must be lower-case letters/);
    await page.getByLabel("Id").fill("");
    await page.keyboard.press("Enter");
    const row = page.getByRole("row", { name: /check-out/ });
    await expect(row).toBeVisible();
    await page.getByRole("button", { name: "Change Check out" }).click();
    await page.getByLabel("Description").fill("The till");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(row).toContainText("The till");
    await page.getByRole("button", { name: "Delete Check out" }).click();
    await page.getByRole("button", { name: "Delete the project" }).click();
    await expect(row).toHaveCount(0);
  });
});
