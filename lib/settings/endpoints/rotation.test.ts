import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { verifyAudit } from "@/lib/audit/verify-audit";
import { closeEndpoints, findEndpoint } from "@/lib/endpoints/find-endpoint";
import { flushCredentialUses, touchCredential } from "@/lib/endpoints/touch-credential";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { createEndpoint } from "./create-endpoint";
import { endCredential } from "./end-credential";
import { endRotated } from "./end-rotated";
import { getEndpoint } from "./get-endpoint";
import { rotateCredential } from "./rotate-credential";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const HOUR = 3_600_000;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await signInAs(database.db, "admin");
});
afterAll(async () => {
  await closeEndpoints();
  await database.close();
});

beforeEach(() => database.db.endpoint.deleteMany());

let endpointId: string;
let url: { readonly old: string; readonly fresh: string };
let id: { readonly old: string; readonly fresh: string };
/** What the tests call now; the hours are counted from it. */
const start = Date.now();
const at = (hours: number) => start + hours * HOUR;

async function rotate(quietHours: 24 | 168 | 720 | null): Promise<void> {
  const made = await createEndpoint({
    name: "DE",
    provider: "wonderpush",
    secret: { kind: "none" },
  });
  endpointId = made.id;
  const fresh = await rotateCredential({ endpointId, purpose: "token", quietHours });
  const old = await findEndpoint(made.token);
  url = { old: made.token, fresh: fresh.plain };
  id = { old: old?.tokenId ?? "", fresh: fresh.id };
}

async function use(which: "old" | "fresh", hours: number): Promise<void> {
  touchCredential(id[which], new Date(at(hours)));
  await flushCredentialUses();
}

const works = async (which: "old" | "fresh") => (await findEndpoint(url[which])) !== null;
const plannedAt = async () =>
  (await database.db.credential.findUniqueOrThrow({ where: { id: id.old } })).endsAt?.getTime() ??
  null;

describe("a token that was replaced", () => {
  beforeEach(() => rotate(24));

  test("ends by itself an hour after it lay unused for a day while the new one was used", async () => {
    await use("old", 0);
    await use("fresh", 1);
    await use("fresh", 24.9);
    expect(await endRotated(at(24.9))).toBe(0);
    expect(await plannedAt()).toBeNull();
    await use("fresh", 25);
    expect(await endRotated(at(25.1))).toBe(0);
    expect(await plannedAt()).toBe(at(26.1));
    expect(await endRotated(at(26))).toBe(0);
    expect(await works("old")).toBe(true);
    expect(await endRotated(at(26.1))).toBe(1);
    expect([await works("old"), await works("fresh")]).toEqual([false, true]);
    expect(await getEndpoint(endpointId)).toMatchObject({
      tokens: [{ id: id.fresh }],
      ended: [{ purpose: "token", byItself: true, lastUsedAt: new Date(at(0)) }],
    });
    expect(await endRotated(at(27))).toBe(0);
  });

  test("stays while it is in use, however long the new one is used beside it", async () => {
    for (let hours = 0; hours < 200; hours += 20) {
      await use("old", hours);
      await use("fresh", hours + 1);
      expect(await endRotated(at(hours + 2))).toBe(0);
    }
    expect(await works("old")).toBe(true);
  });

  test("stays where it is used once more after its end was planned, and the day begins anew", async () => {
    await use("fresh", 0);
    await use("fresh", 24);
    await endRotated(at(24));
    expect(await plannedAt()).toBe(at(25));
    await use("old", 24.5);
    expect(await endRotated(at(25))).toBe(0);
    expect(await plannedAt()).toBeNull();
    await use("fresh", 48);
    expect(await endRotated(at(48.1))).toBe(0);
    expect(await plannedAt()).toBeNull();
    expect(await works("old")).toBe(true);
  });

  test("stays in use though the new one was noted as used by a clock that lay years ahead", async () => {
    await use("old", 0);
    await use("fresh", 87_660);
    expect(await endRotated(at(1))).toBe(0);
    expect(await plannedAt()).toBeNull();
    await use("old", 25);
    expect(await endRotated(at(26))).toBe(0);
    expect(await works("old")).toBe(true);
  });

  test("stays while the new one was never used", async () => {
    await use("old", 0);
    expect(await endRotated(at(1000))).toBe(0);
    expect(await plannedAt()).toBeNull();
  });

  test("stays through a silence: that nothing came says nothing about what would come", async () => {
    await use("old", 0);
    await use("fresh", 1);
    expect(await endRotated(at(1000))).toBe(0);
    expect(await plannedAt()).toBeNull();
    // What comes first after it leaves an hour for what comes next.
    await use("fresh", 1000);
    expect(await endRotated(at(1000))).toBe(0);
    await use("old", 1000.2);
    expect(await endRotated(at(1001))).toBe(0);
    expect(await works("old")).toBe(true);
  });

  test("can be ended at once by an admin", async () => {
    await use("old", 0);
    await endCredential({ endpointId, credentialId: id.old });
    expect(await works("old")).toBe(false);
    expect(await getEndpoint(endpointId)).toMatchObject({ ended: [{ byItself: false }] });
  });

  test("stays where the new one is ended instead, and nothing is planned any more", async () => {
    await use("fresh", 0);
    await use("fresh", 24);
    await endRotated(at(24));
    await endCredential({ endpointId, credentialId: id.fresh });
    expect(await plannedAt()).toBeNull();
    expect(await endRotated(at(100))).toBe(0);
    expect(await works("old")).toBe(true);
  });

  test("is ended once, however many workers look, and the audit log says by whom", async () => {
    await use("fresh", 0);
    await use("fresh", 24);
    await endRotated(at(24));
    const ended = await Promise.all([1, 2, 3].map(() => endRotated(at(25))));
    expect(ended.sort()).toEqual([0, 0, 1]);
    const entries = await database.db.auditEntry.findMany({
      where: { subjectId: endpointId, action: "credential.ended" },
    });
    expect(entries).toMatchObject([
      {
        actorKind: "system",
        actorName: "Pushlens itself",
        details: {
          purpose: "token",
          ending: url.old.slice(-4),
          unusedHours: 24,
          lastUsed: "never",
        },
      },
    ]);
    expect(await verifyAudit(database.db)).toMatchObject({ whole: true });
  });
});

test("the time that was chosen counts, and where none was, nothing ends by itself", async () => {
  for (const [quiet, plans] of [
    [168, true],
    [null, false],
  ] as const) {
    await rotate(quiet);
    await use("fresh", 0);
    await use("fresh", 24);
    await endRotated(at(24));
    expect(await plannedAt()).toBeNull();
    await use("fresh", 168);
    await endRotated(at(168));
    expect((await plannedAt()) !== null).toBe(plans);
  }
});

test("a secret that is the only one of its endpoint never ends by itself", async () => {
  const made = await createEndpoint({
    name: "alone",
    provider: "contextpush",
    secret: { kind: "generated" },
  });
  const secret = (await findEndpoint(made.token))?.secrets[0]?.id ?? "";
  touchCredential(secret, new Date(at(0)));
  await flushCredentialUses();
  expect(await endRotated(at(10_000))).toBe(0);
  expect((await getEndpoint(made.id))?.secrets).toHaveLength(1);
});
