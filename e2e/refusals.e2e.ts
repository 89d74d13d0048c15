import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";
import { installation } from "./installation";
import { ACTIONS, addressOf, FILES, KEYED, may, type Needs, PAGES, ROUTES } from "./support/access";
import { ADMIN, API_KEY, ENDPOINTS, OWNER, VIEWER } from "./support/accounts";
import { test } from "./support/test";

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

const placesFor = (table: Readonly<Record<string, Needs>>, wanted: (needs: Needs) => boolean) =>
  Object.keys(table)
    .filter((place) => wanted(table[place] ?? "nobody"))
    .map(addressOf);
const guarded = (needs: Needs) => needs !== "nobody";

test("every page without a session answers with a redirect, whatever headers are forged", async ({
  anybody,
}) => {
  for (const path of placesFor(PAGES, guarded)) {
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
  for (const path of [...placesFor(ROUTES, guarded), ...KEYED]) {
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

test("files for browsers, phones and robots are there without a session, each as what it is", async ({
  anybody,
}) => {
  for (const [path, type] of Object.entries(FILES)) {
    const answer = await anybody.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["content-type"], path).toContain(type);
    expect(answer.headers()["x-content-type-options"], path).toBe("nosniff");
  }
  const robots = await (await anybody.get("/robots.txt")).text();
  expect(robots).toBe("User-agent: *\nDisallow: /\n");
  expect(await (await anybody.get("/.well-known/security.txt")).text()).toMatch(/^Contact: \S+$/m);
});

test("what is open to all answers strangers without a fault", async ({ anybody }) => {
  const open = (needs: Needs) => needs === "nobody";
  for (const path of [...placesFor(PAGES, open), ...placesFor(ROUTES, open)]) {
    const answer = await anybody.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBeLessThan(500);
    expect(await answer.text(), path).not.toContain("Europe/Berlin");
  }
});

for (const [role, account] of [
  ["viewer", VIEWER],
  ["admin", ADMIN],
  ["owner", OWNER],
] as const) {
  test.describe(`with ${role === "viewer" ? "a" : "an"} ${role}'s session`, () => {
    test.use({ storageState: account.state });

    test("each page and route opens to those whom it is for, and to nobody else", async ({
      request,
    }) => {
      const all = { ...PAGES, ...ROUTES };
      for (const [place, needed] of Object.entries(all).filter(([, needs]) => guarded(needs))) {
        for (const headers of [{}, FORGED[1] ?? {}]) {
          const answer = await request.get(addressOf(place), { headers, maxRedirects: 0 });
          const status = answer.status();
          if (!may(role, needed)) expect(status, place).toBe(403);
          // What is not there is a 404, and what its address lacks a 400: the guard let both pass.
          else expect([200, 307, 400, 404], `${place}: ${status}`).toContain(status);
          expect(answer.headers().location ?? "", place).not.toContain("sign-in");
        }
      }
    });
  });
}

type Action = { readonly name: string; readonly id: string; readonly page: string };

type Manifest = Record<string, { exportedName: string; workers: Record<string, unknown> }>;

function manifest(): Manifest {
  const file = ".next/server/server-reference-manifest.json";
  return JSON.parse(readFileSync(file, "utf8")).node;
}

function actionId(name: string): string {
  const found = Object.entries(manifest()).find(([, { exportedName }]) => exportedName === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found[0];
}

/** The guarded server actions of the build that runs, with a page that each belongs to. */
function serverActions(): readonly Action[] {
  const needing = Object.entries(manifest()).filter(
    ([, { exportedName }]) => ACTIONS[exportedName] !== "nobody",
  );
  return needing.map(([id, { exportedName, workers }]) => {
    const [worker = ""] = Object.keys(workers);
    const place = worker.replaceAll(/^app|\/\([^)]*\)|\/page$/g, "");
    return { id, name: exportedName, page: addressOf(place) || "/" };
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
    multipart: { "1_id": "1", "1_name": "", "0": '[{"status":"idle"},"$K1"]' },
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

    test("each refuses a viewer who may not, before it looks at anything else", async ({
      request,
    }) => {
      for (const action of serverActions()) {
        if (may("viewer", ACTIONS[action.name] ?? "owner")) continue;
        expect(await submit(request, action), action.name).toMatch(/Only an (admin|owner)/);
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

/** What no browser sends in place of a form: headers beside the action's, and a body. */
function unreadable(id: string): readonly Record<string, string>[] {
  const multipart = "multipart/form-data; boundary=b";
  const part = (name: string, text: string) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
  const bodies: readonly (readonly [string | undefined, string])[] = [
    [undefined, ""],
    ["text/plain", ""],
    ["text/plain", "{"],
    ["text/plain", "[]"],
    ["text/plain", "null"],
    ["text/plain", '["$K1","$Q2","$F3"]'],
    ["text/plain;charset=UTF-8", '[{"status":"idle"},{"email":"a"}]'],
    ["text/plain", JSON.stringify(Array(2_000).fill(0))],
    ["application/json", "not json"],
    ["application/x-www-form-urlencoded", "a=1"],
    ["multipart/form-data", "no boundary"],
    [multipart, ""],
    [multipart, "no parts"],
    [multipart, part("0", "not json")],
    [multipart, `${part("0", '["$F1"]')}${part("1", `{"id":"${id}"}`)}--b--\r\n`],
    [multipart, `${part("0", '[{"status":"idle"},"$K1"')}--b--\r\n`],
    [multipart, `${part("1_name", "x")}--b--\r\n`],
    // As browsers without scripts send them.
    [multipart, `${part("$ACTION_REF_1", "")}--b--\r\n`],
    [multipart, `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", "not json")}--b--\r\n`],
    [multipart, `${part(`$ACTION_ID_${id}`, "")}`],
    [multipart, `${part("$ACTION_ID_1", "")}--b--\r\n`],
  ];
  const actions = [
    id,
    id.replace(/.$/, "x"),
    "0".repeat(id.length),
    "x",
    "",
    "toString",
    undefined,
  ];
  return actions.flatMap((action) =>
    bodies.map(([type, body]) => ({
      body,
      ...(type === undefined ? {} : { "Content-Type": type }),
      ...(action === undefined ? {} : { "Next-Action": action }),
    })),
  );
}

test("what is no form is refused as the sender's fault, and fills no log with faults of ours", async ({
  anybody,
}) => {
  const asked = new Set<string>();
  for (const page of ["/sign-in", "/", "/settings/endpoints"]) {
    for (const { body = "", ...headers } of unreadable(actionId("signInAction"))) {
      const told = JSON.stringify([page, headers, body.slice(0, 200)]);
      const answer = await anybody.post(page, { headers, data: body, maxRedirects: 0 });
      asked.add(answer.headers()["x-request-id"] ?? "none");
      expect(answer.status(), told).toBeLessThan(500);
      if (answer.status() === 400) expect(await answer.text(), told).not.toContain("<html");
    }
  }
  const lines = readFileSync(installation().log, "utf8").split("\n");
  const own = lines.filter((line) => asked.has(/"requestId":"([^"]+)"/.exec(line)?.[1] ?? ""));
  expect(own.filter((line) => /"level":[56]0|"stack"/.test(line))).toEqual([]);
});

test("an address that is none is refused where a sign-in is to lead to it", async ({ anybody }) => {
  const cookie = { Cookie: "next-auth.callback-url=none" };
  for (const action of ["session", "csrf", "signin/credentials", "callback/credentials", "x"]) {
    for (const [query, headers] of [
      ["?callbackUrl=http://[", {}],
      ["?callbackUrl=javascript:1", {}],
      ["?callbackUrl=%00", {}],
      ["", cookie],
    ] as const) {
      const path = `/api/auth/${action}${query}`;
      expect((await anybody.get(path, { headers })).status(), path).toBeLessThan(500);
      const posted = await anybody.post(path, { headers, form: { csrfToken: "x" } });
      expect(posted.status(), path).toBeLessThan(500);
    }
  }
});

test("an endpoint's token opens nothing but its own door", async ({ anybody }) => {
  const { token } = ENDPOINTS.pages;
  const headers = { Authorization: `Bearer ${token}` };
  expect((await anybody.get("/api/v1/funnel", { headers })).status()).toBe(401);
  expect((await anybody.get(`/api/hooks/${token}`)).status()).toBe(405);
  expect((await anybody.post("/api/hooks/unknown", { data: {} })).status()).toBe(401);
  expect((await anybody.post(`/api/hooks/${token}`, { data: [] })).status()).toBe(200);
});
