import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { signInAs } from "@/lib/testing/browser";
import { type TestDatabase, testDatabase } from "@/lib/testing/database";
import { campaignIdOf, seedEndpoints } from "@/lib/testing/seed-rollup";
import { importCampaignNames } from "./import-campaign-names";
import { renameCampaign } from "./rename-campaign";

vi.mock("next/headers", async () => (await import("@/lib/testing/browser")).nextHeaders);

let database: TestDatabase;
let wonderpush: string;
let cleverpush: string;

beforeAll(async () => {
  database = await testDatabase();
  const ids = await seedEndpoints(database.db, "UTC", ["wonderpush", "cleverpush"]);
  wonderpush = ids.wonderpush ?? "";
  cleverpush = ids.cleverpush ?? "";
  const seen = { firstSeen: new Date(), lastSeen: new Date() };
  for (const endpointId of [wonderpush, cleverpush]) {
    for (const vendorId of ["7", "18446744073709551615"]) {
      const id = campaignIdOf(endpointId, vendorId);
      await database.db.campaign.create({ data: { id, endpointId, vendorId, ...seen } });
    }
  }
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.campaignName.deleteMany();
  await signInAs(database.db, "admin");
});

const nameOf = async (endpointId: string, vendorId: string) =>
  (
    await database.db.campaignName.findUnique({
      where: { campaignId: campaignIdOf(endpointId, vendorId) },
    })
  )?.name;

test("a campaign is named, named anew, and unnamed", async () => {
  const id = campaignIdOf(wonderpush, "7");
  await renameCampaign({ id, name: " Spring " });
  await renameCampaign({ id, name: "Summer" });
  expect(await nameOf(wonderpush, "7")).toBe("Summer");
  await renameCampaign({ id, name: "" });
  expect(await nameOf(wonderpush, "7")).toBeUndefined();
  const unknown = campaignIdOf(wonderpush, "nobody");
  await expect(renameCampaign({ id: unknown, name: "x" })).rejects.toThrow(/no such campaign/);
});

test("a CSV as a spreadsheet writes it names campaigns by their vendors' ids, without loss", async () => {
  const csv = '\uFEFFID;Name\r\n18446744073709551615;"Sale; ""big"""\r\n7;Spring\r\n404;Lost\r\n';
  expect(await importCampaignNames(csv)).toEqual({ named: 4, unknown: ["404"] });
  expect(await nameOf(wonderpush, "18446744073709551615")).toBe('Sale; "big"');
  expect(await nameOf(cleverpush, "7")).toBe("Spring");
});

test("an endpoint narrows an id that two endpoints use, and the last row of an id wins", async () => {
  const csv = "id,name,endpoint\n7,Both,\n7,First,My wonderpush\n7,Own,My wonderpush\n";
  expect(await importCampaignNames(csv)).toEqual({ named: 2, unknown: [] });
  expect(await nameOf(wonderpush, "7")).toBe("Own");
  expect(await nameOf(cleverpush, "7")).toBe("Both");
});

test.each([
  ["campaign,title\n1,x\n", /Row 2 has no id/],
  ["id,name\n7,ok\n8,\n", /Row 3 has no name/],
  ['id,name\n7,"open\n', /not a CSV: the quotation marks in line \d/],
  ["id,name\n7,Spring\n8,Summer,sale\n", /not a CSV: line 3 has more or fewer cells/],
  ["id,name\n7,Fr\uFFFDhling\n", /save it as UTF-8/],
])("a file that does not fit changes nothing and says what does", async (csv, message) => {
  await expect(importCampaignNames(csv)).rejects.toThrow(message);
  expect(await database.db.campaignName.count()).toBe(0);
});
