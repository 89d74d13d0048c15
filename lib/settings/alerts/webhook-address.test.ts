import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { getAlertRule } from "./list-alerts";
import { saveAlertSchema } from "./rule";
import { saveAlert } from "./save-alert";
import { sealWebhooks } from "./seal-webhooks";
import { openAddress, shownAddress } from "./webhook-address";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
});
afterAll(() => database.close());

const RULE = { name: "Many", metric: "received", threshold: 5, recipients: "" } as const;
const SECRET = "https://hooks.example.com/services/T0001/B0001/the-secret-of-it-wXyZ";
const SHOWN = "https://hooks.example.com/…wXyZ";

const faultOf = (webhookUrl: string) =>
  saveAlertSchema.safeParse({ ...RULE, webhookUrl }).error?.issues[0]?.message;

test.each([
  "https://127.0.0.1/",
  "https://2130706433/hook",
  "https://0x7f.1/hook",
  "https://[::1]/hook",
  "https://[::ffff:10.0.0.1]/hook",
  "https://10.1.2.3:8443/hook",
  "https://169.254.169.254/latest",
  "https://localhost/hook",
  "https://LOCALHOST./hook",
  "https://hook.localhost/",
  "https://printer.local/",
  "https://db.internal/",
])("%s is refused when it is saved, with the reason", (url) => {
  expect(faultOf(url)).toContain("not on the public internet");
});

test("an address with a password, or without https, is refused when it is saved", () => {
  expect(faultOf("https://user:pw@hooks.example.com/")).toContain("name and password");
  expect(faultOf("http://hooks.example.com/")).toBe("Enter an https:// address.");
  for (const url of [SECRET, "https://93.184.215.14/hook", "https://localhost.example.com/", ""])
    expect(faultOf(url), url).toBeUndefined();
});

test("of an address the host and the last letters are shown, and of a short one nothing", () => {
  expect(shownAddress(SECRET)).toBe(SHOWN);
  expect(shownAddress("https://example.com:8443/?k=short")).toBe("https://example.com:8443/…");
  expect(shownAddress("https://example.com/")).toBe("https://example.com");
});

test("the address lies sealed in the database, stays when it is not touched, and goes when emptied", async () => {
  const { db } = database;
  const made = await saveAlert({ ...RULE, webhookUrl: SECRET });
  const stored = async () =>
    (await db.alertRule.findUniqueOrThrow({ where: { id: made.id } })).webhookUrl;
  expect(JSON.stringify(await db.alertRule.findMany())).not.toContain("hooks.example.com");
  expect(openAddress((await stored()) ?? "", made.id)).toBe(SECRET);
  expect((await getAlertRule(made.id))?.webhookUrl).toBe(SHOWN);
  const again = await saveAlert({ ...RULE, id: made.id, webhookUrl: SHOWN });
  expect(again.secret).toBeNull();
  expect(openAddress((await stored()) ?? "", made.id)).toBe(SECRET);
  const cut = saveAlert({ ...RULE, id: made.id, webhookUrl: "https://hooks.example.com/…abcd" });
  await expect(cut).rejects.toMatchObject({ code: "bad_request" });
  await saveAlert({ ...RULE, id: made.id, webhookUrl: "" });
  expect(await stored()).toBeNull();
});

test("addresses of before are sealed at the start, in the history too, once", async () => {
  const { db } = database;
  const { id } = await saveAlert({ ...RULE, webhookUrl: SECRET });
  await db.alertRule.update({ where: { id }, data: { webhookUrl: SECRET } });
  const openedAt = new Date();
  const alert = await db.alert.create({
    data: { id: crypto.randomUUID(), ruleId: id, title: "Many", text: "", path: "/", openedAt },
  });
  const told = { alertId: alert.id, event: "opened", channel: "webhook", target: SECRET };
  await db.alertDelivery.create({ data: { id: crypto.randomUUID(), ...told } });
  expect(await db.$transaction((tx) => sealWebhooks(tx))).toBe(1);
  expect(await db.$transaction((tx) => sealWebhooks(tx))).toBe(0);
  const row = await db.alertRule.findUniqueOrThrow({ where: { id } });
  expect(openAddress(row.webhookUrl ?? "", id)).toBe(SECRET);
  const kept = JSON.stringify([row, await db.alertDelivery.findMany()]);
  expect(kept).not.toContain("the-secret-of-it");
  expect(kept).toContain(SHOWN);
});
