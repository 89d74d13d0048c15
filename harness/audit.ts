import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { ROOT } from "@/bin/root";
import { pairValue } from "@/lib/facts/pair";
import type { Installation } from "./installation";
import type { Ledger } from "./ledger";

/** What a ledger and an installation disagree on: all 0 where the promise was kept. */
export type Audit = {
  /** Acknowledged and not in the events. */
  readonly lost: number;
  /** In the events more than once. */
  readonly doubled: number;
  /** In the events and never sent. */
  readonly invented: number;
  /** Stored although the answer was lost on the way; allowed. */
  readonly unacknowledged: number;
  /** The data quality page's own difference, and what it still shows as pending. */
  readonly difference: number;
  readonly pending: number;
  /** Acknowledged items beyond those that it counts as received. */
  readonly unreceived: number;
  readonly quarantined: number;
  /** Tables that differ from a rebuild out of the raw requests. */
  readonly rebuildDiffers: string;
  /** Messages that the funnel shows too many or too few. */
  readonly funnelDiffers: number;
};

const QUIET = 500;

const qualitySchema = z.object({
  rows: z.array(
    z.object({
      received: z.number(),
      counted: z.number(),
      quarantined: z.number(),
      pending: z.number(),
      difference: z.number(),
    }),
  ),
});
const funnelSchema = z.object({ total: z.object({ sent: z.number() }) });

/** Waits until everything is taken in, then compares the ledger with every surface. */
export async function audit(installation: Installation, ledger: Ledger): Promise<Audit> {
  await takenIn(installation);
  const found = await installation.query<{ person: string; n: number }>(
    `SELECT ${pairValue("person")} AS person, count(*)::int AS n FROM event GROUP BY 1`,
  );
  const persons = new Set(found.map((row) => row.person));
  const acknowledged = [...ledger.acknowledged];
  const quality = qualitySchema.parse(await (await installation.api("/api/v1/quality")).json());
  const sum = (field: keyof (typeof quality.rows)[number]) =>
    quality.rows.reduce((total, row) => total + row[field], 0);
  return {
    lost: acknowledged.filter((person) => !persons.has(person)).length,
    doubled: found.filter(({ n }) => n > 1).length + Math.abs(sum("counted") - persons.size),
    invented: found.filter(({ person }) => !ledger.sent.has(person)).length,
    unacknowledged: found.filter(({ person }) => !ledger.acknowledged.has(person)).length,
    difference: sum("difference"),
    pending: sum("pending"),
    unreceived: Math.max(0, ledger.received - sum("received")),
    quarantined: sum("quarantined"),
    rebuildDiffers: await rebuildCheck(installation),
    funnelDiffers: await funnelDifference(installation, persons),
  };
}

/** True where nothing was lost, doubled or invented, and every surface agrees. */
export function isKept({ unacknowledged: _, rebuildDiffers, ...rest }: Audit): boolean {
  return rebuildDiffers === "" && Object.values(rest).every((value) => value === 0);
}

/** Every message of the ledger was sent, reported or implied. */
async function funnelDifference(
  installation: Installation,
  persons: ReadonlySet<string>,
): Promise<number> {
  const funnel = funnelSchema.parse(await (await installation.api("/api/v1/funnel")).json());
  const messages = new Set([...persons].map((person) => person.slice(0, person.lastIndexOf("."))));
  return Math.abs(funnel.total.sent - messages.size);
}

/** Resolves once the spool is drained and the queue empty, and stays so. */
async function takenIn(installation: Installation): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (let quiet = 0; quiet < 2; ) {
    await installation.settled(120_000);
    const isReady = (await installation.api("/readyz").catch(() => null))?.status === 200;
    quiet = isReady && spooled(installation.dataDir) === 0 ? quiet + 1 : 0;
    if (Date.now() > deadline) throw new Error(`Not taken in:\n${installation.output}`);
    await sleep(QUIET);
  }
}

/** Files that the spool still holds. */
export function spooled(dataDir: string): number {
  const folder = join(dataDir, "spool");
  if (!existsSync(folder)) return 0;
  return readdirSync(folder).filter((name) => /\.(open|spool)$/.test(name)).length;
}

/** What `rebuild --check` finds: nothing where live and rebuilt agree. */
async function rebuildCheck({ dataDir }: Installation): Promise<string> {
  const env = { ...process.env, PUSHLENS_DATA_DIR: dataDir, DATABASE_URL: "" };
  const program = join(ROOT, "bin", "pushlens.mjs");
  const run = promisify(execFile)(process.execPath, [program, "rebuild", "--check"], { env });
  const { stdout } = await run.catch((error: { stdout: string; stderr: string }) => ({
    stdout: `${error.stdout}${error.stderr}`,
  }));
  return stdout.includes("0 tables differ.") ? "" : stdout;
}
