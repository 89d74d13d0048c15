import { setTimeout as sleep } from "node:timers/promises";
import { audit, isKept } from "@/harness/audit";
import { Installation } from "@/harness/installation";
import { LedgerClient, newLedger } from "@/harness/ledger";
import { outages } from "@/harness/outages";
import { numbers, report } from "./tools/figures";

// What can go wrong, one thing after the other, under load; after each, a client's ledger is
// compared with every surface. By hand: npm run bench -- outage --away 60000
const { away } = numbers({ away: 10_000 });

const ledger = newLedger();
const installation = await Installation.start();
try {
  for (const [name, outage] of Object.entries(outages(away))) {
    const client = new LedgerClient({
      port: installation.port,
      seed: name,
      connections: 8,
      batch: 50,
      wait: 10,
      duplicates: 0.05,
      ledger,
    });
    const before = { ...ledger.statuses };
    await sleep(1_000);
    await installation.answers();
    const proof = await outage(installation, client);
    await sleep(1_000);
    await client.stop();
    const found = await audit(installation, ledger);
    const kept = isKept(found);
    report("outage", { name, away, proof, statuses: since(before), audit: found, kept });
    if (!kept) process.exitCode = 1;
  }
} finally {
  await installation.remove();
}

/** Answers by status since a moment. */
function since(before: Readonly<Record<number, number>>): Record<string, number> {
  const counts = Object.entries(ledger.statuses);
  return Object.fromEntries(
    counts.map(([status, n]) => [status, n - (before[Number(status)] ?? 0)]),
  );
}
