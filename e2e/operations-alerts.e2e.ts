import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { Installation, OWNER, PROBE } from "@/harness/installation";
import { samples } from "@/lib/providers/wonderpush/samples";
import { MailServer } from "./support/mail-server";
import { tryToSignIn } from "./support/sign-in";
import { open } from "./support/test";

// An installation of its own: the others send no e-mail, and hand invitations over as links.
test.describe.configure({ timeout: 400_000, mode: "serial" });

let mail: MailServer;
let installation: Installation;
let page: Page;

async function signedIn(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: installation.url,
    storageState: { cookies: [], origins: [] },
  });
  const own = await context.newPage();
  await open(own, "/sign-in");
  await tryToSignIn(own, OWNER.email, OWNER.password);
  await expect(own.getByRole("heading", { level: 1 })).toHaveText("Overview");
  return own;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  mail = await MailServer.start();
  installation = await Installation.start({
    PUSHLENS_SMTP_URL: mail.url,
    PUSHLENS_MAIL_FROM: "Pushlens <alerts@example.com>",
  });
  await installation.answers();
  page = await signedIn(browser);
});
test.afterAll(async () => {
  await page?.context().close();
  await installation?.remove();
  mail?.stop();
});

/** Posts one event as the provider does; gives when. */
async function postEvent(id: string): Promise<number> {
  const now = Date.now();
  const answer = await fetch(`${installation.url}/api/hooks/${PROBE.token}`, {
    method: "POST",
    headers: { authorization: PROBE.secret, "content-type": "application/json" },
    body: JSON.stringify(samples.sent({ at: now, id, device: id })),
  });
  expect(answer.status).toBe(200);
  return now;
}

const json = async (path: string) => (await installation.api(path)).json();
const probeIn = (rows: { name: string }[]) => rows.find(({ name }) => name === "probe");

