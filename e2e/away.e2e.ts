import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { spooled } from "@/harness/audit";
import { Installation, PROBE } from "@/harness/installation";
import { item } from "@/harness/items";
import { openEmbeddedDatabase } from "@/lib/embedded/database";

test.describe.configure({ timeout: 240_000 });

const { token, secret } = PROBE;

async function post({ url }: Installation, message: string): Promise<number> {
  const headers = { authorization: secret };
  const body = `[${item(message, 0)}]`;
  const answer = await fetch(`${url}/api/hooks/${token}`, { method: "POST", headers, body }).catch(
    () => null,
  );
  await answer?.arrayBuffer();
  return answer?.status ?? 0;
}

async function messages(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return Number((await client.query("SELECT count(*) FROM message")).rows[0].count);
  } finally {
    await client.end();
  }
}

test("at a start without its external database hooks are kept on disk, pages say so, and all is stored once it is there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pushlens-away-"));
  let database = await openEmbeddedDatabase(folder);
  const { url: DATABASE_URL } = database;
  const installation = await Installation.start({ DATABASE_URL });
  try {
    expect(await post(installation, "before")).toBe(200);
    await expect.poll(() => messages(DATABASE_URL)).toBe(1);
    await installation.end();
    await database.release();

    const begun = installation.begin();
    const during = ["one", "two", "three"];
    await expect.poll(() => post(installation, "zero"), { timeout: 60_000 }).toBe(200);
    for (const message of during) expect(await post(installation, message)).toBe(200);
    // Longer than a database is waited for where nobody has taken hooks yet.
    const told = "cannot be reached; hooks are kept on disk";
    await expect.poll(() => installation.output, { timeout: 60_000 }).toContain(told);
    expect(await post(installation, "late")).toBe(200);
    expect(spooled(installation.dataDir)).toBeGreaterThan(0);
    expect((await fetch(`${installation.url}/healthz`)).status).toBe(200);
    for (const path of ["/", "/sign-in", "/readyz", "/api/v1/funnel"]) {
      const answer = await fetch(installation.url + path, { headers: { accept: "text/html" } });
      expect(answer.status, path).toBe(503);
      expect(answer.headers.get("retry-after"), path).toBe("5");
      expect(await answer.text(), path).toContain("Webhooks are received meanwhile");
    }

    database = await openEmbeddedDatabase(folder);
    expect(database.url).toBe(DATABASE_URL);
    await begun;
    await expect.poll(() => spooled(installation.dataDir), { timeout: 30_000 }).toBe(0);
    await expect.poll(() => messages(DATABASE_URL), { timeout: 30_000 }).toBe(6);
    await installation.answers();
  } finally {
    await installation.remove();
    await database.release();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("at a first start, when nobody could take a hook, it says in one line what is missing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pushlens-away-"));
  const nobody = { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", PUSHLENS_DATA_DIR: folder };
  const failed = await Installation.start(nobody).then(
    () => "started",
    (error: Error) => error.message,
  );
  rmSync(folder, { recursive: true, force: true });
  expect(failed).toMatch(
    /^DATABASE_URL cannot be reached \(ECONNREFUSED\)\. Start that database first\.$/m,
  );
  expect(failed).not.toContain("    at ");
});
