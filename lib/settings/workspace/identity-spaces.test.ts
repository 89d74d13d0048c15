import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { getMatching, proposalOf } from "@/lib/analytics/people/matching";
import { ingest, testEndpoint, testRequest } from "@/lib/ingest/testing";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { joinSpaces, partSpace } from "./identity-spaces";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

const AT = Date.UTC(2026, 10, 20, 12);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.workspace.create({ data: { name: "T", timeZone: "UTC", rollupZone: "UTC" } });
});
afterAll(() => database.close());
beforeEach(() => signInAs(database.db, "admin"));

test("what two endpoints have in common is shown masked; they are joined and parted, audited, by admins alone", async () => {
  const { db } = database;
  const [one, other, third] = [
    await testEndpoint(db, "wonderpush"),
    await testEndpoint(db, "wonderpush"),
    await testEndpoint(db, "cleverpush"),
  ];
  const itemOf = (nth: number) => ({
    ...{
      type: "@NOTIFICATION_SENT",
      id: `e${nth}`,
      installationId: `i${nth}`,
      notificationId: "n",
    },
    ...{ userId: `person-${nth}@example.com`, actionDate: AT },
  });
  const items = (from: number, count: number) =>
    Array.from({ length: count }, (_, nth) => itemOf(from + nth));
  await ingest(db, [testRequest(one, items(0, 60), AT), testRequest(other, items(30, 40), AT)]);
  const [pair] = await getMatching();
  expect(pair).toMatchObject({ common: 30, share: 0.75, joined: false, proposal: "join" });
  expect(pair?.chance).toBeLessThan(1);
  expect(pair?.examples).toEqual(["p…@example.com", "p…@example.com", "p…@example.com"]);

  await joinSpaces({ one, other });
  await joinSpaces({ one: other, other: third });
  const spaces = await db.identitySpace.findMany();
  expect([spaces.length, new Set(spaces.map(({ spaceId }) => spaceId)).size]).toEqual([3, 1]);
  expect((await getMatching()).every(({ joined }) => joined)).toBe(true);
  await partSpace({ endpoint: third });
  expect(await db.identitySpace.count()).toBe(2);
  await partSpace({ endpoint: one });
  expect(await db.identitySpace.count()).toBe(0);
  const told = await db.auditEntry.findMany({
    where: { action: { startsWith: "identity_space" } },
  });
  expect(told.map(({ action }) => action.split(".")[1])).toEqual([
    ...["joined", "joined", "parted", "parted"],
  ]);
  await signInAs(db, "viewer");
  await expect(joinSpaces({ one, other })).rejects.toMatchObject({ code: "forbidden" });
  await expect(partSpace({ endpoint: one })).rejects.toMatchObject({ code: "forbidden" });
});

test("what chance would give as well is not proposed", () => {
  expect(proposalOf(500, 0.5, 450)).toBe("chance");
  expect(proposalOf(500, 0.5, 2)).toBe("join");
  expect(proposalOf(5, 0.5, 0)).toBe("apart");
  expect(proposalOf(0, null, 0)).toBe("none");
});