async function openProbe(): Promise<void> {
  await open(page, "/settings/endpoints");
  await page.getByRole("link", { name: "probe" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("probe");
}

test("a test event shows within seconds what became of it, and changes no number", async () => {
  const before = await json("/api/v1/funnel");
  await openProbe();
  await expect(page.getByText("Waiting for the first event").first()).toBeVisible();
  await expect(page.getByText("Last use is updated within a minute.").first()).toBeVisible();
  await page.getByRole("button", { name: "Send a test event" }).click();
  const outcome = page.getByRole("status").filter({ hasText: "Received" });
  await expect(outcome).toContainText("1 item, stored after");
  await expect(outcome).toContainText("left out as a test event");
  const { rows } = await json("/api/v1/quality");
  expect(probeIn(rows)).toMatchObject({
    ...{ received: 1, ignored: 1, counted: 0, quarantined: 0, pending: 0, difference: 0 },
  });
  expect(await json("/api/v1/funnel")).toEqual(before);
  const { rows: events } = await json("/api/v1/events");
  expect(events).toEqual([]);
  const { endpoints, us } = await json("/api/v1/health");
  expect(us).toMatchObject({ ok: true });
  expect(probeIn(endpoints)).toMatchObject({ health: "waiting" });
});

/** What was told to those whom the alert names; its maker's own sign-in is mailed, too. */
const toOps = () => mail.mails.filter(({ to }) => to.includes("ops@example.com"));

test("a silent provider raises exactly one alert, on time, by e-mail, and its end is told", async () => {
  const last = await postEvent("first");
  await open(page, "/settings/alerts/new");
  await page.getByLabel("Name").fill("Probe is silent");
  await page.getByLabel("Look at").selectOption("silence");
  // 0.01 hours are 36 seconds.
  await page.getByLabel("Hours of silence").fill("0.01");
  await page.getByText("Endpoints all endpoints").click();
  await page.getByRole("checkbox", { name: "probe" }).check();
  await page.getByLabel("E-mail to").fill("ops@example.com");
  await page.getByRole("button", { name: "Preview on the last 30 days" }).click();
  await expect(page.getByText(/It would have fired .* in the last 30 days/)).toBeVisible();
  await page.getByRole("button", { name: "Create the alert" }).click();
  // Nothing stays to be pressed twice.
  await expect(page).toHaveURL("/settings/alerts");
  await expect(page.getByRole("link", { name: "Probe is silent" })).toHaveCount(1);

  await expect.poll(() => toOps().length, { timeout: 120_000 }).toBe(1);
  const [alert] = toOps();
  expect(alert?.to).toEqual(["ops@example.com"]);
  expect(alert?.subject).toBe("Alert: Probe is silent: probe");
  expect(alert?.text).toContain("Filters: endpoint: probe.");
  expect(alert?.text).toContain(`${installation.url}/settings/endpoints/`);
  // Checked every 20 seconds; the rest is room for a busy machine.
  const waited = (alert?.at ?? 0) - last;
  expect(waited).toBeGreaterThan(36_000);
  expect(waited).toBeLessThan(36_000 + 20_000 + 60_000);

  await open(page, "/funnel");
  await expect(page.getByText("1 open alert")).toBeVisible();
  // The menu counts what the bell does.
  const menu = page.getByRole("navigation", { name: "Pages" });
  await expect(menu.getByRole("link", { name: /^Settings.*1 alert open/ })).toBeVisible();
  await page.getByRole("link", { name: "See the alerts" }).click();
  await page.getByRole("button", { name: /^Acknowledge.*Probe is silent/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByText(`acknowledged by ${OWNER.email}`)).toBeVisible();
  // Taken care of is not over: the bell goes on counting it.
  await expect(page.getByRole("link", { name: "Alerts: 1 alert open" })).toBeVisible();
  // Longer than between two judgements.
  await sleep(25_000);
  expect(toOps().length).toBe(1);

  await postEvent("second");
  await expect.poll(() => toOps().length, { timeout: 60_000 }).toBe(2);
  expect(toOps()[1]?.subject).toBe("Resolved: Probe is silent: probe");
  await open(page, "/settings/alerts");
  await expect(page.getByText("Over", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Alerts: no alert is open" })).toBeVisible();
  await expect(page.getByText("End by e-mail to ops@example.com: told")).toBeVisible();
});

test("a report made by hand arrives with the page's numbers, and one click of its reader ends it", async () => {
  await open(page, "/funnel?provider=wonderpush");
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("button", { name: /Save this view/ }).click();
  await page.getByLabel("Name").fill("WonderPush alone");
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await open(page, "/settings/reports/new");
  await page.getByLabel("Name").fill("For the boss");
  await page.getByLabel("Saved view").selectOption({ label: "WonderPush alone (Funnel)" });
  await page.getByLabel("Period").selectOption("view");
  await page.getByLabel("E-mail to").fill(`${OWNER.email}, boss@example.com`);
  await page.getByRole("button", { name: "Create the report" }).click();
  await expect(page).toHaveURL("/settings/reports");
  await expect(page.getByText(`to ${OWNER.email}, boss@example.com.`)).toBeVisible();

  await page.getByRole("button", { name: "Send me one now" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Send" }).click();
  const reports = () => mail.mails.filter(({ text }) => text.includes("For the boss"));
  await expect.poll(() => reports().length, { timeout: 60_000 }).toBe(1);
  const [sent] = reports();
  expect(sent?.to).toEqual([OWNER.email]);
  const { total } = await json("/api/v1/funnel?provider=wonderpush");
  expect(total.sent).toBeGreaterThan(0);
  expect(sent?.text).toContain(`Sent: ${total.sent}`);
  expect(sent?.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");

  // As a mail program does it, without the reader's session.
  const leave = /<([^>]+)>/.exec(sent?.headers.get("list-unsubscribe") ?? "")?.[1] ?? "";
  expect(leave).toContain(`${installation.url}/api/unsubscribe/`);
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await fetch(leave, { method: "POST", body })).status).toBe(200);
  await open(page, "/settings/reports");
  await expect(page.getByText("to boss@example.com.")).toBeVisible();
  await page.getByText("What was sent").click();
  await expect(page.getByText(OWNER.email).last()).toBeVisible();
});

const mailTo = (address: string) => mail.mails.find(({ to }) => to.includes(address));

async function invite(email: string): Promise<void> {
  await open(page, "/settings/people");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
}

test("an invitation goes out by e-mail, to the invited alone, and its link makes the account", async ({
  browser,
}) => {
  const email = "newcomer@example.com";
  await invite(email);
  await expect(page.getByText(`An invitation is on its way to ${email}`)).toBeVisible();
  // Whoever invites does not see the link.
  await expect(page.getByText("/invite/")).toHaveCount(0);
  const sent = mailTo(email);
  expect(sent).toMatchObject({ to: [email], subject: "Your invitation to Pushlens" });
  expect(sent?.text).toContain(`${OWNER.email} invites you`);
  const link = /https?:\/\/\S+\/invite\/\S+/.exec(sent?.text ?? "")?.[0] ?? "";
  expect(link).toContain(installation.url);

  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const theirs = await context.newPage();
  await open(theirs, link);
  await theirs.getByLabel("Password").fill("a password of their own");
  await theirs.getByRole("button", { name: "Join" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Overview");
  await theirs.goto(link);
  await expect(theirs.getByText("This invitation is not valid")).toBeVisible();
  await context.close();
});

test("where the mail server is away, the invitation is handed over as a link, and that is said", async () => {
  mail.stop();
  await invite("later@example.com");
  await expect(page.getByText("The e-mail did not go out")).toBeVisible();
  await expect(page.locator("code", { hasText: "/invite/" })).toBeVisible();
});
