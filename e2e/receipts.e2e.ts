import { createServer } from "node:http";
import { type Browser, expect } from "@playwright/test";
import { freePort } from "@/e2e/installation";
import { event } from "@/lib/providers/standardwebhooks/samples";
import { ADMIN } from "./support/accounts";
import { createEndpoint } from "./support/endpoints";
import { readFunnel } from "./support/figures";
import { open, test } from "./support/test";

test.use({ storageState: ADMIN.state });

const title = "Web: service worker (JavaScript)";
const DEVICES = ["shown", "tapped", "away"] as const;

test("what a service worker posts of a push completes the message that another endpoint sent", async ({
  page,
  browser,
  anybody,
  api,
}) => {
  const secret = { choice: "No secret" };
  const shop = await createEndpoint(page, {
    provider: "Standard Webhooks",
    name: "Shop’s server",
    secret,
  });
  const app = await createEndpoint(page, { provider: "App receipts", name: "Shop’s page", secret });
  await page.getByLabel("Endpoint", { exact: true }).selectOption({ label: "Shop’s server" });
  const completes = page.locator("form").filter({ has: page.locator("#completesId") });
  await completes.getByRole("button", { name: "Save" }).click();
  await expect(completes.getByText("Saved.")).toBeVisible();
  await page.getByText(title, { exact: true }).click();
  const snippet = await page
    .locator("details")
    .filter({ hasText: title })
    .locator("pre")
    .textContent();

  const at = Date.now() - 60_000;
  for (const device of DEVICES) {
    const answer = await anybody.post(shop.url, {
      data: event("push.sent", { message: "menu-41", device, at, campaign: "menu" }),
    });
    expect(answer.status()).toBe(200);
  }
  const token = new URL(app.url).pathname.split("/").at(-1) ?? "";
  const funnel = async () =>
    (await (await api.get(`/api/v1/funnel?endpoint=${shop.id}`)).json()).total;
  await visitShop(browser, (snippet ?? "").replace("THE_TOKEN", token), async (visitor) => {
    await visitor.push(dataOf("shown"));
    // As Firebase wraps it.
    await visitor.push({ data: dataOf("tapped") });
    await expect.poll(funnel).toMatchObject({ sent: 3, delivered: 2, opened: 0 });
    await visitor.tap("tapped");
    await expect.poll(funnel).toMatchObject({ sent: 3, delivered: 2, opened: 1 });
  });

  await open(page, `/funnel?endpoint=${shop.id}`);
  const card = page.getByRole("region", { name: "Stage by stage" });
  expect(await readFunnel(card)).toMatchObject({ Sent: "3", Delivered: "2", Opened: "1" });
  // Each receipt is accounted for where it came in.
  const { rows } = await (await api.get(`/api/v1/quality?endpoint=${app.id}`)).json();
  expect(rows).toMatchObject([{ endpoint: app.id, received: 3, counted: 3, difference: 0 }]);
});

/** What a push carries for the snippet. */
const dataOf = (device: string) => ({ pushlens_message: "menu-41", pushlens_recipient: device });

type Visitor = {
  /** Gives the service worker a push, as a push service does. */
  push(data: object): Promise<void>;
  /** Taps the notification of a device. */
  tap(device: string): Promise<void>;
};

/** Somebody visits a page whose service worker has the snippet, and allows notifications. */
async function visitShop(
  browser: Browser,
  snippet: string,
  visit: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const show = `self.addEventListener("push", (event) => {
    const payload = event.data.json();
    event.waitUntil(self.registration.showNotification("Menu", { data: payload.data ?? payload }));
  });`;
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const site = createServer(({ url }, response) => {
    const isWorker = url === "/worker.js";
    response.setHeader("Content-Type", isWorker ? "text/javascript" : "text/html");
    response.end(isWorker ? `${snippet}\n${show}` : "<!doctype html><title>Shop</title>");
  }).listen(port, "localhost");
  const context = await browser.newContext({ permissions: ["notifications"] });
  try {
    const page = await context.newPage();
    await page.goto(origin);
    const devTools = await context.newCDPSession(page);
    const activated = new Promise<string>((resolve) => {
      devTools.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
        const version = versions.find(({ status }) => status === "activated");
        if (version) resolve(version.registrationId);
      });
    });
    await devTools.send("ServiceWorker.enable");
    await page.evaluate(() => navigator.serviceWorker.register("/worker.js"));
    const registrationId = await activated;
    await visit({
      push: (data) =>
        devTools
          .send("ServiceWorker.deliverPushMessage", {
            ...{ origin, registrationId, data: JSON.stringify(data) },
          })
          .then(() => undefined),
      // Without a desktop nobody can tap, so the event is dispatched; the headless shell shows no notification either.
      tap: async (device) => {
        const [worker] = context.serviceWorkers();
        await worker?.evaluate(tapped, dataOf(device));
      },
    });
  } finally {
    await context.close();
    site.close();
  }
}

/** Runs in the service worker. */
async function tapped(data: { pushlens_recipient: string }): Promise<void> {
  const worker = globalThis as unknown as {
    registration: { getNotifications(): Promise<{ data: typeof data }[]> };
    ExtendableEvent: typeof Event;
  } & EventTarget;
  const shown = await worker.registration.getNotifications();
  const own = shown.find((one) => one.data.pushlens_recipient === data.pushlens_recipient);
  const event = new worker.ExtendableEvent("notificationclick");
  worker.dispatchEvent(Object.assign(event, { notification: own ?? { data } }));
}
