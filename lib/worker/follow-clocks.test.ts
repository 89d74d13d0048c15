import { expect, test } from "vitest";
import { getOurHealth } from "@/lib/analytics/health/our-health";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { testDatabase } from "@/lib/testing/database";
import type { ZoneRules } from "@/lib/zone-rules";
import { followClocks } from "./follow-clocks";

const ZONE = "America/Edmonton";
const HOUR = 3_600_000;
const { signal } = new AbortController();

/** Rules that turn the clocks back in November 2026, or leave them. */
const rulesOf = (version: string, turned: boolean) => (): ZoneRules => ({
  version,
  first: -6 * HOUR,
  changes: turned ? [[Date.UTC(2026, 10, 1, 8), -7 * HOUR]] : [],
});

test("an upgrade that brings new rules counts those days anew and tells it in Health and the audit log", async () => {
  const { db, close } = await testDatabase();
  try {
    await db.workspace.create({ data: { name: "T", timeZone: ZONE, rollupZone: ZONE } });
    const endpoint = await testEndpoint(db, "wonderpush");
    await followClocks(db, signal, rulesOf("2025c", true));
    const actionDate = Date.UTC(2026, 11, 10, 6, 30);
    const item = { type: "@NOTIFICATION_SENT", installationId: "i", notificationId: "n" };
    await ingest(db, [
      testRequest(endpoint, [{ ...item, id: "e", actionDate }], actionDate + HOUR),
    ]);
    expect((await getOurHealth()).notices).toEqual([]);
    await followClocks(db, signal, rulesOf("2026b", false));
    await followClocks(db, signal, rulesOf("2026b", false));
    await followClocks(db, signal, rulesOf("2025c", true));
    const days = await db.rollup.findMany({ where: { grain: "D", clock: "c" } });
    expect(days.map(({ day }) => day.toISOString().slice(0, 10))).toEqual(["2026-12-10"]);
    const { notices, problems } = await getOurHealth();
    expect(notices).toEqual([
      expect.stringMatching(
        /^Days from 2026-12-09 to 2026-12-10 in America\/Edmonton are cut by new time-zone rules \(version 2026b, before 2025c\)/,
      ),
    ]);
    expect(problems.join()).not.toContain("counted anew");
    const entries = await db.auditEntry.findMany({ where: { action: "zone_rules.followed" } });
    expect(entries).toMatchObject([
      { actorKind: "system", subjectName: ZONE, details: { before: "2025c", after: "2026b" } },
    ]);
    await db.workspace.updateMany({ data: { recounted: 0.456 } });
    expect((await getOurHealth()).problems.join()).toContain("counted anew, 45% done");
  } finally {
    await close();
  }
});
