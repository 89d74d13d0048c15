import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";
import { installation } from "./installation";
import { ADMIN, API_KEY, ENDPOINTS, VIEWER } from "./support/accounts";
import { test } from "./support/test";

const NOBODY_ID = "00000000-0000-4000-8000-000000000000";
const PAGES = [
  "/",
  "/funnel",
  "/campaigns",
  "/campaigns/none",
  "/audience",
  "/best-time",
  "/events",
  "/events/messages",
  `/events/messages/${NOBODY_ID}`,
  "/definitions",
  "/quality",
  "/account",
  "/settings",
  "/settings/endpoints",
  "/settings/endpoints/new",
  `/settings/endpoints/${NOBODY_ID}`,
  "/settings/people",
  "/settings/api-keys",
  "/settings/share-links",
  "/settings/gaps",
  "/settings/workspace",
];
const DATA = [
  "/api/v1/funnel",
  "/api/v1/timeseries",
  "/api/v1/rates",
  "/api/v1/best-time",
  "/api/v1/campaigns",
  "/api/v1/campaigns/none",
  "/api/v1/audience",
  "/api/v1/subscribers",
  "/api/v1/quality",
  "/api/v1/freshness",
  "/api/v1/events",
  "/api/v1/messages",
  `/api/v1/messages/${NOBODY_ID}`,
  "/metrics",
  "/find",
  "/campaigns/export",
  `/settings/endpoints/${NOBODY_ID}/activity`,
];
/** Headers that have opened other installations of the same framework. */
const FORGED: readonly Record<string, string>[] = [
  {},
  { "x-middleware-subrequest": Array(5).fill("middleware").join(":") },
  { "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") },
  { "x-middleware-subrequest": Array(5).fill("proxy").join(":") },
  { "x-forwarded-host": "example.com", "x-forwarded-for": "127.0.0.1" },
  { Cookie: "next-auth.session-token=forged; __Secure-next-auth.session-token=forged" },
  { Authorization: "Bearer plk_forged" },
];

test("every page without a session answers with a redirect, whatever headers are forged", async ({
  anybody,
}) => {
  for (const path of PAGES) {
    for (const headers of FORGED) {
      const answer = await anybody.get(path, { headers, maxRedirects: 0 });
      const told = `${path} with ${JSON.stringify(headers)}`;
      expect(answer.status(), told).toBe(307);
      expect(answer.headers().location, told).toMatch(/^\/(sign-in\?next=|settings\/endpoints$)/);
      expect(await answer.text(), told).not.toContain("Europe/Berlin");
    }
  }
});

test("everything that gives data refuses without a session, whatever headers are forged", async ({
  anybody,
  api,
}) => {
  for (const path of DATA) {
    for (const headers of FORGED) {
      const answer = await anybody.get(path, { headers, maxRedirects: 0 });
      expect(answer.status(), `${path} with ${JSON.stringify(headers)}`).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { code: "unauthorized" } });
    }
  }
  expect((await api.get("/api/v1/funnel")).status()).toBe(200);
  const elsewhere = { Authorization: `bearer ${API_KEY}x` };
  expect((await anybody.get("/api/v1/funnel", { headers: elsewhere })).status()).toBe(401);
});

type Action = { readonly name: string; readonly id: string; readonly page: string };

/** Open to everybody; and what everybody who is signed in may do with their own account. */
const OPEN = ["claimAction", "signInAction"];
const OWN = [
  "changePasswordAction",
  "deleteViewAction",
  "renameViewAction",
  "saveViewAction",
  "signOutEverywhereAction",
];

/** The guarded server actions of the build that runs, with a page that each belongs to. */
function serverActions(): readonly Action[] {
  type Manifest = {
    node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
  };
  const file = ".next/server/server-reference-manifest.json";
  const { node }: Manifest = JSON.parse(readFileSync(file, "utf8"));
  const guarded = Object.entries(node).filter(([, one]) => !OPEN.includes(one.exportedName));
  return guarded.map(([id, { exportedName, workers }]) => {
    const [worker = ""] = Object.keys(workers);
    const path = worker.replaceAll(/^app|\/\([^)]*\)|\/page$/g, "").replace("[id]", NOBODY_ID);
    return { id, name: exportedName, page: path.replace("[key]", "none") || "/" };
  });
}

/** Sends a form to a server action as the browser does; gives the state that it answers with. */
async function submit(
  context: APIRequestContext,
  { id, page }: Action,
  origin = installation().url,
): Promise<string> {
  const answer = await context.post(page, {
    headers: { "Next-Action": id, Origin: origin },
    multipart: { "1_id": NOBODY_ID, "1_name": "", "0": '[{"status":"idle"},"$K1"]' },
    maxRedirects: 0,
  });
  return answer.text();
}

test.describe("server actions", () => {
  test("each refuses without a session", async ({ anybody }) => {
    expect(serverActions().length).toBeGreaterThan(12);
    for (const action of serverActions()) {
      expect(await submit(anybody, action), action.name).toContain("You are signed out");
    }
  });

  test.describe("with a viewer's session", () => {
    test.use({ storageState: VIEWER.state });

    test("each refuses, except what is the viewer's own", async ({ request }) => {
      for (const action of serverActions().filter(({ name }) => !OWN.includes(name))) {
        expect(await submit(request, action), action.name).toContain("Only an admin");
      }
    });
  });

  test.describe("with an admin's session", () => {
    test.use({ storageState: ADMIN.state });

    test("each runs from here, and refuses another site's page", async ({ request }) => {
      const create = serverActions().find(({ name }) => name === "createEndpointAction");
      if (!create) throw new Error("There is no action that creates an endpoint.");
      expect(await submit(request, create)).toContain("Check the marked fields");
      const answer = await submit(request, create, "https://example.com");
      expect(answer).not.toContain("Check the marked fields");
    });
  });
});

test("an endpoint's token opens nothing but its own door", async ({ anybody }) => {
  const { token } = ENDPOINTS.pages;
  const headers = { Authorization: `Bearer ${token}` };
  expect((await anybody.get("/api/v1/funnel", { headers })).status()).toBe(401);
  expect((await anybody.get(`/api/hooks/${token}`)).status()).toBe(405);
  expect((await anybody.post("/api/hooks/unknown", { data: {} })).status()).toBe(401);
  expect((await anybody.post(`/api/hooks/${token}`, { data: [] })).status()).toBe(200);
});
