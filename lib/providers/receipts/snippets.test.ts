import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { said } from "@/lib/words/said";
import { receipts } from "./index";
import { SNIPPETS } from "./snippets";

const URL_OF_HOOK = "https://push.example/api/hooks/token-1";
const coded = SNIPPETS.map(({ title, code }) => [
  said(title),
  code.replaceAll("{url}", URL_OF_HOOK),
]);
const DATA = { pushlens_message: "menu-41", pushlens_recipient: "kd-4471" };

/** What a body means. */
function read(body: string) {
  const request = { headers: {}, query: "", body: Buffer.from(body) };
  return receipts.items(request).map((item) => receipts.read(item, request, Date.now()));
}

test.each(coded)("%s posts each field of a receipt to the endpoint's URL", (_, code = "") => {
  expect(code.split(URL_OF_HOOK)).toHaveLength(2);
  // As the samples have them, which the definition reads.
  const fields = ["type", "message", "recipient", "channel", "platform", "at"];
  for (const field of fields) {
    expect(code).toMatch(new RegExp(`"${field}"|\\b${field}(?::|,\\n)`));
  }
  expect(code).toContain("pushlens_message");
  expect(code).toContain("pushlens_recipient");
  expect(code).toMatch(/POST/);
});

/** Runs a JavaScript snippet where its platform is what is given; gives what it posts. */
function run(title: string, platform: Record<string, unknown>): string[] {
  const bodies: string[] = [];
  const fetched = (url: string, { method, body }: { method: string; body: string }) => {
    expect([url, method]).toEqual([URL_OF_HOOK, "POST"]);
    bodies.push(body);
    return Promise.resolve();
  };
  const code = coded.find(([name]) => name?.startsWith(title))?.[1] ?? "";
  runInNewContext(code.replaceAll(/^import .*$/gm, ""), { ...platform, fetch: fetched });
  return bodies;
}

test("what the Expo snippet posts is read as delivered and opened", () => {
  const request = { content: { data: DATA } };
  const bodies = run("Expo", {
    Platform: { OS: "android" },
    Notifications: {
      addNotificationReceivedListener: (heard: (one: object) => void) => heard({ request }),
      addNotificationResponseReceivedListener: (heard: (one: object) => void) => {
        heard({ notification: { request } });
        heard({ notification: { request: { content: { data: {} } } } });
      },
    },
  });
  expect(bodies.flatMap(read)).toMatchObject([
    { event: { kind: "delivered", message: ["menu-41", "kd-4471"], platform: "android" } },
    { event: { kind: "opened", message: ["menu-41", "kd-4471"] } },
  ]);
});

test("what the service worker posts is read as delivered and opened", () => {
  const heard = new Map<string, (event: object) => void>();
  const waitUntil = () => undefined;
  const bodies = run("Web", {
    self: {
      addEventListener: (name: string, tell: (event: object) => void) => heard.set(name, tell),
    },
  });
  heard.get("push")?.({ data: { json: () => ({ data: DATA }) }, waitUntil });
  heard.get("push")?.({ data: { json: () => DATA }, waitUntil });
  heard.get("push")?.({ data: null, waitUntil });
  heard.get("notificationclick")?.({ notification: { data: DATA }, waitUntil });
  expect(bodies.flatMap(read)).toMatchObject([
    { event: { kind: "delivered", channel: "web_push", message: ["menu-41", "kd-4471"] } },
    { event: { kind: "delivered" } },
    { event: { kind: "opened", channel: "web_push" } },
  ]);
});
