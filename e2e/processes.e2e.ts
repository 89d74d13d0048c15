import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { ROOT } from "@/bin/root";
import { audit, spooled } from "@/harness/audit";
import { API_KEY, endpointOf, Installation, OWNER, PROBE } from "@/harness/installation";
import { item, personOf } from "@/harness/items";
import { LedgerClient, newLedger } from "@/harness/ledger";
import { connectionUrl, rememberedConnection } from "@/lib/embedded/connection";
import { freePort } from "./installation";
import { MailServer } from "./support/mail-server";
import { tryToSignIn } from "./support/sign-in";
import { open } from "./support/test";

// Two web processes and two workers on one database, as on two machines: each pair has a data
// folder (and spool) of its own, and nothing in common but the database and the secret key.
test.describe.configure({ timeout: 400_000 });

const KEPT = {
  ...{ lost: 0, doubled: 0, invented: 0, unreceived: 0, quarantined: 0 },
  ...{ difference: 0, pending: 0, rebuildDiffers: "", funnelDiffers: 0 },
};

/** A second machine of the same installation. */
class Machine {
  readonly dataDir = mkdtempSync(join(tmpdir(), "pushlens-second-"));
  readonly url: string;
  readonly port: number;
  readonly #env: NodeJS.ProcessEnv;
  readonly #children: ReturnType<typeof spawn>[] = [];

