import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { recordAudit } from "@/lib/audit/record-audit";
import { createApiKey, revokeApiKey } from "@/lib/settings/api-keys";
import { createEndpoint } from "@/lib/settings/endpoints/create-endpoint";
import { forgetSession, signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { exportAudit, listAudit } from "./list-audit";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(forgetSession);

test("what an admin does is told with who did it and to what, and no secret is", async () => {
  const id = await signInAs(database.db, "admin");
  const secret = "a planted secret 1234";
  const { token } = await createEndpoint({
    name: "Shop",
    provider: "cleverpush",
    secret: { kind: "given", value: secret },
  });
  const { key } = await createApiKey({ name: "ci", scopes: ["reports"], days: 30 });
  const { lines } = await listAudit({});
  expect(lines[0]).toMatchObject({ action: "api_key.created", subject: "api key ci" });
  expect(lines[1]).toMatchObject({
    actor: `${id}@example.com`,
    did: "made an endpoint",
    subject: "endpoint Shop",
  });
  const rows = JSON.stringify(await database.db.$queryRaw`SELECT audit_log::text FROM audit_log`);
  for (const planted of [secret, token, key]) expect(rows).not.toContain(planted);
});

test("a key that was revoked already is not told of again", async () => {
  await signInAs(database.db, "admin");
  await createApiKey({ name: "twice", scopes: ["reports"], days: null });
  const key = await database.db.apiKey.findFirstOrThrow({ where: { name: "twice" } });
  await revokeApiKey({ id: key.id });
  await revokeApiKey({ id: key.id });
  const { lines } = await listAudit({ action: "api_key.revoked" });
  expect(lines).toHaveLength(1);
});

test("the log pages through all entries, the newest first, and narrows by who, what and when", async () => {
  await signInAs(database.db, "admin");
  for (let nth = 0; nth < 120; nth++) {
    await database.db.$transaction((tx) =>
      recordAudit(tx, { actor: "command line", action: "password.reset", details: { nth } }),
    );
  }
  const filter = { actor: "command line", action: "password.reset" };
  const seen: number[] = [];
  for (let before: number | null | undefined; before !== null; ) {
    const page = await listAudit({ ...filter, before });
    seen.push(...page.lines.map(({ seq }) => seq));
    before = page.next;
  }
  expect(seen).toHaveLength(120);
  expect(seen).toEqual([...seen].sort((a, b) => b - a));
  expect((await listAudit({ ...filter, to: "2020-01-01" })).lines).toEqual([]);
  expect(
    (await listAudit({ from: "nonsense", before: "-1", action: "nonsense" })).lines,
  ).toHaveLength(50);

  const exported = await exportAudit(filter);
  const lines = [];
  for await (const line of exported.lines) lines.push(line.seq);
  expect(lines).toEqual(seen);
  expect((await listAudit({})).lines[0]).toMatchObject({ action: "audit.exported" });
});
