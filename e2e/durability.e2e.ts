import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { audit } from "@/harness/audit";
import { Installation } from "@/harness/installation";
import { killRun } from "@/harness/kills";
import { LedgerClient, newLedger } from "@/harness/ledger";
import { outages } from "@/harness/outages";

// The short form of `npm run bench -- kill --kills 200` and `npm run bench -- outage`.
test.skip(process.platform !== "linux", "finds the processes to kill in /proc");
test.describe.configure({ timeout: 300_000 });

const KEPT = {
  lost: 0,
  doubled: 0,
  invented: 0,
  difference: 0,
  pending: 0,
  unreceived: 0,
  quarantined: 0,
  rebuildDiffers: "",
  funnelDiffers: 0,
};

test("what was acknowledged is counted exactly once, whoever is killed and when", async () => {
  const seed = String(Date.now());
  const run = await killRun({ kills: 20, between: 1_500, seed });
  expect(run.ledger.acknowledged.size, `seed ${seed}`).toBeGreaterThan(100);
  expect(run.audit, `seed ${seed}`).toMatchObject(KEPT);
});

test("nothing is lost or doubled, whatever else goes wrong under load", async () => {
  const ledger = newLedger();
  const installation = await Installation.start();
  const proofs: Record<string, Readonly<Record<string, unknown>>> = {};
  try {
    for (const [seed, outage] of Object.entries(outages(1_500))) {
      const load = { seed, connections: 6, batch: 30, wait: 20, duplicates: 0.05, ledger };
      const client = new LedgerClient({ port: installation.port, ...load });
      await sleep(500);
      // What went wrong before must be over, or this would not go wrong at all.
      await installation.answers();
      proofs[seed] = await outage(installation, client);
      await client.stop();
    }
    expect(await audit(installation, ledger)).toMatchObject(KEPT);
  } finally {
    await installation.remove();
  }
  expect(proofs.databaseKilled?.acknowledgedMeanwhile).toBeGreaterThan(0);
  expect(proofs.databaseHangs).toMatchObject({ isSpooled: true });
  expect(proofs.workerKilledBeforeCommit).toMatchObject({ waiting: 1, killed: 1 });
  expect(proofs.connectionLimitReached).toMatchObject({ isFull: true });
  expect(proofs.sigtermUnderLoad).toMatchObject({ leftBehind: 0 });
});