  private constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#env = {
      ...process.env,
      ...environment,
      ...{ PORT: String(port), PUSHLENS_DATA_DIR: this.dataDir, PUSHLENS_PROVISION: "" },
    };
  }

  /** One that shares the database and the secret key of an installation. */
  static async beside(
    { dataDir, url }: Installation,
    environment: Readonly<Record<string, string>>,
  ): Promise<Machine> {
    const connection = await rememberedConnection(dataDir);
    return new Machine(await freePort(), {
      ...environment,
      PUSHLENS_URL: url,
      PUSHLENS_SECRET_KEY: readFileSync(join(dataDir, "secret.key"), "utf8").trim(),
      DATABASE_URL: connectionUrl(connection, "pushlens"),
    });
  }

  /** Starts `pushlens web` or `pushlens worker`. */
  run(command: "web" | "worker"): void {
    const program = join(ROOT, "bin", "pushlens.mjs");
    const child = spawn(process.execPath, [program, command], {
      env: this.#env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    this.#children.push(child);
  }

  async end(): Promise<void> {
    await Promise.all(
      this.#children.map((child) => {
        const gone = new Promise((resolve) => child.once("exit", resolve));
        if (child.exitCode !== null || !child.kill("SIGTERM")) return null;
        return gone;
      }),
    );
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Posts items to an endpoint by way of one of the web processes; gives the status. */
async function post(
  url: string,
  { token, secret }: { readonly token: string; readonly secret: string },
  items: readonly string[],
): Promise<number> {
  const answer = await fetch(`${url}/api/hooks/${token}`, {
    method: "POST",
    headers: { authorization: secret, "content-type": "application/json" },
    body: `[${items.join(",")}]`,
  });
  await answer.arrayBuffer();
  return answer.status;
}

async function signedIn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({
    baseURL: url,
    storageState: { cookies: [], origins: [] },
  });
  await open(page, "/sign-in");
  await tryToSignIn(page, OWNER.email, OWNER.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
  return page;
}

test("two web processes and two workers on one database are one installation", async ({
  browser,
}) => {
  const mail = await MailServer.start();
  const environment = {
    ...{ PUSHLENS_SMTP_URL: mail.url, PUSHLENS_GRPC_PORT: "0", PUSHLENS_LOG_LEVEL: "warn" },
  };
  const first = await Installation.start(environment);
  const second = await Machine.beside(first, environment);
  try {
    second.run("web");
    const ready = async () => (await fetch(`${second.url}/readyz`).catch(() => null))?.status;
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    const ledger = newLedger();
    await aCopyThroughEachDoor(first.url, second.url, ledger);
    await makeAlerts(first);
    second.run("worker");
    const workers = () => first.query("SELECT 1 FROM worker_heartbeat");
    await expect.poll(async () => (await workers()).length, { timeout: 60_000 }).toBe(2);
    // A mail that a busy machine does not send within ten seconds is tried again after a minute.
    const sent = () => mail.mails.length;
    await expect.poll(sent, { timeout: 150_000 }).toBe(RULES.length);
    const judged = await judgedAt(first);

    const clients = [first.port, second.port].map(
      (port, n) =>
        new LedgerClient({
          ...{
            port,
            seed: `web${n}`,
            connections: 2,
            batch: 30,
            wait: 50,
            duplicates: 0.3,
            ledger,
          },
        }),
    );
    const page = await signedIn(browser, first.url);
    await changesAreHonouredAtOnce(page, second.url, ledger);
    await page.context().close();
    await Promise.all(clients.map((client) => client.stop()));
    expect(ledger.acknowledged.size).toBeGreaterThan(200);

    expect(spooled(second.dataDir)).toBe(0);
    expect(await audit(first, ledger)).toMatchObject(KEPT);
    const expected = await funnelOf(first.url);
    await expect.poll(() => funnelOf(second.url)).toEqual(expected);
    await expect.poll(() => judgedAt(first), { timeout: 60_000 }).not.toBe(judged);
    const subjects = mail.mails.map(({ subject }) => subject).sort();
    expect(subjects).toEqual([...SUBJECTS, "New sign-in to Pushlens"]);
  } finally {
    await second.end();
    await first.remove();
    mail.stop();
  }
});

async function funnelOf(url: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${API_KEY}` };
  return (await fetch(`${url}/api/v1/funnel`, { headers })).json();
}

type Ledger = ReturnType<typeof newLedger>;

function note(ledger: Ledger, message: string): void {
  ledger.sent.add(personOf(message, 0));
  ledger.acknowledged.add(personOf(message, 0));
}

/** The same request to both web processes at the same moment: each acknowledges it, one counts. */
async function aCopyThroughEachDoor(a: string, b: string, ledger: Ledger): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    const messages = Array.from({ length: 20 }, (_, n) => `both-${round}-${n}`);
    const items = messages.map((message) => item(message, 0));
    for (const message of messages) note(ledger, message);
    const to = endpointOf("wonderpush");
    expect(await Promise.all([post(a, to, items), post(b, to, items)])).toEqual([200, 200]);
    ledger.received += 2 * items.length;
  }
}

const RULES = ["One", "Two", "Three", "Four", "Five"];
const SUBJECTS = RULES.map((name) => `Alert: ${name}`).sort();

/** Rules whose condition holds; both workers judge and tell them. */
async function makeAlerts(first: Installation): Promise<void> {
  await first.query(
    `INSERT INTO alert_rule (id, name, metric, comparison, threshold, window_hours, recipients)
     SELECT gen_random_uuid(), name, 'received', 'above', 5, 24, ARRAY['ops@example.com']
     FROM unnest($1::text[]) AS name`,
    [RULES],
  );
}

async function judgedAt(first: Installation): Promise<string | undefined> {
  const rows = await first.query<{ at: string }>(
    "SELECT min(checked_at)::text AS at FROM alert_rule",
  );
  return rows[0]?.at;
}

/** What an admin changes by way of one web process holds in the other before its next reload. */
async function changesAreHonouredAtOnce(page: Page, other: string, ledger: Ledger): Promise<void> {
  // Below the half minute after which endpoints are read anew anyway.
  const soon = { timeout: 15_000, intervals: [20] };
  let made = 0;
  const probe = async (secret: string) => {
    const message = `probe-${made++}`;
    ledger.sent.add(personOf(message, 0));
    const status = await post(other, { ...PROBE, secret }, [item(message, 0)]);
    if (status === 200) {
      note(ledger, message);
      ledger.received += 1;
    }
    return status;
  };
  expect(await probe(PROBE.secret)).toBe(200);
  await open(page, "/settings/endpoints");
  await page.getByRole("link", { name: "probe" }).click();
  await page.getByRole("button", { name: "Disable" }).click();
  await expect(page.getByRole("button", { name: "Enable" })).toBeVisible();
  await expect.poll(() => probe(PROBE.secret), soon).toBe(403);
  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.getByRole("button", { name: "Disable" })).toBeVisible();
  await expect.poll(() => probe(PROBE.secret), soon).toBe(200);

  await page.getByRole("button", { name: "Rotate the secret" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /^Generate one/ }).check();
  await dialog.getByRole("button", { name: "Rotate the secret" }).click();
  const fresh = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByRole("button", { name: "I have copied it" }).click();
  await expect.poll(() => probe(fresh), soon).toBe(200);
  expect(await probe(PROBE.secret)).toBe(200);
  const line = page.getByRole("listitem").filter({ hasText: `…${PROBE.secret.slice(-4)}` });
  await line.getByRole("button", { name: /^Revoke/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke the secret" }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expect.poll(() => probe(PROBE.secret), soon).toBe(401);
  expect(await probe(fresh)).toBe(200);
}
